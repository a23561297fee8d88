package io.github.livechat4j.webhooks;

import static io.github.livechat4j.webhooks.Deliveries.TOKEN;
import static io.github.livechat4j.webhooks.Deliveries.genuine;
import static io.github.livechat4j.webhooks.Deliveries.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    private static final String NO_ID =
            "\"event_type\":\"chat_changed\",\"chat\":{\"id\":\"A\",\"tags\":[\"x\",\"y\"]}";

    @Test
    void idempotencyKey_whenTheEventHasAnId_thenIsMadeOfIt() {
        assertThat(parse(Deliveries.CHAT_STARTED).idempotencyKey())
                .isEqualTo("event:8123470:chat_started:27d5e0b8c14f96a3702bd8e5f1c4609a");
    }

    @Test
    void idempotencyKey_whenATicketHasNoId_thenIsMadeOfTheTicket() {
        assertThat(parse(Deliveries.TICKET_CREATED).idempotencyKey()).isEqualTo("ticket:8123470:8V90C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"event_unique_id\":null,", "\"event_unique_id\":\"\","})
    void idempotencyKey_whenAnyOtherEventHasNoId_thenIsADigestOfTheBody(String id) {
        assertThat(parse(genuine(id + NO_ID)).idempotencyKey()).matches("body:8123470:[0-9a-f]{64}");
    }

    @ParameterizedTest
    @FieldSource("io.github.livechat4j.webhooks.Deliveries#ALL")
    void idempotencyKey_whenTheDeliveryComesAgain_thenIsTheSame(String body) {
        assertThat(parse(body).idempotencyKey()).isEqualTo(parse(body).idempotencyKey());
    }

    @Test
    void idempotencyKey_whenTheBodyIsOnlyWrittenOtherwise_thenIsTheSame() {
        String otherwise = """
                {"chat": {"tags": ["\\u0078", "y"], "id": "A"}, "event_type": "chat_changed",
                 "license_id": "8123470", "token": "6e0d9b7a41c85f23d0b97e6c1a4f8352"}
                """;

        assertThat(parse(otherwise).idempotencyKey())
                .isEqualTo(parse(genuine(NO_ID)).idempotencyKey());
    }

    @Test
    void idempotencyKey_whenAnotherWebhookTellsOfTheSame_thenIsTheSame() {
        String other = "05be7d93f1a2684cc3d0e9187b46fa2d";
        WebhookReceiver both = WebhookReceiver.of(Deliveries.LICENCE, List.of(TOKEN, other));
        String body = genuine(NO_ID);

        WebhookEvent event = both.parse(Deliveries.bytes(body.replace(TOKEN, other)));

        assertThat(event.idempotencyKey()).isEqualTo(parse(body).idempotencyKey());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"event_type\":\"chat_changed\",\"chat\":{\"id\":\"A\",\"tags\":[\"y\",\"x\"]}",
                "\"event_type\":\"chat_changed\",\"chat\":{\"id\":\"A\",\"tags\":[\"x\"]}",
                "\"event_type\":\"chat_changed\",\"chat\":{\"id\":\"B\",\"tags\":[\"x\",\"y\"]}",
                "\"event_type\":\"chat_ended\",\"chat\":{\"id\":\"A\",\"tags\":[\"x\",\"y\"]}"
            })
    void idempotencyKey_whenAnythingElseIsTold_thenIsAnother(String members) {
        assertThat(parse(genuine(members)).idempotencyKey())
                .isNotEqualTo(parse(genuine(NO_ID)).idempotencyKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "a b", "żółw", "a\\nb"})
    void idempotencyKey_whenAnIdIsOdd_thenIsPlainAllTheSame(String id) {
        String key =
                parse(genuine("\"event_unique_id\":\"" + id + "\"," + NO_ID)).idempotencyKey();

        assertThat(key).matches("event:8123470:chat_changed:sha256-[0-9a-f]{64}");
    }

    @Test
    void idempotencyKey_whenAllIsLong_thenIsShort() {
        String name = "x".repeat(5_000);

        String key = parse(genuine("\"event_unique_id\":\"" + name + "\",\"event_type\":\"" + name + "\""))
                .idempotencyKey();

        assertThat(key).hasSizeLessThanOrEqualTo(200);
    }
}
