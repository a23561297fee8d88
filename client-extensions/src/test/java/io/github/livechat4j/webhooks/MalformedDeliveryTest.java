package io.github.livechat4j.webhooks;

import static io.github.livechat4j.webhooks.Deliveries.bytes;
import static io.github.livechat4j.webhooks.Deliveries.genuine;
import static io.github.livechat4j.webhooks.Deliveries.receiver;
import static io.github.livechat4j.webhooks.WebhookException.Reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.livechat4j.model.WebhookDelivery;
import io.github.livechat4j.wire.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that each fault of a body has its own message, and that no message shows content of the body. */
class MalformedDeliveryTest {

    private static final String TOKEN = "\"token\":\"" + Deliveries.TOKEN + "\"";
    private static final String LICENCE = "\"license_id\":\"8123470\"";
    private static final String CHAT = "\"event_type\":\"chat_started\",\"chat\":";

    static Stream<Arguments> malformedBodies() {
        return Stream.of(
                body("", Reason.BODY_EMPTY, "the body is empty"),
                body(" \r\n\t", Reason.BODY_EMPTY, "the body has nothing but white space"),
                arguments(
                        Arrays.copyOf(bytes("{"), WebhookReceiver.DEFAULT_MAX_BODY_SIZE + 1),
                        Reason.BODY_TOO_LARGE,
                        "the body is longer than the limit of 4194304 bytes"),
                arguments(
                        "{\"token\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1),
                        Reason.BODY_NOT_UTF8,
                        "the body is not UTF-8 at byte 11 of 13"),
                body(
                        "event_type=chat_started&token=x",
                        Reason.BODY_NOT_JSON,
                        "the body is not JSON, before line 1, column 11"),
                body("<xml/>", Reason.BODY_NOT_JSON, "the body is not JSON, before line 1, column 2"),
                body("{" + TOKEN + ",}", Reason.BODY_NOT_JSON, "the body is not JSON, before line 1, column 46"),
                body("{\"visitor\":007}", Reason.BODY_NOT_JSON, "the body is not JSON, before line 1, column 13"),
                body("{" + TOKEN, Reason.BODY_TRUNCATED, "the body ends within its JSON, after 43 characters"),
                body("\"chat_started", Reason.BODY_TRUNCATED, "the body ends within its JSON, after 13 characters"),
                body("{\"visitor\":fal", Reason.BODY_TRUNCATED, "the body ends within its JSON, after 14 characters"),
                body(
                        genuine("\"event_type\":\"visitor_queued\",\"visitor\":{\"id\":\"S1\"}") + "{}",
                        Reason.BODY_TRAILING,
                        "the body goes on after its JSON, before line 1, column 121"),
                body(
                        "{\"chat\":" + "[".repeat(100) + "]".repeat(100) + "}",
                        Reason.BODY_TOO_DEEP,
                        "the JSON is nested deeper than 100 levels, before line 1, column 109"),
                body("[]", Reason.BODY_NOT_OBJECT, "the body is JSON, but an array, not an object"),
                body("\"chat_started\"", Reason.BODY_NOT_OBJECT, "the body is JSON, but text, not an object"),
                body("42", Reason.BODY_NOT_OBJECT, "the body is JSON, but a number, not an object"),
                body("null", Reason.BODY_NOT_OBJECT, "the body is JSON, but null, not an object"),
                body("{}", Reason.TOKEN_MISSING, "token is missing"),
                body("{\"token\":null}", Reason.TOKEN_NOT_TEXT, "token must be a text, was null"),
                body("{\"token\":12}", Reason.TOKEN_NOT_TEXT, "token must be a text, was a number"),
                body("{\"token\":{}}", Reason.TOKEN_NOT_TEXT, "token must be a text, was an object"),
                body("{\"token\":\"x\"," + TOKEN + "}", Reason.TOKEN_REPEATED, "token occurs more than once"),
                body("{\"token\":\"x\"}", Reason.TOKEN_WRONG, "token is not one of the expected tokens"),
                body("{" + TOKEN + "}", Reason.LICENCE_MISSING, "license_id is missing"),
                body(
                        "{" + TOKEN + ",\"license_id\":\"\"}",
                        Reason.LICENCE_INVALID,
                        "license_id must be digits, was text with other characters"),
                body(
                        "{" + TOKEN + ",\"license_id\":8123470.0}",
                        Reason.LICENCE_INVALID,
                        "license_id must be digits, was a number"),
                body(
                        "{" + TOKEN + ",\"license_id\":[8123470]}",
                        Reason.LICENCE_INVALID,
                        "license_id must be digits, was an array"),
                body(
                        "{" + TOKEN + ",\"license_id\":\"8123471\"}",
                        Reason.LICENCE_WRONG,
                        "license_id is that of another account"),
                body("{" + TOKEN + "," + LICENCE + "}", Reason.EVENT_TYPE_MISSING, "event_type is missing"),
                genuineBody("\"event_type\":7", Reason.EVENT_TYPE_INVALID, "event_type must be a text, was a number"),
                genuineBody("\"event_type\":\" \"", Reason.EVENT_TYPE_INVALID, "event_type must not be blank"),
                genuineBody(
                        CHAT + "{\"id\":\"A\",\"tags\":[],\"tags\":[]}",
                        Reason.FIELD_REPEATED,
                        "$.chat.tags occurs more than once"),
                genuineBody(
                        CHAT + "{\"id\":\"A\",\"messages\":[{},{\"a\\nb\":1,\"a\\nb\":2}]}",
                        Reason.FIELD_REPEATED,
                        "$.chat.messages[1][...] occurs more than once"),
                genuineBody(
                        CHAT + "\"TA4WQ19K0D\"", Reason.FIELD_INVALID, "expected an object at $.chat but found text"),
                genuineBody(
                        CHAT + "{\"tags\":[]}", Reason.FIELD_INVALID, "expected a text at $.chat.id but found nothing"),
                genuineBody(CHAT + "{\"id\":\" \"}", Reason.FIELD_INVALID, "$.chat.id must not be blank"),
                genuineBody(
                        CHAT + "{\"total\":1,\"pages\":1,\"chats\":[{\"id\":\"A\"}]}",
                        Reason.FIELD_INVALID,
                        "a part of the body is wrapped in another object or list"),
                genuineBody(
                        "\"event_type\":\"visitor_queued\",\"visitor\":[\"S1\"]",
                        Reason.FIELD_INVALID,
                        "expected an object at $.visitor but found an array"),
                genuineBody(
                        "\"event_type\":\"visitor_queued\",\"visitor\":{\"id\":\"\"}",
                        Reason.FIELD_INVALID,
                        "$.visitor.id must not be blank"),
                genuineBody(
                        "\"event_type\":\"ticket_created\",\"ticket\":{\"id\":\"\"}",
                        Reason.FIELD_INVALID,
                        "$.ticket.id must not be blank"),
                genuineBody(
                        "\"event_type\":\"canned_response_changed\",\"canned_response\":{\"id\":\"x\"}",
                        Reason.FIELD_INVALID,
                        "expected a whole number at $.canned_response.id but found text"),
                genuineBody(
                        "\"event_type\":\"chat_started\"",
                        Reason.DATA_MISSING,
                        "a chat_started must have one of [chat, visitor, pre_chat_survey], had none"),
                genuineBody(
                        "\"event_type\":\"ticket_created\",\"ticket\":[]",
                        Reason.DATA_MISSING,
                        "a ticket_created must have one of [ticket], had none"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHAT + "{\"id\":\"A\",\"started_timestamp\":\"noon\"}",
                CHAT + "{\"id\":\"A\",\"groups\":[\"sales\"]}",
                "\"event_type\":\"visitor_queued\",\"visitor\":{\"id\":\"A\",\"custom_variables\":{\"k\":\"v\"}}",
                "\"event_type\":\"ticket_created\",\"ticket\":{\"id\":\"A\",\"groups\":[3]}"
            })
    void parse_whenAnOptionalFieldCannotBeRead_thenIsAbsentAndCanBeAskedFor(String members) {
        WebhookDelivery delivery = receiver().parse(bytes(genuine(members))).delivery();

        assertThat(new JsonCodec().unreadableIn(delivery)).hasSize(1);
        assertThat(new JsonCodec().write(delivery)).contains(members.substring(members.lastIndexOf(':')));
    }

    private static Arguments body(String body, Reason reason, String message) {
        return arguments(bytes(body), reason, message);
    }

    private static Arguments genuineBody(String members, Reason reason, String message) {
        return body(genuine(members), reason, message);
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("malformedBodies")
    void parse_whenABodyIsMalformed_thenSaysInWhichWay(byte[] body, Reason reason, String message) {
        WebhookException refusal = refusal(body);

        assertThat(refusal).hasMessage(message);
        assertThat(refusal.reason()).isEqualTo(reason);
    }

    @Test
    void eachWay_hasAMessageOfItsOwn_andEachReasonIsShown() {
        List<Arguments> all = malformedBodies().toList();

        assertThat(all).extracting(arguments -> arguments.get()[2]).doesNotHaveDuplicates();
        assertThat(all).extracting(arguments -> arguments.get()[1]).contains((Object[]) Reason.values());
    }

    @Test
    void parse_whenTheBodyIsAsLongAsMayBe_thenIsRead() {
        byte[] body = bytes(Deliveries.TICKET_CREATED);

        WebhookReceiver exact = receiver().withMaxBodySize(body.length);

        assertThat(exact.parse(body)).isInstanceOf(TicketCreated.class);
        assertThat(catchThrowableOfType(
                                WebhookException.class,
                                () -> exact.withMaxBodySize(body.length - 1).parse(body))
                        .reason())
                .isEqualTo(Reason.BODY_TOO_LARGE);
    }

    /**
     * With two faults only the first is reported, since a sender without the token must not learn about other fields.
     */
    @ParameterizedTest
    @MethodSource
    void parse_whenTheTokenIsWrongAndSoIsSomethingElse_thenOnlyTheTokenIsTold(String rest) {
        String body = "{" + rest + ",\"token\":\"6e0d9b7a41c85f23d0b97e6c1a4f8353\"}";

        WebhookException refusal = refusal(bytes(body));

        assertThat(refusal)
                .hasMessage("token is not one of the expected tokens")
                .hasNoCause();
        assertThat(refusal.reason()).isEqualTo(Reason.TOKEN_WRONG);
    }

    static List<String> parse_whenTheTokenIsWrongAndSoIsSomethingElse_thenOnlyTheTokenIsTold() {
        return List.of(
                "\"license_id\":\"8123471\"",
                "\"license_id\":{}",
                "\"event_type\":7",
                "\"chat\":\"secret\"",
                "\"chat\":{\"id\":1e999999999}",
                "\"chat\":{\"id\":\"A\",\"id\":\"B\"}",
                "\"license_id\":\"1\",\"license_id\":\"2\"",
                LICENCE + "," + CHAT + "{}");
    }

    /** The token of invalid JSON cannot be checked, so the message has only the position and no content. */
    @Test
    void parse_whenTheBodyIsNoJson_thenShowsNothingOfIt() {
        WebhookException refusal = refusal(bytes("{\"canary\":{\"canary\":canary}}"));

        assertThat(refusal)
                .hasMessage("the body is not JSON, before line 1, column 27")
                .hasNoCause();
    }

    private static WebhookException refusal(byte[] body) {
        return catchThrowableOfType(WebhookException.class, () -> receiver().parse(body));
    }
}
