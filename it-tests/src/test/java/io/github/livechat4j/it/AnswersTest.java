package io.github.livechat4j.it;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Feign;
import io.github.livechat4j.api.AgentsApi;
import io.github.livechat4j.api.ChatReportsApi;
import io.github.livechat4j.api.ChatsApi;
import io.github.livechat4j.api.TicketsApi;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.AgentStatus;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.model.MissedChat;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.model.UpdateChatTagsRequest;
import io.github.livechat4j.model.UpdateTicketTagsRequest;
import io.github.livechat4j.wire.JsonCodec;
import io.github.livechat4j.wire.WireCapability;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests answers that differ from the contract. */
class AnswersTest {

    private final JsonCodec json = new JsonCodec();

    @SuppressWarnings("NullAway.Init") // started before each test
    private ExampleServer server;

    @BeforeEach
    void start() {
        server = ExampleServer.start(List.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anObjectWhereAListWasPromisedNamesTheOperationAndThePlace() {
        answer("{\"agents\": {\"login\": \"nora@example.com\"}}");

        assertThatThrownBy(() -> api(AgentsApi.class).listAgents())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("listAgents")
                .hasMessageContaining("GET /agents")
                .hasMessageContaining("$")
                .hasMessageNotContaining("nora");
    }

    @Test
    void aWrongFieldDeepInAnAnswerIsNamedByItsPath() {
        answer("""
                {"chats": [{"type": "chat", "id": "A1"}, {"type": "chat", "id": "A2", "agents": [{"email": {}}]}],
                 "total": 2, "pages": 1}""");

        ChatPage page = api(ChatsApi.class).listChats();

        assertThat(json.unreadableIn(page))
                .singleElement()
                .satisfies(value -> assertThat(value.jsonPath()).isEqualTo("$.chats[1].agents[0].email"))
                .satisfies(value -> assertThat(value.json()).isEqualTo("{}"));
        assertThat(page.chats()).hasSize(2);
    }

    @Test
    void anUnknownWordAndAnUnknownFieldSurviveARoundTrip() {
        String sent =
                "{\"login\":\"nora@example.com\",\"name\":\"Nora\",\"status\":\"on the moon\",\"mood\":{\"today\":[1,2.50,null]}}";

        Agent agent = json.read(sent, Agent.class);

        assertThat(agent.status()).isEqualTo(AgentStatus.of("on the moon"));
        assertThat(AgentStatus.of("on the moon").isKnown()).isFalse();
        assertThat(json.write(agent.toBuilder().build())).isEqualTo(sent);
    }

    @Test
    void whatTheServiceSendsLooselyIsTypedAndWrittenBackAsItCame() {
        String sent =
                "{\"login\":\"nora@example.com\",\"name\":\"Nora\",\"daily_summary\":\"1\",\"max_chats_count\":\"\",\"groups\":null,"
                        + "\"last_logout\":\"1772460310\",\"work_scheduler\":[]}";

        Agent agent = json.read(sent, Agent.class);

        assertThat(agent.dailySummary()).isTrue();
        assertThat(agent.maxChatsCount()).isNull();
        assertThat(agent.groups()).isEmpty();
        assertThat(agent.lastLogout()).isEqualTo(Instant.ofEpochSecond(1772460310));
        assertThat(agent.workScheduler()).isEmpty();
        assertThat(json.write(agent)).isEqualTo(sent);
    }

    @Test
    void recordsOfTheArchiveAreToldApart() {
        answer("""
                {"chats": [{"type": "chat", "id": "A1", "agents": null}, {"type": "missed_chat", "id": "A2", "time": "x"},
                 {"type": "hologram", "id": "A3"}], "total": 3, "pages": 1}""");

        List<ArchivedChat> chats = api(ChatsApi.class).listChats().chats();

        assertThat(chats.get(0)).isInstanceOf(Chat.class);
        assertThat(chats.get(1)).isInstanceOf(MissedChat.class);
        assertThat(chats.get(2))
                .isInstanceOfSatisfying(
                        ArchivedChat.Unknown.class,
                        unknown -> assertThat(unknown.additionalProperties()).containsEntry("id", "A3"));
    }

    @Test
    void aBareChatIsReadAsThePageThatWasPromised() {
        answer("{\"type\": \"chat\", \"id\": \"A1\", \"tags\": [\"x\"]}");

        var page = api(ChatsApi.class)
                .updateChatTags(
                        "A1", UpdateChatTagsRequest.builder().tag(List.of("x")).build());

        assertThat(page.chats()).singleElement().isInstanceOf(Chat.class);
        assertThat(page.total()).isEqualTo(1);
    }

    @Test
    void aTicketInAnEnvelopeIsReadAsTheTicketThatWasPromised() {
        answer("{\"tickets\": [{\"id\": \"T1\", \"subject\": \"Kite\"}], \"total\": 1, \"pages\": 1}");

        Ticket ticket = api(TicketsApi.class)
                .updateTicketTags(
                        "T1",
                        UpdateTicketTagsRequest.builder().tag(List.of("x")).build());

        assertThat(ticket.id()).isEqualTo("T1");
    }

    @Test
    void anEmptyReportThatComesAsAnEmptyListIsEmpty() {
        answer("[]");

        assertThat(api(ChatReportsApi.class).totalChats()).isEmpty();
    }

    private void answer(String body) {
        server.wireMock().stubFor(any(anyUrl()).willReturn(okJson(body)));
    }

    private <T> T api(Class<T> type) {
        return Feign.builder().addCapability(WireCapability.form()).target(type, server.url());
    }
}
