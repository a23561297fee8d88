package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.BadRequestException;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.error.PermissionException;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.AgentStatus;
import io.github.livechat4j.model.CannedResponse;
import io.github.livechat4j.model.CreateAgentRequest;
import io.github.livechat4j.model.CreateCannedResponseRequest;
import io.github.livechat4j.model.CreateGoalRequest;
import io.github.livechat4j.model.CreateGreetingRequest;
import io.github.livechat4j.model.CreateGroupRequest;
import io.github.livechat4j.model.CreateTagRequest;
import io.github.livechat4j.model.DeleteTagRequest;
import io.github.livechat4j.model.Goal;
import io.github.livechat4j.model.GoalType;
import io.github.livechat4j.model.Greeting;
import io.github.livechat4j.model.GreetingRule;
import io.github.livechat4j.model.Group;
import io.github.livechat4j.model.OnlineStatus;
import io.github.livechat4j.model.RuleType;
import io.github.livechat4j.model.Tag;
import io.github.livechat4j.model.UpdateAgentRequest;
import io.github.livechat4j.model.UpdateCannedResponseRequest;
import io.github.livechat4j.model.UpdateGoalRequest;
import io.github.livechat4j.model.UpdateGreetingRequest;
import io.github.livechat4j.model.UpdateGroupRequest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Agents, groups, tags, canned responses, goals and greetings: created, read, changed and deleted. */
@LiveChatSandboxTest(chats = 100)
class ResourcesTest {

    private static final String LOGIN = "lars.holm+night@example.com";

