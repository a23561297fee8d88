package io.github.livechat4j.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.model.Group;
import io.github.livechat4j.model.Tag;
import org.junit.jupiter.api.Test;

class TagSynchronizationTest {

    private final AccountInMemory from = new AccountInMemory(100, "ines@example.com", "joon@example.com");
    private final AccountInMemory to = new AccountInMemory(500, "nora@example.com", "joon@example.com");
    private final Synchronization synchronization = Synchronization.tags(from, to);

    @Test
    void apply_whenTheTargetHasTheAuthor_thenKeepsIt() {
        from.tag("refund", 0, "joon@example.com");

        synchronization.plan().apply();

        assertThat(to.tags).extracting(Tag::author).containsExactly("joon@example.com");
    }

    @Test
    void apply_whenTheTargetLacksTheAuthor_thenItsOwnerStandsForIt() {
        from.tag("refund", 0, "ines@example.com");

        SyncPlan plan = synchronization.plan();
        plan.apply();

        assertThat(plan).hasToString("create tag \"refund\" of all operators: by nora@example.com\n");
        assertThat(to.tags).extracting(Tag::author).containsExactly("nora@example.com");
    }

    @Test
    void plan_whenNobodyCanBeTheAuthor_thenSkips() {
        from.tag("refund", 0, "ines@example.com");
        to.agents.remove(0);

        assertThat(synchronization.plan().steps()).extracting(SyncStep::action).containsExactly(SyncAction.SKIP);
    }

    @Test
    void apply_whenTheSameNameIsInTwoGroups_thenTheseAreTwoTags() {
        int billing = from.group("Billing", "en").id();
        int there = to.group("Billing", "en").id();
        from.tag("refund", 0, "joon@example.com");
        from.tag("refund", billing, "joon@example.com");
        to.tag("refund", 0, "nora@example.com");

        SyncPlan plan = synchronization.plan();
        plan.apply();

        assertThat(plan.steps(SyncAction.CREATE))
                .extracting(SyncStep::what)
                .containsExactly("tag \"refund\" of Billing");
        assertThat(to.tags).extracting(Tag::group).containsExactly(0, there);
        assertThat(synchronization.plan().isFulfilled()).isTrue();
    }

    @Test
    void apply_whenOnlyTheTargetHasOne_thenIsDeletedFromItsGroupIfAllowed() {
        int billing = to.group("Billing", "en").id();
        to.tag("refund", 0, "nora@example.com");
        to.tag("refund", billing, "nora@example.com");
        from.tag("refund", 0, "ines@example.com");

        assertThat(synchronization.plan().isFulfilled()).isTrue();
        synchronization.withDeletion().plan().apply();

        assertThat(to.tags).extracting(Tag::group).containsExactly(0);
    }

    @Test
    void plan_whenTheGroupIsMissing_thenSkipsWithAdvice() {
        from.tag("refund", from.group("Billing", "en").id(), "joon@example.com");

        assertThat(synchronization.plan())
                .hasToString("skip   tag \"refund\" of Billing: the target account has no group Billing;"
                        + " synchronise groups first\n");
    }

    @Test
    void plan_whenTheServiceListsTagsOfOtherGroups_thenTheyAreLeftOut() {
        Group billing = from.group("Billing", "en");
        to.group("Billing", "en");
        from.tag("refund", billing.id(), "joon@example.com");
        from.ignoresGroup = true;

        assertThat(synchronization.plan().steps())
                .extracting(SyncStep::what)
                .containsExactly("tag \"refund\" of Billing");
    }

    @Test
    void apply_whenTheListenerThrows_thenDoesAllSteps() {
        from.tag("refund", 0, "joon@example.com");
        from.tag("vip", 0, "joon@example.com");

        assertThat(synchronization.plan().apply(step -> {
                    throw new IllegalStateException("canary");
                }))
                .hasSize(2);

        assertThat(to.tags).extracting(Tag::name).containsExactlyInAnyOrder("refund", "vip");
    }
}
