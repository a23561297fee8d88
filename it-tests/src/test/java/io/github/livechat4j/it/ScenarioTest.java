package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.livechat4j.archive.ArchiveCursor;
import io.github.livechat4j.archive.ArchiveIterator;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.AgentStatus;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.CannedResponse;
import io.github.livechat4j.model.CreateCannedResponseRequest;
import io.github.livechat4j.model.CreateTicketRequest;
import io.github.livechat4j.model.NewTicketRequester;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.model.UpdateAgentRequest;
import io.github.livechat4j.model.UpdateTicketTagsRequest;
import io.github.livechat4j.model.WebhookEventType;
import io.github.livechat4j.paging.Paging;
import io.github.livechat4j.reports.AgentScore;
import io.github.livechat4j.reports.AgentScorecard;
import io.github.livechat4j.reports.ChatCount;
import io.github.livechat4j.reports.ReportQuery;
import io.github.livechat4j.sync.Synchronization;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.NewChat;
import io.github.livechat4j.webhooks.ChatEnded;
import io.github.livechat4j.webhooks.SubscriptionOutcome;
import io.github.livechat4j.webhooks.WebhookHandler;
import io.github.livechat4j.webhooks.WebhookHttpHandler;
import io.github.livechat4j.webhooks.WebhookReceiver;
import io.github.livechat4j.webhooks.WebhookSubscription;
import io.github.livechat4j.webhooks.WebhookSubscriptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests typical uses of the client from end to end. */
class ScenarioTest {

    private static final Instant NOW = Instant.parse("2026-03-31T15:00:00Z");
    private static final int CHATS = 27_000;

    @AutoClose
    private final LiveChatSandbox sandbox = sandbox(CHATS);

    private final LiveChat livechat = sandbox.client();

    private static LiveChatSandbox sandbox(int chats) {
        return LiveChatSandbox.builder()
                .seed(7)
                .chats(chats)
                .zone(ZoneOffset.UTC)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .start();
    }

    @Test
    void anExport_whenStoppedAndResumedElsewhere_thenHasEveryChatOnce() {
        List<String> exported = new ArrayList<>();
        String stored;
        try (ArchiveIterator<ArchivedChat> walk =
                livechat.archive().chats().prefetch(4).iterator()) {
            while (exported.size() < CHATS / 3) {
                exported.add(id(walk.next()));
            }
            stored = walk.cursor().toString();
        }

        try (LiveChat elsewhere = sandbox.clientBuilder().build()) {
            ArchiveCursor cursor = ArchiveCursor.parse(stored);
            elsewhere.archive().chats().resume(cursor).forEach(chat -> exported.add(id(chat)));
        }

        assertThat(exported).hasSize(CHATS).doesNotHaveDuplicates();
    }

    private static String id(ArchivedChat chat) {
        return Paging.identity(chat).toString();
    }

    @Test
    void aScorecard_whenOfAllAgents_thenAgreesWithTheReports() {
        List<String> agents =
                livechat.agents().listAgents().stream().map(Agent::login).toList();
        ReportQuery march = ReportQuery.between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31))
                .withZone("UTC");

        AgentScorecard scorecard = livechat.reports().scorecard(agents, march);

        assertThat(scorecard.missing()).isEmpty();
        assertThat(scorecard.agents()).extracting(AgentScore::agent).containsExactlyElementsOf(agents);
        livechat.reports()
                .perAgent(agents, march, livechat.reports()::totalChats)
                .forEach((agent, chats) -> assertThat(
                                scorecard.of(agent).orElseThrow().chats().orElseThrow())
                        .isEqualTo(chats.total().map(ChatCount::chats).orElseThrow()));
    }

    @Test
    void cannedResponses_whenSynchronised_thenAreTheSameInTheOtherAccount() {
        create(livechat, "Your parcel is on its way.", "parcel");
        create(livechat, "We open at nine.", "hours");
        try (LiveChatSandbox other = sandbox(0)) {
            LiveChat target = other.client();
            create(target, "We open at ten.", "hours");
            create(target, "We are on holiday.", "holiday");

            Synchronization synchronization =
                    Synchronization.cannedResponses(livechat, target).withDeletion();
            synchronization.plan().apply();

            assertThat(texts(target)).containsExactlyInAnyOrder("Your parcel is on its way.", "We open at nine.");
            assertThat(synchronization.plan().isFulfilled()).isTrue();
        }
    }

    private static void create(LiveChat account, String text, String tag) {
        CannedResponse created = account.cannedResponses()
                .createCannedResponse(CreateCannedResponseRequest.builder()
                        .text(text)
                        .tags(List.of(tag))
                        .group(0)
                        .build());
        assertThat(created.text()).isEqualTo(text);
    }

    private static List<String> texts(LiveChat account) {
        return account.cannedResponses().listCannedResponses(0).stream()
                .map(CannedResponse::text)
                .map(String::valueOf)
                .toList();
    }

    @Test
    void aWebhook_whenRegistered_thenIsDeliveredToItsHandler() throws Exception {
        List<ChatEnded> seen = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        try {
            URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/livechat");
            SubscriptionOutcome outcome = WebhookSubscriptions.of(livechat.webhooks())
                    .apply(List.of(WebhookSubscription.of(WebhookEventType.CHAT_ENDED, url)));
            WebhookHandler handler = WebhookHandler.builder(WebhookReceiver.of(outcome.webhooks()))
                    .on(ChatEnded.class, seen::add)
                    .build();
            server.createContext("/livechat", WebhookHttpHandler.of(handler));

            sandbox.startChat(NewChat.by("Rui Antunes")).endRatedGood();
            sandbox.awaitDeliveries();
        } finally {
            server.stop(0);
        }

        assertThat(seen).singleElement().satisfies(event -> {
            String id = Objects.requireNonNull(event.chat()).id();
            assertThat(livechat.chats().getChat(id)).isNotNull();
        });
    }

    @Test
    void anAgent_whenTurnedOff_thenTakesNoChats() {
        String login = livechat.agents().listAgents().get(0).login();

        livechat.agents()
                .updateAgent(
                        login,
                        UpdateAgentRequest.builder()
                                .status(AgentStatus.NOT_ACCEPTING_CHATS)
                                .build());

        assertThat(livechat.agents().getAgent(login).status()).isEqualTo(AgentStatus.NOT_ACCEPTING_CHATS);
    }

    @Test
    void aTicket_whenCreatedAndTagged_thenIsFoundByItsTag() {
        Ticket created = livechat.tickets()
                .createTicket(CreateTicketRequest.builder()
                        .message("The parcel has not come.")
                        .requester(NewTicketRequester.builder()
                                .mail("rui@example.org")
                                .build())
                        .build());

        livechat.tickets()
                .updateTicketTags(
                        created.id(),
                        UpdateTicketTagsRequest.builder().tag(List.of("parcel")).build());

        assertThat(livechat.tickets().getTicket(created.id()).tags()).containsExactly("parcel");
        assertThat(livechat.archive().tickets())
                .filteredOn(ticket -> ticket.tags().contains("parcel"))
                .extracting(Ticket::id)
                .containsExactly(created.id());
    }
}