    @Test
    void anAgent_isCreatedChangedAndDeleted(LiveChat livechat) {
        livechat.agents()
                .createAgent(CreateAgentRequest.builder()
                        .login(LOGIN)
                        .name("Lars Holm")
                        .groups(List.of(0, 3))
                        .build());

        Agent created = livechat.agents().getAgent(LOGIN);
        livechat.agents()
                .updateAgent(
                        LOGIN,
                        UpdateAgentRequest.builder().jobTitle("Night shift").build());
        Agent changed = livechat.agents().getAgent(LOGIN);
        livechat.agents().deleteAgent(LOGIN);

        assertThat(created.maxChatsCount()).isEqualTo(6);
        assertThat(created.groupIds()).containsExactly(0, 3);
        assertThat(changed)
                .isEqualTo(created.toBuilder().jobTitle("Night shift").build());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> livechat.agents().getAgent(LOGIN));
    }

    @Test
    void agentsAreListedByStatus(LiveChat livechat) {
        livechat.agents()
                .createAgent(
                        CreateAgentRequest.builder().login(LOGIN).name("Lars").build());

        assertThat(livechat.agents().listAgents(AgentStatus.OFFLINE))
                .extracting(Agent::login)
                .containsExactly(LOGIN);
        assertThat(livechat.agents().listAgents()).hasSizeGreaterThan(1);
    }

    @Test
    void theOwnerCannotBeDeleted(LiveChat livechat) {
        assertThatExceptionOfType(PermissionException.class)
                .isThrownBy(() -> livechat.agents().deleteAgent("nora.lindqvist@example.com"));
    }

    @Test
    void aGroup_isCreatedChangedAndDeleted_andItsAgentsKnow(LiveChat livechat) {
        String agent = "marta.kowal@example.com";
        Group created = livechat.groups()
                .createGroup(CreateGroupRequest.builder()
                        .name("Returns")
                        .agents(List.of(agent))
                        .build());

        Group changed = livechat.groups()
                .updateGroup(
                        created.id(),
                        UpdateGroupRequest.builder().language("pl").build());

        assertThat(livechat.groups().listGroups()).contains(changed);
        assertThat(changed.agents()).containsExactly(agent);
        assertThat(changed.language()).isEqualTo("pl");
        assertThat(livechat.agents().getAgent(agent).groupIds()).contains(created.id());
        livechat.groups().deleteGroup(created.id());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> livechat.groups().getGroup(created.id()));
        assertThat(livechat.agents().getAgent(agent).groupIds()).doesNotContain(created.id());
    }

    @Test
    void theStatusFollowsTheAgents(LiveChat livechat) {
        assertThat(livechat.status().getStatus(7).status()).isEqualTo(OnlineStatus.ONLINE);

        for (Agent agent : livechat.agents().listAgents()) {
            livechat.agents()
                    .updateAgent(
                            agent.login(),
                            UpdateAgentRequest.builder()
                                    .status(AgentStatus.OFFLINE)
                                    .build());
        }

        assertThat(livechat.status().getStatus(7).status()).isEqualTo(OnlineStatus.OFFLINE);
        assertThat(livechat.status().getStatus().status()).isEqualTo(OnlineStatus.OFFLINE);
    }

    @Test
    void aTagWithAnySigns_isCreatedAndDeletedInItsGroup(LiveChat livechat) {
        String name = "50 % / réclamation + more";
        CreateTagRequest request = CreateTagRequest.builder()
                .tag(name)
                .author("ines.duarte@example.com")
                .group(3)
                .build();

        livechat.tags().createTag(request);

        assertThat(livechat.tags().listTags(3)).extracting(Tag::name).contains(name);
        assertThat(livechat.tags().listTags(0)).extracting(Tag::name).doesNotContain(name);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> livechat.tags()
                        .deleteTag(name, DeleteTagRequest.builder().group(7).build()));
        livechat.tags().deleteTag(name, DeleteTagRequest.builder().group(3).build());
        assertThat(livechat.tags().listTags()).extracting(Tag::name).doesNotContain(name);
    }

    @Test
    void aCannedResponse_isCreatedChangedAndDeleted(LiveChat livechat) {
        CannedResponse created = livechat.cannedResponses()
                .createCannedResponse(CreateCannedResponseRequest.builder()
                        .text("We are closed.")
                        .tags(List.of("closed"))
                        .build());

        CannedResponse changed = livechat.cannedResponses()
                .updateCannedResponse(
                        created.id(),
                        UpdateCannedResponseRequest.builder()
                                .tags(List.of("closed", "hours"))
                                .build());

        assertThat(livechat.cannedResponses().listCannedResponses()).containsExactly(changed);
        assertThat(livechat.cannedResponses().getCannedResponse(created.id()).text())
                .isEqualTo("We are closed.");
        assertThat(changed.modifiedBy()).isEqualTo("nora.lindqvist@example.com");
        livechat.cannedResponses().deleteCannedResponse(created.id());
        assertThat(livechat.cannedResponses().listCannedResponses()).isEmpty();
    }

    @Test
    void aGoal_isCreatedChangedAndDeleted(LiveChat livechat) {
        Goal created = livechat.goals()
                .createGoal(CreateGoalRequest.builder()
                        .name("Newsletter")
                        .type(GoalType.URL)
                        .url("/thanks")
                        .build());

        Goal changed = livechat.goals()
                .updateGoal(
                        created.id(), UpdateGoalRequest.builder().active(false).build());

        assertThat(created.matchType()).hasToString("substring");
        assertThat(changed).isEqualTo(created.toBuilder().active(false).build());
        assertThat(livechat.goals().listGoals(GoalType.URL)).contains(changed);
        livechat.goals().deleteGoal(created.id());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> livechat.goals().getGoal(created.id()));
    }

    @Test
    void aGoalWithoutWhatItsTypeNeeds_isRefused(LiveChat livechat) {
        CreateGoalRequest request = CreateGoalRequest.builder()
                .name("n")
                .type(GoalType.CUSTOM_VARIABLE)
                .build();

        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> livechat.goals().createGoal(request))
                .withMessageContaining("is required for a goal");
    }

    @Test
    void aGreeting_isCreatedChangedAndDeleted(LiveChat livechat) {
        Greeting created = livechat.greetings()
                .createGreeting(CreateGreetingRequest.builder()
                        .name("Hello")
                        .rules(List.of(GreetingRule.builder()
                                .type(RuleType.VISITS_NUMBER)
                                .value("2")
                                .build()))
                        .build());

        Greeting changed = livechat.greetings()
                .updateGreeting(
                        created.id(),
                        UpdateGreetingRequest.builder().active(false).build());

        assertThat(created.active()).isTrue();
        assertThat(changed.active()).isFalse();
        assertThat(Objects.requireNonNull(changed.properties()).active()).isFalse();
        assertThat(livechat.greetings().getGreeting(created.id())).isEqualTo(changed);
        livechat.greetings().deleteGreeting(created.id());
        assertThat(livechat.greetings().listGreetings())
                .extracting(Greeting::id)
                .doesNotContain(created.id());
    }

    @Test
    void aRuleWithoutWhatItsTypeNeeds_isRefused(LiveChat livechat) {
        CreateGreetingRequest request = CreateGreetingRequest.builder()
                .name("Hello")
                .rules(List.of(GreetingRule.builder().type(RuleType.URL_FUNNEL).build()))
                .build();

        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> livechat.greetings().createGreeting(request))
                .withMessageContaining("rules[0] needs urls");
    }
}
