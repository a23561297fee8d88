package io.github.livechat4j.warehouse.replication;

import static io.github.livechat4j.warehouse.replication.ReplicationRuns.OPTIONS;
import static io.github.livechat4j.warehouse.replication.ReplicationRuns.ZONE;
import static io.github.livechat4j.warehouse.replication.ReplicationRuns.anew;
import static io.github.livechat4j.warehouse.replication.ReplicationRuns.entityReport;
import static io.github.livechat4j.warehouse.replication.ReplicationRuns.run;
import static io.github.livechat4j.warehouse.replication.ReplicationRuns.sandbox;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.model.UpdateTicketTagsRequest;
import io.github.livechat4j.testkit.Fault;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.NewChat;
import io.github.livechat4j.testkit.SandboxChat;
import io.github.livechat4j.warehouse.database.MemoryTarget;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicationTest {

    private static final int KILLED_RUNS = 12;
    private static final int MOST_CALLS = 90;

    @Test
    void aFirstRun_storesAllRecords() {
        try (LiveChatSandbox sandbox = sandbox(600)) {
            MemoryTarget target = new MemoryTarget();

            ReplicationReport report = run(sandbox, target, OPTIONS);

            assertThat(report.differences()).isEmpty();
            assertThat(report.isIncomplete()).isFalse();
            assertThat(report.zone()).isEqualTo(ZONE);
            assertThat(target.rows().get("chats")).hasSize(600);
            assertThat(target.rows().get("tickets"))
                    .hasSize(sandbox.client().tickets().listTickets().total());
            assertThat(target.rows().get("agents"))
                    .hasSize(sandbox.client().agents().listAgents().size());
            assertThat(entityReport(report, ReplicatedEntity.CHATS).pass()).isEqualTo("fill");
            assertThat(entityReport(report, ReplicatedEntity.CHATS).records()).isEqualTo(600);
            assertThat(target.rows().get("report_figures")).anyMatch(row -> row.contains("total_chats"));
            assertThat(target.transactions()).isGreaterThan(7);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aRunThatIsKilledAnywhere_andStartedAgain_storesWhatOneRunStores(long seed) {
        Random random = new Random(seed);
        try (LiveChatSandbox sandbox = sandbox(300)) {
            MemoryTarget target = new MemoryTarget();
            List<Ticket> tickets = sandbox.client().tickets().listTickets().tickets();
            SandboxChat open = sandbox.startChat(NewChat.by("Early"));
            int runs = 0;
            int kills = 0;
            while (runs <= KILLED_RUNS) {
                int killed = runs < KILLED_RUNS ? random.nextInt(MOST_CALLS) : Integer.MAX_VALUE;
                target.failAt(call -> call == killed);
                if (runs % 5 == 0) {
                    sandbox.fail("listChats", 1, Fault.status(503));
                    sandbox.fail("listTickets", 1, Fault.connectionReset());
                }
                if (runs == 2) {
                    sandbox.startChat(NewChat.by("Somebody new")).end();
                    open.end();
                    sandbox.client()
                            .tickets()
                            .updateTicketTags(
                                    tickets.get(5).id(),
                                    UpdateTicketTagsRequest.builder()
                                            .tag(List.of("escalated"))
                                            .build());
                }
                try {
                    run(sandbox, target, OPTIONS);
                } catch (MemoryTarget.KilledException e) {
                    kills++;
                }
                runs++;
            }
            target.failAt(call -> false);
            ReplicationReport last = run(sandbox, target, OPTIONS);

            assertThat(kills).isGreaterThan(3);
            assertThat(last.differences()).isEmpty();
            assertThat(target.rows()).isEqualTo(anew(sandbox));
        }
    }

    @Test
    void aLaterRun_readsOnlyTheLatestDays_andAllThatHasChanged() {
        try (LiveChatSandbox sandbox = sandbox(800)) {
            MemoryTarget target = new MemoryTarget();
            SandboxChat open = sandbox.startChat(NewChat.by("Early"));
            run(sandbox, target, OPTIONS);
            open.visitorSays("bye").end();
            sandbox.startChat(NewChat.by("New")).end();
            List<Ticket> tickets = sandbox.client().tickets().listTickets().tickets();
            sandbox.client()
                    .tickets()
                    .updateTicketTags(
                            tickets.get(20).id(),
                            UpdateTicketTagsRequest.builder()
                                    .tag(List.of("escalated"))
                                    .build());

            ReplicationReport report = run(sandbox, target, OPTIONS);

            assertThat(entityReport(report, ReplicatedEntity.CHATS).pass()).isEqualTo("update");
            assertThat(entityReport(report, ReplicatedEntity.CHATS).records()).isBetween(2L, 200L);
            assertThat(report.differences()).isEmpty();
            assertThat(target.rows()).isEqualTo(anew(sandbox));
        }
    }

    @Test
    void anEarlierFirstDay_addsTheDaysBefore() {
        try (LiveChatSandbox sandbox = sandbox(400)) {
            MemoryTarget target = new MemoryTarget();
            LocalDate today = LocalDate.now(ZONE);
            run(sandbox, target, OPTIONS.withFrom(today.minusDays(10)));
            int few = target.rows().getOrDefault("chats", List.of()).size();

            ReplicationReport report = run(sandbox, target, OPTIONS.withFrom(today.minusDays(60)));

            assertThat(few).isBetween(1, 399);
            assertThat(entityReport(report, ReplicatedEntity.CHATS).pass()).isEqualTo("backfill+update");
            assertThat(target.rows().get("chats")).hasSize(400);
            assertThat(report.differences()).isEmpty();
        }
    }

    @Test
    void aFullRun_deletesWhatTheServiceNoLongerHas_andALaterRunTellsIt() {
        try (LiveChatSandbox larger = sandbox(300);
                LiveChatSandbox smaller = LiveChatSandbox.builder()
                        .chats(100)
                        .tickets(10)
                        .zone(ZONE)
                        .history(Duration.ofDays(40))
                        .seed(7)
                        .start()) {
            MemoryTarget target = new MemoryTarget();
            run(larger, target, OPTIONS);

            ReplicationReport later = run(smaller, target, OPTIONS);
            ReplicationReport full = run(smaller, target, OPTIONS.withFull(true));

            assertThat(later.differences()).isNotEmpty().allMatch(each -> each.contains("the database has"));
            assertThat(entityReport(full, ReplicatedEntity.CHATS).deleted()).isPositive();
            assertThat(full.differences()).isEmpty();
            assertThat(target.rows().get("chats")).hasSize(100);
            assertThat(target.rows()).isEqualTo(anew(smaller));
        }
    }

    @Test
    void anInterruptedRun_endsAndTheNextOneContinues() {
        try (LiveChatSandbox sandbox = sandbox(500)) {
            MemoryTarget target = new MemoryTarget();
            Replication replication = Replication.of(sandbox.client(), target, OPTIONS);

            assertThatThrownBy(() -> replication.run(progress -> {
                        if (progress.entity() == ReplicatedEntity.CHATS) {
                            Thread.currentThread().interrupt();
                        }
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(target.state()).containsKey("chats.pass");
            ReplicationReport report = replication.run(progress -> {});

            assertThat(entityReport(report, ReplicatedEntity.CHATS).pass()).isEqualTo("fill+update");
            assertThat(target.rows()).isEqualTo(anew(sandbox));
        }
    }
}
