package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Feign;
import io.github.livechat4j.api.AgentsApi;
import io.github.livechat4j.api.ChatsApi;
import io.github.livechat4j.api.TagsApi;
import io.github.livechat4j.model.CreateAgentRequest;
import io.github.livechat4j.model.CreateGroupRequest;
import io.github.livechat4j.model.DeleteTagRequest;
import io.github.livechat4j.model.UpdateAgentRequest;
import io.github.livechat4j.model.WebhookList;
import io.github.livechat4j.model.WorkDay;
import io.github.livechat4j.wire.JsonCodec;
import io.github.livechat4j.wire.WireCapability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that invalid arguments are rejected before a request is sent; these calls have no server. */
class BadArgumentsTest {

    /** An address without a server, so that a request would fail with another error than the expected one. */
    private static final String NOWHERE = "http://127.0.0.1:1";

    private final AgentsApi agents =
            Feign.builder().addCapability(WireCapability.form()).target(AgentsApi.class, NOWHERE);
    private final TagsApi tags =
            Feign.builder().addCapability(WireCapability.form()).target(TagsApi.class, NOWHERE);
    private final ChatsApi chats =
            Feign.builder().addCapability(WireCapability.form()).target(ChatsApi.class, NOWHERE);

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void aPathArgumentThatWouldNameAnotherPathIsRefusedByName(String login) {
        assertThatThrownBy(() -> agents.getAgent(login))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("login")
                .hasMessageContaining("\"" + login + "\"");
    }

    @Test
    @SuppressWarnings("NullAway") // what is tested
    void aPathArgumentThatIsNullIsRefusedByName() {
        assertThatThrownBy(() -> agents.deleteAgent(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("login");
    }

    @Test
    @SuppressWarnings("NullAway") // what is tested
    void aBodyThatIsNullIsRefusedByName() {
        assertThatThrownBy(() -> tags.deleteTag("billing", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("body");
    }

    @Test
    @SuppressWarnings("NullAway") // what is tested
    void aQueryThatIsNullIsRefusedByName() {
        assertThatThrownBy(() -> chats.listChats(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("query");
    }

    @Test
    void aRequiredFieldThatWasNotSetIsNamed() {
        assertThatThrownBy(() ->
                        CreateAgentRequest.builder().login("nora@example.com").build())
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("name");
    }

    @Test
    void aRequiredNumberThatWasNotSetIsNamed() {
        assertThatThrownBy(() -> DeleteTagRequest.builder().build())
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("group");
    }

    @Test
    void aRequiredListThatWasNotSetIsNamed() {
        assertThatThrownBy(() -> CreateGroupRequest.builder().name("Sales").build())
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("agents");
    }

    @Test
    @SuppressWarnings("NullAway") // what is tested
    void aNullInAListIsRefusedByTheListsName() {
        assertThatThrownBy(() -> UpdateAgentRequest.builder().groups(Arrays.asList(1, null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("groups");
    }

    @Test
    void aListThatIsChangedAfterwardsDoesNotChangeTheRecord() {
        List<Integer> groups = new ArrayList<>(List.of(1));
        UpdateAgentRequest request = UpdateAgentRequest.builder().groups(groups).build();

        groups.add(2);

        assertThat(request.groups()).containsExactly(1);
    }

    @Test
    void aPasswordIsNotPrinted() {
        CreateAgentRequest request = CreateAgentRequest.builder()
                .login("nora@example.com")
                .name("Nora")
                .password("canary-secret")
                .build();

        assertThat(request.toString()).contains("nora@example.com").doesNotContain("canary-secret");
    }

    @Test
    void aSecretInWhatIsKeptVerbatimIsNotPrinted() {
        WebhookList webhooks = new JsonCodec()
                .read("{\"events\":[null,{\"id\":\"1\",\"token\":\"canary-secret\"}]}", WebhookList.class);

        assertThat(webhooks.events()).hasSize(1);
        assertThat(webhooks.toString()).contains("token=***").doesNotContain("canary-secret");
    }

    @Test
    @SuppressWarnings("NullAway") // what is tested
    void aNullInAMapIsRefusedByTheMapsName() {
        Map<String, WorkDay> week = new HashMap<>();
        week.put("monday", null);

        assertThatThrownBy(() -> UpdateAgentRequest.builder().workScheduler(week))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("workScheduler");
    }

    @Test
    void whatIsOpenIsCopiedWithAllThatIsInIt() {
        List<Object> inner = new ArrayList<>(List.of("x"));
        UpdateAgentRequest request =
                UpdateAgentRequest.builder().additionalProperty("mood", inner).build();

        inner.add("y");

        assertThat(request.additionalProperties()).containsEntry("mood", List.of("x"));
    }

    @Test
    void halfACharacterInAPathIsRefusedByName() {
        assertThatThrownBy(() -> agents.getAgent("\ud83d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("login");
    }
}
