package io.github.livechat4j.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.error.ServerException;
import io.github.livechat4j.model.CannedResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CannedResponseSynchronizationTest {

    private final AccountInMemory from = new AccountInMemory(100, "nora@example.com");
    private final AccountInMemory to = new AccountInMemory(500, "nora@example.com");
    private final Synchronization synchronization = Synchronization.cannedResponses(from, to);

    private static String text(CannedResponse response) {
        return response.group() + " " + response.text() + " " + response.tags();
    }

    @Test
    void apply_whenSomeAreMissingAndSomeDiffer_thenCreatesAndUpdates() {
        from.response(0, "We open at nine.", "hours", "opening");
        from.response(0, "Your parcel is on its way.", "parcel");
        from.response(0, "Good day!", "hello");
        to.response(0, "We open at ten.", "opening", "hours");
        to.response(0, "Good day!", "hello");

        SyncPlan plan = synchronization.plan();

        assertThat(to.writes).isEmpty();
        assertThat(plan).hasToString("""
                        create canned response #parcel of all operators: "Your parcel is on its way."
                        update canned response #hours #opening of all operators: "We open at ten." becomes "We open at nine."
                        keep   canned response #hello of all operators
                        """);
        assertThat(plan.apply()).isEqualTo(plan.steps().subList(0, 2));
        assertThat(to.responses)
                .extracting(CannedResponseSynchronizationTest::text)
                .containsExactly(
                        "0 We open at nine. [opening, hours]",
                        "0 Good day! [hello]",
                        "0 Your parcel is on its way. [parcel]");
    }

    @Test
    void plan_whenAppliedBefore_thenIsFulfilled() {
        int billing = from.group("Billing", "en", "nora@example.com").id();
        to.group("Billing", "en", "nora@example.com");
        from.response(billing, "Send it back.", "refund", "refund");
        from.response(0, "Hi", "hello");
        to.response(0, "Old", "old");
        synchronization.withDeletion().plan().apply();

        SyncPlan second = synchronization.withDeletion().plan();

        assertThat(second.isFulfilled()).isTrue();
        assertThat(second.steps()).extracting(SyncStep::action).containsExactly(SyncAction.KEEP, SyncAction.KEEP);
    }

    @Test
    void apply_whenTheGroupHasAnotherId_thenIsFoundByItsName() {
        from.response(from.group("Billing", "en").id(), "Send it back.", "refund");
        int billing = to.group("Billing", "en").id();

        synchronization.plan().apply();

        assertThat(to.responses)
                .extracting(CannedResponseSynchronizationTest::text)
                .containsExactly(billing + " Send it back. [refund]");
    }

    @Test
    void plan_whenTheGroupIsMissing_thenSkipsWithAdvice() {
        from.response(from.group("Billing", "en").id(), "Send it back.", "refund");

        assertThat(synchronization.plan())
                .hasToString("skip   canned response #refund of Billing: the target account has no group Billing;"
                        + " synchronise groups first\n");
    }

    @Test
    void plan_whenAGroupsNameIsThereTwice_thenSkipsAndDeletesNothingOfThem() {
        from.response(from.group("Billing", "en").id(), "Send it back.", "refund");
        to.response(to.group("Billing", "en").id(), "Other", "other");
        to.group("Billing", "en");

        assertThat(synchronization.withDeletion().plan().steps())
                .containsExactly(new SyncStep(
                        SyncAction.SKIP,
                        "canned response #refund of Billing",
                        "the target account has 2 groups of the name Billing"));
    }

    @Test
    void plan_whenSeveralHaveTheSameTags_thenThoseOfTheSameTextBelongTogether() {
        from.response(0, "One", "a");
        from.response(0, "Two", "a");
        from.response(0, "Two", "a");
        to.response(0, "Three", "a");
        to.response(0, "One", "a");

        SyncPlan plan = synchronization.withDeletion().plan();
        plan.apply();

        assertThat(plan.steps()).extracting(SyncStep::action).containsExactly(SyncAction.UPDATE, SyncAction.KEEP);
        assertThat(to.responses)
                .extracting(CannedResponseSynchronizationTest::text)
                .containsExactly("0 Two [a]", "0 One [a]");
    }

    @Test
    void plan_whenTheTargetHasTheSameTwice_thenDeletesOneIfAllowed() {
        from.response(0, "One", "a");
        to.response(0, "One", "a");
        to.response(0, "One", "a");

        assertThat(synchronization.plan().isFulfilled()).isTrue();
        synchronization.withDeletion().plan().apply();

        assertThat(to.responses).hasSize(1);
        assertThat(to.writes).containsExactly("deleteCannedResponse");
    }

    @Test
    void plan_whenOnlyTheTargetHasIt_thenIsDeletedOnlyIfAllowed() {
        to.response(0, "Old", "old");
        to.response(to.group("Extra", "en").id(), "Older", "older");

        assertThat(synchronization.plan()).hasToString("""
                        keep   canned response #old of all operators: only the target account has it, "Old"
                        keep   canned response #older of Extra: only the target account has it, "Older"
                        """);
        assertThat(synchronization.withDeletion().plan().steps(SyncAction.DELETE))
                .hasSize(2);
    }

    @Test
    void plan_whenTheServiceWouldNotCreateIt_thenSkips() {
        from.response(0, "No tags");
        from.response(0, " ", "blank");
        to.response(0, "Other without tags");

        SyncPlan plan = synchronization.plan();

        assertThat(plan.steps(SyncAction.SKIP))
                .extracting(SyncStep::detail)
                .containsExactly(
                        "it has no tags, which the service asks for", "it has no text, which the service asks for");
        assertThat(plan.isFulfilled()).isTrue();
    }

    @Test
    void apply_whenAStepFails_thenSaysWhatWasDoneAndANewPlanDoesTheRest() {
        from.response(0, "Secret of the house", "a");
        from.response(0, "Two", "b");
        to.response(0, "Old", "c");
        to.failingWrite = 2;
        List<SyncStep> told = new ArrayList<>();
        SyncPlan plan = synchronization.withDeletion().plan();

        SyncException failure = catchThrowableOfType(SyncException.class, () -> plan.apply(told::add));

        assertThat(failure)
                .hasMessageStartingWith("1 of 3 steps were done before one to create failed: createCannedResponse")
                .hasMessageNotContaining("Secret")
                .hasCauseInstanceOf(ServerException.class);
        assertThat(failure.done()).isEqualTo(told).containsExactly(plan.steps().get(0));
        assertThat(failure.failed()).contains(plan.steps().get(1));

        synchronization.withDeletion().plan().apply();

        assertThat(to.responses).extracting(CannedResponse::text).containsExactly("Secret of the house", "Two");
    }

    @Test
    void apply_whenWhatIsToBeDeletedIsGone_thenThatIsFine() {
        to.response(0, "Old", "old");
        SyncPlan plan = synchronization.withDeletion().plan();
        to.responses.clear();

        assertThat(plan.apply()).hasSize(1);
    }

    @Test
    void apply_whenAppliedBefore_thenIsRefused() {
        SyncPlan plan = synchronization.plan();
        plan.apply();

        assertThatIllegalStateException().isThrownBy(plan::apply).withMessageContaining("once");
    }

    @Test
    void plan_whenTextsSteerATerminal_thenAreShownWithout() {
        from.response(0, "a\u001b[2J\r\nb".repeat(30), "t\u001b[31m");

        assertThat(synchronization.plan().toString())
                .hasLineCount(1)
                .endsWith("…\"\n")
                .doesNotContain("\u001b", "\r");
    }

    @Test
    void plan_whenLongTextsDifferAtTheirEnds_thenTheEndsAreShown() {
        String beginning = "Your refund is on its way and takes up to five working days, ".repeat(3);
        from.response(0, beginning + "sorry.", "refund");
        to.response(0, beginning + "thanks.", "refund");

        assertThat(synchronization.plan().steps(SyncAction.UPDATE))
                .extracting(SyncStep::detail)
                .containsExactly("\"… working days, thanks.\" becomes \"… working days, sorry.\"");
    }

    @Test
    void plan_whenTextsDifferInWhatIsNotSeen_thenSaysSo() {
        from.response(0, "One\nTwo", "a");
        to.response(0, "One\r\nTwo", "a");

        assertThat(synchronization.plan().steps(SyncAction.UPDATE))
                .extracting(SyncStep::detail)
                .containsExactly("\"One Two\" with other spaces, line ends or invisible characters");
    }

    @Test
    void cannedResponses_whenBothAccountsAreOne_thenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synchronization.cannedResponses(from, from))
                .withMessageContaining("two clients");
    }
}
