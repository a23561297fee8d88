package io.github.livechat4j.webhooks;

import static io.github.livechat4j.webhooks.Deliveries.genuine;
import static io.github.livechat4j.webhooks.Deliveries.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.livechat4j.model.TicketStatus;
import io.github.livechat4j.model.WebhookCannedResponse;
import io.github.livechat4j.model.WebhookChat;
import io.github.livechat4j.model.WebhookChatMessage;
import io.github.livechat4j.model.WebhookDelivery;
import io.github.livechat4j.model.WebhookEventType;
import io.github.livechat4j.model.WebhookSurveyChoice;
import io.github.livechat4j.model.WebhookSurveyField;
import io.github.livechat4j.model.WebhookTicket;
import io.github.livechat4j.model.WebhookTicketEvent;
import io.github.livechat4j.model.WebhookTicketGroup;
import io.github.livechat4j.model.WebhookTicketRequester;
import io.github.livechat4j.model.WebhookVariable;
import io.github.livechat4j.model.WebhookVisitor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the decoding of each type of event, with names and forms that differ from the rest of the API. */
class WebhookEventTest {

    private static WebhookChat chat(WebhookEvent event) {
        return Objects.requireNonNull(((ChatEvent) event).chat());
    }

    private static WebhookVisitor visitor(WebhookEvent event) {
        return Objects.requireNonNull(((ChatEvent) event).visitor());
    }

    @Test
    void parse_whenAChatStarted_thenGivesTheChat() {
        WebhookChat chat = chat(parse(Deliveries.CHAT_STARTED));

        assertThat(chat.id()).isEqualTo("TA4WQ19K0D");
        assertThat(chat.startedTimestamp()).isEqualTo(Instant.ofEpochSecond(1772460690));
        assertThat(chat.endedTimestamp()).isNull();
        assertThat(chat.messages()).extracting(WebhookChatMessage::text).containsExactly("Dzień dobry! 👋");
    }

    @Test
    void parse_whenAChatHasGroups_thenTheyAreNumbersInThePlural() {
        WebhookChat chat = chat(parse(Deliveries.CHAT_STARTED));

        assertThat(chat.groups()).containsExactly(3, 0);
    }

    @Test
    void parse_whenAChatHasGroupInTheSingular_thenItIsKeptAsAFieldThatIsNotKnown() {
        WebhookChat chat =
                chat(parse(genuine("\"event_type\":\"chat_changed\",\"chat\":{\"id\":\"TA4WQ19K0D\",\"group\":[3]}")));

        assertThat(chat.groups()).isEmpty();
        assertThat(chat.additionalProperties()).containsEntry("group", List.of(3));
    }

    @Test
    void parse_whenAChatHasAReferer_thenItIsSpeltWithOneR() {
        assertThat(chat(parse(Deliveries.CHAT_STARTED)).referer()).isEqualTo("https://search.example.org/");
        assertThat(chat(parse(Deliveries.CHAT_ENDED)).referer()).isNull();
    }

    @Test
    void parse_whenACustomVariableIsANumberOrEmpty_thenItIsItsText() {
        WebhookVisitor visitor = visitor(parse(Deliveries.CHAT_STARTED));

        assertThat(visitor.customVariables())
                .extracting(WebhookVariable::key, WebhookVariable::value)
                .containsExactly(tuple("plan", "premium"), tuple("items_in_cart", "3"), tuple("coupon", ""));
        assertThat(visitor.customVariables().get(1).additionalProperties()).containsEntry("value", 3);
    }

    @Test
    void parse_whenTheSurveyHasCheckboxes_thenTheyHaveAnswersInsteadOfAnAnswer() {
        ChatStarted event = (ChatStarted) parse(Deliveries.CHAT_STARTED);

        assertThat(event.preChatSurvey())
                .extracting(WebhookSurveyField::type, WebhookSurveyField::answer)
                .containsExactly(tuple("name", "Rui Antunes"), tuple("checkbox", null));
        assertThat(event.preChatSurvey().get(1).answers())
                .extracting(WebhookSurveyChoice::label, WebhookSurveyChoice::chosen)
                .containsExactly(tuple("An order", true), tuple("A return", false));
    }

