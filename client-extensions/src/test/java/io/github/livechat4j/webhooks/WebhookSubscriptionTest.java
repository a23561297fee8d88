package io.github.livechat4j.webhooks;

import static io.github.livechat4j.model.WebhookDataType.CANNED_RESPONSE;
import static io.github.livechat4j.model.WebhookDataType.CHAT;
import static io.github.livechat4j.model.WebhookDataType.PRE_CHAT_SURVEY;
import static io.github.livechat4j.model.WebhookDataType.TICKET;
import static io.github.livechat4j.model.WebhookDataType.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.livechat4j.model.WebhookDataType;
import io.github.livechat4j.model.WebhookEventType;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSubscriptionTest {

    private static final URI URL = URI.create("https://hooks.example.com/livechat");

    static Stream<Arguments> allowed() {
        return Stream.of(
                arguments("chat_started", List.of(CHAT, VISITOR, PRE_CHAT_SURVEY)),
                arguments("chat_ended", List.of(CHAT, VISITOR, PRE_CHAT_SURVEY)),
                arguments("chat_changed", List.of(CHAT, VISITOR)),
                arguments("visitor_queued", List.of(VISITOR)),
                arguments("ticket_created", List.of(TICKET)),
                arguments("canned_response_changed", List.of(CANNED_RESPONSE)));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void of_whenNoDataIsNamed_thenAsksForAllThatIsAllowed(String eventType, List<WebhookDataType> allowed) {
        WebhookSubscription subscription = WebhookSubscription.of(WebhookEventType.of(eventType), URL);

        assertThat(subscription.dataTypes()).containsExactlyElementsOf(allowed);
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void new_whenDataIsNotAllowed_thenSaysWhatIs(String eventType, List<WebhookDataType> allowed) {
        List<WebhookDataType> others = WebhookDataType.known().stream()
                .filter(dataType -> !allowed.contains(dataType))
                .toList();

        for (WebhookDataType other : others) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new WebhookSubscription(WebhookEventType.of(eventType), Set.of(other), URL))
                    .withMessage("dataTypes of " + eventType + " must be one or more of " + allowed + ", was [" + other
                            + "]");
        }
    }

    @Test
    void new_whenThereIsNoDataOrTheEventIsNotKnown_thenSaysWhatIsAllowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookSubscription(WebhookEventType.TICKET_CREATED, Set.of(), URL))
                .withMessage("dataTypes of ticket_created must be one or more of [ticket], was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookSubscription.of(WebhookEventType.of("chat_begun"), URL))
                .withMessage("eventType must be one of [chat_started, chat_ended, chat_changed, visitor_queued,"
                        + " ticket_created, canned_response_changed], was \"chat_begun\"");
    }

    @Test
    void new_whenTheOrderOfDataDiffers_thenItIsTheSame() {
        WebhookSubscription one = new WebhookSubscription(
                WebhookEventType.CHAT_CHANGED, new LinkedHashSet<>(List.of(VISITOR, CHAT)), URL);

        assertThat(one).isEqualTo(WebhookSubscription.of(WebhookEventType.CHAT_CHANGED, URL));
        assertThat(one).hasToString("chat_changed [chat, visitor] to https://hooks.example.com/livechat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8080/x", "http://127.0.0.1/x", "http://[::1]:80/x", "https://a.example.com"})
    void new_whenTheAddressIsSafe_thenIsTaken(String url) {
        assertThat(WebhookSubscription.of(WebhookEventType.TICKET_CREATED, URI.create(url))
                        .url())
                .hasToString(url);
    }

    static Stream<Arguments> unsafe() {
        return Stream.of(
                arguments(
                        "http://user:canary@hooks.example.com/x?canary",
                        "url must begin with https:// unless it is one of this machine,"
                                + " was http://***@hooks.example.com/x?***"),
                arguments(
                        "ftp://user:canary@hooks.example.com/x",
                        "url must begin with https:// and a host, and began with \"ftp:\""),
                arguments("/canary", "url must begin with https:// and a host, and began with \"null:\""),
                arguments("https:///canary", "url must begin with https:// and a host, and began with \"https:\""),
                arguments(
                        "https://hooks.example.com/x#canary",
                        "url must have no fragment, was https://hooks.example.com/x#***"));
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void new_whenTheAddressIsNotOneToSendTo_thenSaysWhatIsAndShowsNoSecret(String url, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookSubscription.of(WebhookEventType.TICKET_CREATED, URI.create(url)))
                .withMessage(message);
    }

    @Test
    void toString_whenTheAddressHasCredentials_thenShowsNone() {
        URI url = URI.create("https://user:canary@hooks.example.com:8443/x?key=canary");

        assertThat(WebhookSubscription.of(WebhookEventType.TICKET_CREATED, url))
                .hasToString("ticket_created [ticket] to https://***@hooks.example.com:8443/x?***");
    }
}
