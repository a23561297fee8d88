package io.github.livechat4j.warehouse.replication;

import static io.github.livechat4j.warehouse.replication.ReplicationRuns.OPTIONS;
import static io.github.livechat4j.warehouse.replication.ReplicationRuns.ZONE;
import static io.github.livechat4j.warehouse.replication.ReplicationRuns.entityReport;
import static io.github.livechat4j.warehouse.replication.ReplicationRuns.run;
import static io.github.livechat4j.warehouse.replication.ReplicationRuns.sandbox;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.CreateTicketRequest;
import io.github.livechat4j.model.NewTicketRequester;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.NewChat;
import io.github.livechat4j.warehouse.Mask;
import io.github.livechat4j.warehouse.database.Erasure;
import io.github.livechat4j.warehouse.database.MemoryTarget;
import io.github.livechat4j.warehouse.database.WarehouseException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Tests cases that few accounts have. */
class ReplicationCasesTest {

    private static final String NO_CHATS = "{\"chats\":[],\"total\":2,\"pages\":1}";

    @Test
    void anUnreadableRecord_isKeptWithItsJson() throws IOException {
        String page = "{\"chats\":[{\"type\":\"chat\",\"id\":{\"odd\":1}}],\"total\":1,\"pages\":1}";
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try (LiveChat livechat = LiveChat.builder()
                .baseUrl("http://127.0.0.1:" + server.getAddress().getPort())
                .credentials(Credentials.basic("nora@example.com", "secret"))
                .build()) {
            MemoryTarget target = new MemoryTarget();

            ReplicationReport report = Replication.of(
                            livechat,
                            target,
                            OPTIONS.withEntities(Set.of(ReplicatedEntity.CHATS))
                                    .withZone(ZONE)
                                    .withAccount("8123470"))
                    .run(progress -> {});

            assertThat(target.rows().get("unreadable_records"))
                    .singleElement()
                    .asString()
                    .contains("{\"odd\":1}");
            assertThat(entityReport(report, ReplicatedEntity.CHATS).unreadable())
                    .isEqualTo(1);
            assertThat(report.isIncomplete()).isFalse();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void otherMasksThanBefore_areRefused() {
        byte[] key = "a key of sixteen bytes or more".getBytes(StandardCharsets.UTF_8);
        try (LiveChatSandbox sandbox = sandbox(50)) {
            MemoryTarget target = new MemoryTarget();
            ReplicationOptions masked = OPTIONS.withMask(Mask.none().hashing(key, "email"));
            run(sandbox, target, masked.withReports(Set.of(ReportScope.AGENT), 3));

            assertThatThrownBy(() -> run(sandbox, target, OPTIONS)).isInstanceOf(WarehouseException.class);
            assertThat(target.rows().toString()).doesNotContain("nora.lindqvist@example.com");
        }
    }

    @Test
    void aForgottenVisitor_isNotStoredAgain() {
        try (LiveChatSandbox sandbox = sandbox(50)) {
            MemoryTarget target = new MemoryTarget();
            sandbox.startChat(NewChat.by("Gone").mail("gone@example.org")).end();
            Replication replication = Replication.of(sandbox.client(), target, OPTIONS);
            replication.run(progress -> {});

            Erasure erasure = replication.forget(Set.of("gone@example.org"));
            ReplicationReport report = replication.run(progress -> {});

            assertThat(erasure.keys().get("chats")).hasSize(1);
            assertThat(target.rows().toString()).doesNotContain("gone@example.org");
            assertThat(report.isIncomplete()).isFalse();
        }
    }

    @Test
    void aForgottenVisitor_isNotStoredAgain_whereverTheErasureIsKilled() {
        try (LiveChatSandbox sandbox = sandbox(50)) {
            sandbox.startChat(NewChat.by("Gone").mail("gone@example.org")).end();
            boolean isKilled = true;
            for (int call = 0; isKilled; call++) {
                int killed = call;
                MemoryTarget target = new MemoryTarget();
                Replication replication = Replication.of(sandbox.client(), target, OPTIONS);
                replication.run(progress -> {});
                target.failAt(number -> number == killed);
                isKilled = false;
                try {
                    replication.forget(Set.of("gone@example.org"));
                } catch (MemoryTarget.KilledException e) {
                    isKilled = true;
                }
                target.failAt(number -> false);
                replication.forget(Set.of("gone@example.org"));

                run(sandbox, target, OPTIONS.withFull(true));

                assertThat(target.rows().toString())
                        .as("killed at call %d", call)
                        .doesNotContain("gone@example.org");
            }
        }
    }

    @Test
    void aTicketThatComesDuringTheRun_isNoDifference() {
        try (LiveChatSandbox sandbox = sandbox(50)) {
            MemoryTarget target = new MemoryTarget();
            Replication replication = Replication.of(sandbox.client(), target, OPTIONS);
            for (int i = 0; i < 2; i++) {
                ReplicationReport report = replication.run(progress -> {
                    if (progress.entity() == ReplicatedEntity.TICKETS) {
                        sandbox.client()
                                .tickets()
                                .createTicket(CreateTicketRequest.builder()
                                        .message("Hello")
                                        .requester(NewTicketRequester.builder()
                                                .mail("new@example.org")
                                                .build())
                                        .build());
                    }
                });

                assertThat(report.differences()).isEmpty();
                assertThat(report.isIncomplete()).isFalse();
            }
        }
    }

    @Test
    void aFullRun_whenTheServiceGivesOutLessThanItCounts_deletesNothing() throws IOException {
        String two = "{\"chats\":[" + chat("A") + "," + chat("B") + "],\"total\":2,\"pages\":1}";
        String one = "{\"chats\":[" + chat("A") + "],\"total\":2,\"pages\":1}";
        AtomicReference<String> page = new AtomicReference<>(two);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean isFirst = !exchange.getRequestURI().getQuery().contains("page=2");
            byte[] answer =
                    Objects.requireNonNull(isFirst ? page.get() : NO_CHATS).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try (LiveChat livechat = LiveChat.builder()
                .baseUrl("http://127.0.0.1:" + server.getAddress().getPort())
                .credentials(Credentials.basic("nora@example.com", "secret"))
                .build()) {
            MemoryTarget target = new MemoryTarget();
            ReplicationOptions options = OPTIONS.withEntities(Set.of(ReplicatedEntity.CHATS))
                    .withZone(ZONE)
                    .withAccount("8123470");
            Replication.of(livechat, target, options).run(progress -> {});
            page.set(one);

            ReplicationReport report =
                    Replication.of(livechat, target, options.withFull(true)).run(progress -> {});

            assertThat(target.rows().get("chats")).hasSize(2);
            assertThat(report.notes()).anyMatch(note -> note.contains("were not deleted"));
        } finally {
            server.stop(0);
        }
    }

    private static String chat(String id) {
        return "{\"type\":\"chat\",\"id\":\"" + id + "\",\"started_timestamp\":1772000000,\"tickets\":[]}";
    }

    @Test
    void aReportOutsideThePlan_isTold_andTheOthersAreStored() {
        try (LiveChatSandbox sandbox =
                LiveChatSandbox.builder().chats(200).outsidePlan("chatRatings").start()) {
            MemoryTarget target = new MemoryTarget();

            ReplicationReport report = run(
                    sandbox,
                    target,
                    OPTIONS.withEntities(Set.of(ReplicatedEntity.REPORTS))
                            .withReports(Set.of(ReportScope.values()), 3));

            assertThat(report.notes()).anyMatch(note -> note.contains("chat_ratings"));
            assertThat(target.rows().get("report_figures"))
                    .anyMatch(row -> row.contains("agent=nora"))
                    .noneMatch(row -> row.contains("chat_ratings/"));
        }
    }
}