    @Test
    void parse_whenAChatEnded_thenGivesAllOfIt() {
        ChatEnded event = (ChatEnded) parse(Deliveries.CHAT_ENDED);

        WebhookChat chat = chat(event);
        assertThat(chat.endedTimestamp()).isEqualTo(Instant.ofEpochSecond(1772461125));
        assertThat(chat.messages())
                .extracting(WebhookChatMessage::agentId)
                .containsExactly(null, "ines.duarte@example.com");
        assertThat(chat.messages().get(1).json()).isEqualTo("{\"buttons\":[{\"label\":\"Transfer\"}]}");
        assertThat(chat.attachments()).hasSize(1);
        assertThat(chat.events()).hasSize(1);
        assertThat(event.preChatSurvey()).isEmpty();
    }

    @Test
    void parse_whenTagsOfAChatChanged_thenGivesThemAndNoVisitorThatWasNotAskedFor() {
        ChatChanged event = (ChatChanged) parse(Deliveries.CHAT_CHANGED);

        assertThat(chat(event).tags()).containsExactly("billing issue", "bank outage");
        assertThat(event.visitor()).isNull();
    }

    @Test
    void parse_whenAVisitorIsQueued_thenGivesTheVisitor() {
        VisitorQueued event = (VisitorQueued) parse(Deliveries.VISITOR_QUEUED);

        assertThat(event.visitor().id()).isEqualTo("S1772460722.51d7e2c09b");
        assertThat(event.visitor().customVariables()).isEmpty();
    }

    @Test
    void parse_whenATicketWasCreated_thenGivesItWithoutAnIdOfTheEvent() {
        TicketCreated event = (TicketCreated) parse(Deliveries.TICKET_CREATED);

        assertThat(event.delivery().eventUniqueId()).isNull();
        WebhookTicket ticket = event.ticket();
        assertThat(ticket.id()).isEqualTo("8V90C");
        assertThat(ticket.status()).isEqualTo(TicketStatus.OPEN);
        assertThat(ticket.assignee()).isNull();
        assertThat(ticket.requester())
                .extracting(WebhookTicketRequester::utcOffset)
                .isEqualTo("Europe/Berlin");
        assertThat(ticket.groups()).extracting(WebhookTicketGroup::id).containsExactly(3);
        assertThat(ticket.events())
                .extracting(WebhookTicketEvent::date)
                .containsExactly(Instant.parse("2026-03-19T07:45:31Z"));
    }

    @Test
    void parse_whenACannedResponseChanged_thenGivesIt() {
        CannedResponseChanged event = (CannedResponseChanged) parse(Deliveries.CANNED_RESPONSE_CHANGED);

        WebhookCannedResponse response = event.cannedResponse();
        assertThat(response.id()).isEqualTo(4177);
        assertThat(response.group()).isEqualTo(3);
        assertThat(response.modificationDate()).isEqualTo(Instant.ofEpochSecond(1773649200));
        assertThat(response.tags()).containsExactly("refund", "money back");
    }

    @Test
    void parse_whenTheTypeIsNotKnown_thenKeepsAllThatCame() {
        WebhookEvent event =
                parse(genuine("\"event_type\":\"agent_promoted\",\"agent\":{\"login\":\"nora@example.com\"}"));

        assertThat(event).isInstanceOf(UnknownEvent.class);
        assertThat(event.type()).isEqualTo(WebhookEventType.of("agent_promoted"));
        assertThat(event.delivery().additionalProperties()).containsKey("agent");
    }

    @ParameterizedTest
    @FieldSource("io.github.livechat4j.webhooks.Deliveries#ALL")
    void parse_whenTheLicenceIsAText_thenItIsANumber(String body) {
        assertThat(parse(body).licence()).isEqualTo(8123470);
    }

