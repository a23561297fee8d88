package io.github.livechat4j.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.model.Group;
import org.junit.jupiter.api.Test;

class GroupSynchronizationTest {

    private static final String BOTH = "nora@example.com";
    private static final String BOTH_TOO = "joon@example.com";
    private static final String ONLY_FROM = "ines@example.com";
    private static final String ONLY_TO = "tomas@example.com";

    private final AccountInMemory from = new AccountInMemory(100, BOTH, BOTH_TOO, ONLY_FROM);
    private final AccountInMemory to = new AccountInMemory(500, BOTH, BOTH_TOO, ONLY_TO);
    private final Synchronization synchronization = Synchronization.groups(from, to);

    @Test
    void apply_whenAGroupIsMissing_thenIsCreatedWithTheMembersThatThereAre() {
        from.group("Faturas", "pt", BOTH, ONLY_FROM);

        SyncPlan plan = synchronization.plan();
        plan.apply();

        assertThat(plan.steps(SyncAction.CREATE))
                .containsExactly(new SyncStep(
                        SyncAction.CREATE,
                        "group Faturas",
                        "with nora@example.com; without ines@example.com, whom the target account does not have"));
        assertThat(to.named("Faturas").agents()).containsExactly(BOTH);
        assertThat(to.named("Faturas").language()).isEqualTo("pt");
        assertThat(synchronization.plan().isFulfilled()).isTrue();
    }

    @Test
    void apply_whenMembersDiffer_thenOnlyAgentsOfBothAccountsAreMoved() {
        from.group("Sales", "en", BOTH);
        to.group("Sales", "en", BOTH_TOO, ONLY_TO);

        SyncPlan plan = synchronization.plan();
        plan.apply();

        assertThat(plan.steps(SyncAction.UPDATE))
                .extracting(SyncStep::detail)
                .containsExactly("adds nora@example.com; takes out joon@example.com");
        assertThat(to.named("Sales").agents()).containsExactlyInAnyOrder(BOTH, ONLY_TO);
        assertThat(synchronization.plan().isFulfilled()).isTrue();
    }

    @Test
    void apply_whenOnlyTheLanguageDiffers_thenTheMembersAreNotSent() {
        from.group("Sales", "pt", BOTH, ONLY_FROM);
        to.group("Sales", "en", BOTH);

        synchronization.plan().apply();

        assertThat(to.named("Sales").language()).isEqualTo("pt");
        assertThat(to.named("Sales").agents()).containsExactly(BOTH);
    }

    @Test
    void plan_whenNoMemberWouldBeLeft_thenAMissingGroupIsSkippedAndAnotherKeepsItsOwn() {
        from.group("Night", "en", ONLY_FROM);
        from.group("Empty", "en");
        to.group("Empty", "en", BOTH);

        SyncPlan plan = synchronization.plan();

        assertThat(plan.isFulfilled()).isTrue();
        assertThat(plan.steps(SyncAction.SKIP)).extracting(SyncStep::what).containsExactly("group Night");
        assertThat(plan.steps(SyncAction.KEEP))
                .extracting(SyncStep::detail)
                .containsExactly("keeps its members, since the service accepts no group without members");
    }

    @Test
    void apply_whenOnlyTheTargetHasOne_thenIsDeletedIfAllowedButNeverGroupZero() {
        to.group("Old", "en", BOTH);
        to.group("", "en", BOTH);
        from.groups.clear();

        assertThat(synchronization.plan().isFulfilled()).isTrue();
        synchronization.withDeletion().plan().apply();

        assertThat(to.groups).extracting(Group::name).containsExactly("All operators", "");
    }

    @Test
    void plan_whenANameIsThereTwiceInTheSource_thenSkips() {
        from.group("Sales", "en", BOTH);
        from.group("Sales", "pt", BOTH);
        to.group("Sales", "en", BOTH);

        assertThat(synchronization.withDeletion().plan().steps())
                .extracting(SyncStep::detail)
                .containsExactly(
                        "the source account has 2 groups of the name Sales",
                        "the source account has 2 groups of the name Sales");
    }

    @Test
    void plan_whenAGroupHasNoName_thenSkips() {
        from.group(" ", "en", BOTH);

        assertThat(synchronization.plan().steps())
                .containsExactly(new SyncStep(SyncAction.SKIP, "group 100", "the group has no name"));
    }

    @Test
    void apply_whenAGroupIsCalledLikeGroupZero_thenIsAGroupLikeOthers() {
        from.group("all operators", "en", BOTH);

        synchronization.plan().apply();

        assertThat(to.groups).extracting(Group::name).containsExactly("All operators", "all operators");
        assertThat(synchronization.plan().isFulfilled()).isTrue();
    }
}
