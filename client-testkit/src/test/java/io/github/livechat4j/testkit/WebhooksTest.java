package io.github.livechat4j.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.CreateCannedResponseRequest;
import io.github.livechat4j.model.CreateTicketRequest;
import io.github.livechat4j.model.CreateWebhookRequest;
import io.github.livechat4j.model.NewTicketRequester;
import io.github.livechat4j.model.UpdateChatTagsRequest;
import io.github.livechat4j.model.Webhook;
import io.github.livechat4j.model.WebhookDataType;
import io.github.livechat4j.model.WebhookEventType;
import io.github.livechat4j.testkit.internal.contract.ServedContract;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.JsonReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks are called for their events. */
class WebhooksTest {

    private final WireMockServer consumer =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private final LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(50).start();
    private final LiveChat livechat = sandbox.client();
    private final ContractSchemas schemas = new ContractSchemas(ServedContract.bundled());

    @BeforeEach
    void listen() {
        consumer.start();
        consumer.stubFor(post("/hook").willReturn(aResponse().withStatus(200)));
    }

    @AfterEach
    void stop() {
        sandbox.close();
        consumer.stop();
    }

    private Webhook register(WebhookEventType event, WebhookDataType... data) {
        return register("http://127.0.0.1:" + consumer.port() + "/hook", event, data);
    }

    private Webhook register(String url, WebhookEventType event, WebhookDataType... data) {
        return livechat.webhooks()
                .createWebhook(CreateWebhookRequest.builder()
                        .eventType(event)
                        .dataTypes(List.of(data))
                        .url(url)
                        .build())
                .events()
                .get(0);
    }

    /** Reads a delivery and validates it against the contract, with token and license. */
    private JsonNode received(Webhook webhook) throws IOException {
        List<Delivery> deliveries = sandbox.awaitDeliveries().stream()
                .filter(delivery -> delivery.webhookId().equals(webhook.id()))
                .toList();
        List<ServeEvent> events = consumer.getAllServeEvents();
        JsonNode body =
                JsonReader.read(events.get(events.size() - 1).getRequest().getBodyAsString());
        JsonNode schema = ServedContract.bundled()
                .document()
                .path("components")
                .path("schemas")
                .path("WebhookDelivery");

        assertThat(deliveries).allMatch(Delivery::isTaken).hasSizeGreaterThan(0);
        assertThat(schemas.errors(schema, body)).isEmpty();
        assertThat(body.path("token").asText()).isEqualTo(webhook.token());
        assertThat(body.path("license_id").asText()).isEqualTo(String.valueOf(webhook.licence()));
        return body;
    }

    @Test
    void aChatThatBegins_isTold() throws IOException {
        Webhook webhook = register(
                WebhookEventType.CHAT_STARTED,
                WebhookDataType.CHAT,
                WebhookDataType.VISITOR,
                WebhookDataType.PRE_CHAT_SURVEY);

        SandboxChat chat = sandbox.startChat(NewChat.by("Rui Antunes").group(3).message("Hello?"));

        JsonNode body = received(webhook);
        assertThat(body.path("chat").path("id").asText()).isEqualTo(chat.id());
        assertThat(body.path("chat").has("ended_timestamp")).isFalse();
        assertThat(body.path("chat").path("groups")).hasToString("[3]");
        assertThat(body.path("chat").path("messages").path(0).path("text").asText())
                .isEqualTo("Hello?");
        assertThat(body.path("visitor").path("name").asText()).isEqualTo("Rui Antunes");
        assertThat(body.path("pre_chat_survey").path(0).path("answer").asText()).isEqualTo("Rui Antunes");
    }

    @Test
    void aChatThatEnds_isTold_withTheDataThatWasAskedForOnly() throws IOException {
        Webhook webhook = register(WebhookEventType.CHAT_ENDED, WebhookDataType.CHAT);

        sandbox.startChat(NewChat.by("Rui")).agentSays("Bye!").end();

        JsonNode body = received(webhook);
        assertThat(body.path("chat").has("ended_timestamp")).isTrue();
        assertThat(body.path("chat").path("events").path(0).path("type").asText())
                .isEqualTo("closed");
        assertThat(body.path("chat").path("agents").path(0).has("login")).isTrue();
        assertThat(body.has("visitor")).isFalse();
    }

    @Test
    void tagsThatChange_areTold() throws IOException {
        Webhook webhook = register(WebhookEventType.CHAT_CHANGED, WebhookDataType.CHAT);

        livechat.chats()
                .updateChatTags(
                        "QK4T8ZP1MW",
                        UpdateChatTagsRequest.builder().tag(List.of("vip")).build());

        assertThat(received(webhook).path("chat").path("tags")).hasToString("[\"vip\"]");
    }

    @Test
    void aVisitorInTheQueue_isTold() throws IOException {
        Webhook webhook = register(WebhookEventType.VISITOR_QUEUED, WebhookDataType.VISITOR);

        String visitor = sandbox.queueVisitor("Amina Otieno", 0);

        assertThat(received(webhook).path("visitor").path("id").asText()).isEqualTo(visitor);
    }