    @ParameterizedTest
    @FieldSource("io.github.livechat4j.webhooks.Deliveries#ALL")
    void toString_whenAnEventIsPrinted_thenShowsNoToken(String body) {
        WebhookEvent event = parse(body);

        assertThat(event.toString()).doesNotContain(Deliveries.TOKEN);
        assertThat(event.delivery().toString()).doesNotContain(Deliveries.TOKEN);
        assertThat(event.idempotencyKey()).doesNotContain(Deliveries.TOKEN);
    }

    @Test
    void parse_whenTheLicenceIsANumber_thenItIsTaken() {
        String body = Deliveries.VISITOR_QUEUED.replace("\"8123470\"", "8123470");

        assertThat(parse(body).licence()).isEqualTo(8123470);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]"})
    void parse_whenAListCameAsNothing_thenItIsEmpty(String nothing) {
        WebhookEvent event = parse(genuine("\"event_type\":\"chat_started\",\"chat\":{\"id\":\"A\",\"tags\":" + nothing
                + ",\"messages\":" + nothing + ",\"ended_timestamp\":\"\"},\"pre_chat_survey\":" + nothing));

        assertThat(chat(event).tags()).isEmpty();
        assertThat(chat(event).messages()).isEmpty();
        assertThat(((ChatStarted) event).preChatSurvey()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]"})
    void parse_whenOnePartCameAsNothing_thenTheOthersAreThere(String nothing) {
        ChatEvent event = (ChatEvent)
                parse(genuine("\"event_type\":\"chat_started\",\"chat\":" + nothing + ",\"visitor\":{\"id\":\"S1\"}"));

        assertThat(event.chat()).isNull();
        assertThat(visitor(event).id()).isEqualTo("S1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat_started", "chat_ended"})
    void parse_whenOnlyTheSurveyIsAskedForAndIsEmpty_thenItIsAnEvent(String eventType) {
        WebhookEvent event = parse(genuine("\"event_type\":\"" + eventType + "\",\"pre_chat_survey\":[]"));

        assertThat(event)
                .asInstanceOf(type(ChatEvent.class))
                .satisfies(e -> assertThat(e.chat()).isNull());
    }

    @Test
    void parse_whenFieldsAreNotKnown_thenTheyAreKept() {
        WebhookEvent event = parse(
                genuine(
                        "\"event_type\":\"visitor_queued\",\"visitor\":{\"id\":\"S1\",\"mood\":\"good\"},\"lc_flavour\":{\"a\":[1,null]}"));

        assertThat(((VisitorQueued) event).visitor().additionalProperties()).containsEntry("mood", "good");
        assertThat(event.delivery().additionalProperties()).containsKey("lc_flavour");
    }

    @Test
    void parse_whenTheBodyBeginsWithAByteOrderMark_thenItIsRead() {
        assertThat(parse("\uFEFF" + Deliveries.TICKET_CREATED)).isInstanceOf(TicketCreated.class);
    }

    @Test
    void anEvent_whenMadeOfADeliveryOfAnotherType_thenIsRefused() {
        WebhookDelivery ticket = parse(Deliveries.TICKET_CREATED).delivery();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChatStarted("key", ticket))
                .withMessage("delivery must be of type chat_started, was of type ticket_created");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnknownEvent("key", ticket))
                .withMessage("delivery must be of a type that is not known, was of type ticket_created");
    }

    @Test
    void anEvent_whenMadeOfADeliveryWithoutItsData_thenIsRefused() {
        WebhookDelivery empty = parse(Deliveries.TICKET_CREATED).delivery().toBuilder()
                .ticket(null)
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TicketCreated("key", empty))
                .withMessage("delivery must have one of [ticket], had none");
    }

    @Test
    void anEvent_whenTheKeyIsBlankOrTheLicenceNoNumber_thenIsRefused() {
        WebhookDelivery ticket = parse(Deliveries.TICKET_CREATED).delivery();
        WebhookDelivery odd = ticket.toBuilder().licenseId("x").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TicketCreated(" ", ticket))
                .withMessage("idempotencyKey must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TicketCreated("key", odd))
                .withMessage("licenseId of the delivery must be a number, was \"x\"");
    }
}
