package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.BadRequestException;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.error.PermissionException;
import io.github.livechat4j.model.AddVisitorDetailsRequest;
import io.github.livechat4j.model.CreateTicketRequest;
import io.github.livechat4j.model.CreateWebhookRequest;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.NewTicketRequester;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.model.UpdateTicketTagsRequest;
import io.github.livechat4j.model.VisitorDetailField;
import io.github.livechat4j.model.VisitorState;
import io.github.livechat4j.model.VisitorStateFilter;
import io.github.livechat4j.model.Webhook;
import io.github.livechat4j.model.WebhookDataType;
import io.github.livechat4j.model.WebhookEventType;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Tickets, webhooks and visitors: created, listed and changed. */
@LiveChatSandboxTest(chats = 100)
class TicketsAndWebhooksTest {

    @Test
    void aTicket_isCreatedTaggedAndFound(LiveChat livechat) {
        Ticket created = livechat.tickets()
                .createTicket(CreateTicketRequest.builder()
                        .message("My parcel is lost.")
                        .requester(NewTicketRequester.builder()
                                .mail("lena@example.org")
                                .build())
                        .build());

        livechat.tickets()
                .updateTicketTags(
                        created.id(),
                        UpdateTicketTagsRequest.builder().tag(List.of("lost")).build());

        assertThat(livechat.tickets().getTicket(created.id()).tags()).containsExactly("lost");
        assertThat(livechat.tickets()
                        .listTickets(ListTicketsQuery.builder()
                                .tag("lost")
                                .query("PARCEL")
                                .assigned(false)
                                .requesterMail("lena@example.org")
                                .build())
                        .tickets())
                .extracting(Ticket::id)
                .containsExactly(created.id());
    }

    @Test
    void tickets_comeInPagesOf25_andInBothOrders(LiveChat livechat) {
        List<Ticket> newest = livechat.tickets()
                .listTickets(ListTicketsQuery.builder().build())
                .tickets();
        List<Ticket> last = livechat.tickets()
                .listTickets(ListTicketsQuery.builder().page(3).build())
                .tickets();

        assertThat(newest).hasSize(25);
        assertThat(last).hasSize(10);
        assertThat(newest.get(0).modified()).isAfter(last.get(9).modified());
    }

    @Test
    void aWebhook_isCreatedAndDeleted(LiveChat livechat) {
        Webhook created = livechat.webhooks()
                .createWebhook(CreateWebhookRequest.builder()
                        .eventType(WebhookEventType.CHAT_ENDED)
                        .dataTypes(List.of(WebhookDataType.CHAT))
                        .url("http://127.0.0.1:1/hook")
                        .build())
                .events()
                .get(0);

        assertThat(created.id()).matches("[0-9a-f]{32}");
        assertThat(livechat.webhooks().listWebhooks().events()).contains(created);
        livechat.webhooks().deleteWebhook(created.id());
        assertThat(livechat.webhooks().listWebhooks().events()).doesNotContain(created);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> livechat.webhooks().deleteWebhook(created.id()));
    }

    @Test
    void aWebhookWithDataThatItsEventDoesNotHave_isRefused(LiveChat livechat) {
        CreateWebhookRequest request = CreateWebhookRequest.builder()
                .eventType(WebhookEventType.TICKET_CREATED)
                .dataTypes(List.of(WebhookDataType.CHAT))
                .url("https://example.com/hook")
                .build();

        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> livechat.webhooks().createWebhook(request))
                .withMessageContaining("ticket");
    }

    @Test
    void visitors_showWhoChatsAndWhoWaits(LiveChat livechat, LiveChatSandbox sandbox) {
        SandboxChat chat = sandbox.startChat(NewChat.by("Rui").group(7));
        String waiting = sandbox.queueVisitor("Amina", 7);

        assertThat(livechat.visitors().listVisitors(VisitorStateFilter.CHATTING, List.of(7)))
                .singleElement()
                .satisfies(visitor -> assertThat(visitor.chatId()).isEqualTo(chat.id()));
        assertThat(livechat.visitors().listVisitors(VisitorStateFilter.QUEUED, List.of(7)))
                .singleElement()
                .satisfies(visitor -> assertThat(visitor.id()).isEqualTo(waiting));
        chat.end();
        assertThat(livechat.visitors().listVisitors(null, List.of(7)))
                .filteredOn(visitor -> chat.id().equals(visitor.chatId()))
                .singleElement()
                .satisfies(visitor -> assertThat(visitor.state()).isEqualTo(VisitorState.CHAT_CLOSED));
    }

    @Test
    void detailsOfAVisitor_needTheTokenOfAWebhook(LiveChat livechat) {
        Webhook webhook = livechat.webhooks().listWebhooks().events().get(0);
        String visitor = livechat.visitors().listVisitors().get(0).id();
        AddVisitorDetailsRequest details = AddVisitorDetailsRequest.builder()
                .licenseId(String.valueOf(webhook.licence()))
                .token(Objects.requireNonNull(webhook.token()))
                .id("orders")
                .fields(List.of(VisitorDetailField.builder()
                        .name("Last order")
                        .value("20417")
                        .build()))
                .build();

        assertThat(livechat.visitors().addVisitorDetails(visitor, details).result())
                .contains("added");
        assertThatExceptionOfType(PermissionException.class)
                .isThrownBy(() -> livechat.visitors()
                        .addVisitorDetails(
                                visitor, details.toBuilder().token("wrong").build()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> livechat.visitors().addVisitorDetails("nobody", details));
    }
}