    @Test
    void aTicket_isTold_withoutAnIdOfTheEvent() throws IOException {
        Webhook webhook = register(WebhookEventType.TICKET_CREATED, WebhookDataType.TICKET);

        String ticket = livechat.tickets()
                .createTicket(CreateTicketRequest.builder()
                        .message("Lost")
                        .requester(NewTicketRequester.builder()
                                .mail("a@example.org")
                                .build())
                        .build())
                .id();

        JsonNode body = received(webhook);
        assertThat(body.path("ticket").path("id").asText()).isEqualTo(ticket);
        assertThat(body.has("event_unique_id")).isFalse();
        assertThat(body.path("ticket").path("events").path(0).path("date").asText())
                .endsWith("Z");
    }

    @Test
    void aCannedResponse_isTold() throws IOException {
        Webhook webhook = register(WebhookEventType.CANNED_RESPONSE_CHANGED, WebhookDataType.CANNED_RESPONSE);

        livechat.cannedResponses()
                .createCannedResponse(CreateCannedResponseRequest.builder()
                        .text("Hi")
                        .tags(List.of("hi"))
                        .build());

        JsonNode body = received(webhook);
        assertThat(body.path("canned_response").path("text").asText()).isEqualTo("Hi");
        assertThat(body.has("event_unique_id")).isTrue();
    }

    @Test
    void aDeliveryThatIsNotTaken_isSentAgainAsItWas() {
        consumer.stubFor(post("/hook")
                .inScenario("slow")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("awake")
                .willReturn(aResponse().withStatus(503)));
        register(WebhookEventType.CHAT_STARTED, WebhookDataType.CHAT);

        sandbox.startChat(NewChat.by("Rui"));

        List<Delivery> deliveries =
                sandbox.awaitDeliveries().stream().filter(Delivery::isTaken).toList();
        assertThat(deliveries)
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.outcomes()).containsExactly("503", "200"));
        assertThat(consumer.getAllServeEvents().stream()
                        .map(event -> event.getRequest().getBodyAsString())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aDeliveryThatIsNeverTaken_isGivenUpAfterTenFurtherAttempts() {
        consumer.stubFor(post("/hook").willReturn(aResponse().withStatus(204)));
        Webhook webhook = register(WebhookEventType.CHAT_STARTED, WebhookDataType.CHAT);

        sandbox.startChat(NewChat.by("Rui"));

        assertThat(sandbox.awaitDeliveries())
                .filteredOn(delivery -> delivery.webhookId().equals(webhook.id()))
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.isTaken()).isFalse();
                    assertThat(delivery.outcomes()).hasSize(11).containsOnly("204");
                    assertThat(delivery.toString()).doesNotContain(Objects.requireNonNull(webhook.token()));
                });
    }

    @Test
    void aConsumerThatIsTooSlow_hasNotTakenIt() {
        consumer.stubFor(post("/hook").willReturn(aResponse().withFixedDelay(5000)));
        try (LiveChatSandbox hasty = LiveChatSandbox.builder()
                .chats(10)
                .deliveryTimeout(Duration.ofMillis(100))
                .redelivery()
                .start()) {
            hasty.client()
                    .webhooks()
                    .createWebhook(CreateWebhookRequest.builder()
                            .eventType(WebhookEventType.VISITOR_QUEUED)
                            .dataTypes(List.of(WebhookDataType.VISITOR))
                            .url("http://127.0.0.1:" + consumer.port() + "/hook")
                            .build());

            hasty.queueVisitor("Amina", 0);

            assertThat(hasty.awaitDeliveries())
                    .singleElement()
                    .satisfies(delivery ->
                            assertThat(delivery.outcomes()).containsExactly("no answer: HttpTimeoutException"));
        }
    }

    @Test
    void aUserInTheAddress_isSentAsCredentials() {
        register(
                "http://hook:secret@127.0.0.1:" + consumer.port() + "/hook",
                WebhookEventType.VISITOR_QUEUED,
                WebhookDataType.VISITOR);

        sandbox.queueVisitor("Amina", 0);
        sandbox.awaitDeliveries();

        assertThat(consumer.findAll(postRequestedFor(urlEqualTo("/hook"))))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.header("Authorization").firstValue()).isEqualTo("Basic aG9vazpzZWNyZXQ="));
    }

    @Test
    void nothingLeavesThisMachine() {
        sandbox.startChat(NewChat.by("Rui"));

        assertThat(sandbox.awaitDeliveries())
                .isNotEmpty()
                .allSatisfy(delivery -> assertThat(delivery.outcomes())
                        .containsExactly("not sent: the address is not of this machine"));
    }

    @Test
    void aWebhookThatIsDeleted_isToldNothing() {
        Webhook webhook = register(WebhookEventType.VISITOR_QUEUED, WebhookDataType.VISITOR);
        livechat.webhooks().deleteWebhook(webhook.id());

        sandbox.queueVisitor("Amina", 0);

        assertThat(sandbox.awaitDeliveries()).isEmpty();
    }
}
