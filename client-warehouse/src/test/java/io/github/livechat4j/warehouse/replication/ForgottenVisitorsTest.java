package io.github.livechat4j.warehouse.replication;

import static io.github.livechat4j.warehouse.replication.ReplicationRuns.OPTIONS;
import static io.github.livechat4j.warehouse.replication.ReplicationRuns.run;
import static io.github.livechat4j.warehouse.replication.ReplicationRuns.sandbox;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.model.CreateCannedResponseRequest;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.NewChat;
import io.github.livechat4j.testkit.SandboxChat;
import io.github.livechat4j.warehouse.database.Erasure;
import io.github.livechat4j.warehouse.database.MemoryTarget;
import io.github.livechat4j.warehouse.database.MemoryTarget.KilledException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which records an erasure deletes, and that no run brings them back. */
class ForgottenVisitorsTest {

    private static final String GONE = "gone@example.org";

    private static Replication replication(LiveChatSandbox sandbox, MemoryTarget target) {
        return Replication.of(sandbox.client(), target, OPTIONS);
    }

    private static void chat(LiveChatSandbox sandbox) {
        sandbox.startChat(NewChat.by("Gone").mail(GONE)).end();
    }

    private static String all(MemoryTarget target) {
        return target.rows() + " " + target.state();
    }

    @Test
    void aChatThatNoRunHasSeen_isNotStoredLater() {
        try (LiveChatSandbox sandbox = sandbox(50)) {
            MemoryTarget target = new MemoryTarget();
            run(sandbox, target, OPTIONS);
            chat(sandbox);

            Erasure erasure = replication(sandbox, target).forget(Set.of(GONE));
            ReplicationReport report = replication(sandbox, target).run(progress -> {});
            run(sandbox, target, OPTIONS.withFull(true));

            assertThat(erasure.keys()).isEmpty();
            assertThat(all(target)).doesNotContainIgnoringCase(GONE);
            assertThat(report.isIncomplete()).isFalse();
        }
    }

    @Test
    void aVisitorWhoComesBack_isStoredAgain() {
        try (LiveChatSandbox sandbox = sandbox(50)) {
            MemoryTarget target = new MemoryTarget();
            run(sandbox, target, OPTIONS);
            replication(sandbox, target)
                    .withClock(InstantSource.fixed(Instant.now().minus(Duration.ofHours(2))))
                    .forget(Set.of(GONE));

            chat(sandbox);
            run(sandbox, target, OPTIONS);

            assertThat(all(target)).contains(GONE);
        }
    }

    @Test
    void aChatThatIsStillOpen_doesNotComeBackWhenItEnds() {
        try (LiveChatSandbox sandbox = sandbox(50)) {
            MemoryTarget target = new MemoryTarget();
            SandboxChat chat = sandbox.startChat(NewChat.by("Gone").mail(GONE));
            run(sandbox, target, OPTIONS);

            Erasure erasure = replication(sandbox, target).forget(Set.of(GONE));
            chat.end();
            run(sandbox, target, OPTIONS);

            assertThat(erasure.keys().get("chats")).hasSize(1);
            assertThat(all(target)).doesNotContain(GONE);
        }
    }

    @Test
    void aCannedResponseThatNamesTheVisitor_doesNotComeBack() {
        try (LiveChatSandbox sandbox = sandbox(20)) {
            MemoryTarget target = new MemoryTarget();
            sandbox.client()
                    .cannedResponses()
                    .createCannedResponse(CreateCannedResponseRequest.builder()
                            .text("Write to " + GONE + ".")
                            .tags(List.of("gone"))
                            .build());
            run(sandbox, target, OPTIONS);

            Erasure erasure = replication(sandbox, target).forget(Set.of(GONE));
            run(sandbox, target, OPTIONS);

            assertThat(erasure.keys()).containsOnlyKeys("canned_responses");
            assertThat(all(target)).doesNotContain(GONE);
        }
    }

    @Test
    void anErasureThatIsKilled_hasDeletedAndRememberedOrNeither() {
        try (LiveChatSandbox sandbox = sandbox(20)) {
            MemoryTarget target = new MemoryTarget();
            chat(sandbox);
            run(sandbox, target, OPTIONS);
            target.failAt(call -> true);
            assertThatThrownBy(() -> replication(sandbox, target).forget(Set.of(GONE)))
                    .isInstanceOf(KilledException.class);
            int call = 0;
            while (all(target).contains(GONE)) {
                int failing = call++;
                target.failAt(each -> each == failing);
                assertThatThrownBy(() -> replication(sandbox, target).forget(Set.of(GONE)))
                        .isInstanceOf(KilledException.class);
            }
            target.failAt(each -> false);

            run(sandbox, target, OPTIONS);

            assertThat(all(target)).doesNotContain(GONE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "type", "nora.lindqvist@example.com", "Nora.Lindqvist@example.com"})
    void aWordOfManyRecords_isRefused_andNothingIsDeleted(String word) {
        try (LiveChatSandbox sandbox = sandbox(20)) {
            MemoryTarget target = new MemoryTarget();
            run(sandbox, target, OPTIONS);
            String before = all(target);

            assertThatThrownBy(() -> replication(sandbox, target).forget(Set.of(word)))
                    .isInstanceOf(IllegalArgumentException.class);

            assertThat(all(target)).isEqualTo(before);
        }
    }
}
