package io.github.livechat4j.cli.sync;

import static io.github.livechat4j.cli.sync.SyncAccounts.respond;
import static io.github.livechat4j.cli.sync.SyncAccounts.writes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.model.CannedResponse;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the confirmation of a synchronization, and command lines that are rejected before any call. */
class SyncConfirmationTest {

    @RegisterExtension
    static final SyncAccounts ACCOUNTS = new SyncAccounts();

    private static final LiveChatSandbox FROM = ACCOUNTS.from();
    private static final LiveChatSandbox TO = ACCOUNTS.to();

    private static void refused(Cli.Outcome outcome, ExitCode exitCode, String... parts) {
        assertThat(outcome.err()).startsWith("livechat: ").hasLineCount(1).contains(parts);
        assertThat(outcome.exitCode()).isEqualTo(exitCode.code());
        assertThat(outcome.out()).isEmpty();
        assertThat(FROM.requests()).isEmpty();
        assertThat(TO.requests()).isEmpty();
    }

    @Test
    void sync_whenAskedAndTheAnswerIsNo_thenWritesNothing() {
        respond(FROM, "We open at nine.", 0, "hours");

        Cli.Outcome outcome = Cli.answering(Map.of(), "n", ACCOUNTS.words("canned-responses"));

        assertThat(outcome.out()).contains("create canned response #hours");
        assertThat(outcome.err()).contains("do this to live? [y/N] ", "livechat: nothing was done");
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.INTERRUPTED.code());
        assertThat(writes(TO)).isEmpty();
    }

    @Test
    void sync_whenAskedAndTheAnswerIsYes_thenWrites() {
        respond(FROM, "We open at nine.", 0, "hours");

        Cli.Outcome outcome = Cli.answering(Map.of(), "y", ACCOUNTS.words("canned-responses"));

        assertThat(outcome.exitCode()).isZero();
        assertThat(TO.client().cannedResponses().listCannedResponses(0))
                .extracting(CannedResponse::text)
                .containsExactly("We open at nine.");
    }

    @Test
    void sync_whenNobodyCanBeAsked_thenAsksForYesBeforeAnyCall() {
        refused(ACCOUNTS.sync("tags"), ExitCode.USAGE, "whether to write to live", "--yes", "--dry-run");
    }

    @Test
    void sync_whenBothProfilesAreOne_thenIsRefused() {
        String[] words = ACCOUNTS.words("tags", "--dry-run");
        words[5] = "staging";

        refused(Cli.run(words), ExitCode.USAGE, "--to-profile", "both staging");
    }

    @Test
    void sync_whenAProfileIsUnknown_thenNamesThoseThatThereAre() {
        String[] words = ACCOUNTS.words("groups", "--dry-run");
        words[5] = "liev";

        refused(Cli.run(words), ExitCode.USAGE, "liev", "live, staging");
    }

    @Test
    void sync_whenAProfileIsNotNamed_thenSaysSo() {
        refused(Cli.run("sync", "groups", "--from-profile", "staging"), ExitCode.USAGE, "--to-profile");
    }

    @Test
    void sync_whenAnOptionNamesOneAccount_thenIsRefused() {
        refused(
                ACCOUNTS.sync("groups", "--dry-run", "--login", "other@example.com"),
                ExitCode.USAGE,
                "--login",
                "profiles");
    }

    @Test
    void sync_whenOnSandboxes_thenSaysWhatTheFirstHasGot() {
        Cli.Outcome outcome = Cli.run(
                "sync",
                "canned-responses",
                "--from-profile",
                "a",
                "--to-profile",
                "b",
                "--dry-run",
                "--sandbox",
                "--sandbox-chats",
                "100");

        assertThat(outcome.err()).startsWith("both profiles are sandboxes; a has got ");
        assertThat(outcome.out().lines())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("create canned response #parcel of all operators"),
                        line -> assertThat(line)
                                .startsWith("update canned response #")
                                .contains("Thank you for waiting."),
                        line -> assertThat(line).startsWith("skip   canned response #damaged of Returns"));
    }
}
