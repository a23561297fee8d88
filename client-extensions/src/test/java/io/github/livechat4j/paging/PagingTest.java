package io.github.livechat4j.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.api.ChatsApi;
import io.github.livechat4j.api.TicketsApi;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.MissedChat;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.model.TicketPage;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    private final List<Object> queries = new ArrayList<>();
    private final MovingList list = MovingList.of(7, 3);

    private final ChatsApi chats = api(ChatsApi.class, query -> {
        Page<String> page = list.fetch(Objects.requireNonNull(((ListChatsQuery) query).page()));
        List<ArchivedChat> items = page.items().stream()
                .<ArchivedChat>map(id -> id.equals("r5")
                        ? MissedChat.builder().type("missed_chat").id(id).build()
                        : Chat.builder().type("chat").id(id).build())
                .toList();
        return ChatPage.builder()
                .chats(items)
                .total(page.total())
                .pages(page.pages())
                .build();
    });

    private final TicketsApi tickets = api(TicketsApi.class, query -> {
        Page<String> page = list.fetch(Objects.requireNonNull(((ListTicketsQuery) query).page()));
        List<Ticket> items =
                page.items().stream().map(id -> Ticket.builder().id(id).build()).toList();
        return TicketPage.builder()
                .tickets(items)
                .total(page.total())
                .pages(page.pages())
                .build();
    });

    private interface Answer {
        Object to(Object query);
    }

    private <A> A api(Class<A> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    queries.add(arguments[0]);
                    return answer.to(arguments[0]);
                }));
    }

    @Test
    void chats_whenWalked_thenAllPagesAreAskedForAndTheQueryStays() {
        ListChatsQuery query = ListChatsQuery.builder()
                .agent("nora@example.com")
                .additionalProperty("extra", "1")
                .build();
        ListChatsQuery before = query.toBuilder().build();

        List<ArchivedChat> found = Paging.chats(chats, query).stream().toList();

        assertThat(found).hasSize(7);
        assertThat(found.get(4)).isInstanceOf(MissedChat.class);
        assertThat(query).isEqualTo(before);
        assertThat(queries)
                .containsExactly(
                        query.toBuilder().page(1).build(),
                        query.toBuilder().page(2).build(),
                        query.toBuilder().page(3).build());
    }

    @Test
    void chats_whenThereAreMoreThanAreServed_thenSaysSo() {
        PagedList<ArchivedChat> more = Paging.chats(
                api(ChatsApi.class, query -> {
                    int page = Objects.requireNonNull(((ListChatsQuery) query).page());
                    assertThat(page).isLessThanOrEqualTo(1_000);
                    return ChatPage.builder()
                            .chats(List.of(
                                    Chat.builder().type("chat").id("c" + page).build()))
                            .total(1_001)
                            .pages(1_001)
                            .build();
                }),
                ListChatsQuery.builder().build());
        List<ArchivedChat> taken = new ArrayList<>();

        assertThatThrownBy(() -> more.forEach(taken::add))
                .isInstanceOf(UnreachablePagesException.class)
                .hasMessageContaining("1001 records")
                .hasMessageContaining("1000 pages");
        assertThat(taken).hasSize(1_000);
    }

    @Test
    void tickets_whenWalked_thenAllPagesAreAskedForAndTheQueryStays() {
        ListTicketsQuery query = ListTicketsQuery.builder().assigned(true).build();

        List<Ticket> found = Paging.tickets(tickets, query).prefetch(2).stream().toList();

        assertThat(found).extracting(Ticket::id).containsExactly("r1", "r2", "r3", "r4", "r5", "r6", "r7");
        assertThat(query).isEqualTo(ListTicketsQuery.builder().assigned(true).build());
        assertThat(queries).hasSize(3).contains(query.toBuilder().page(3).build());
    }

    @Test
    void identity_whenRecordsAreOfDifferentKinds_thenTellsThemApart() {
        ArchivedChat chat = Chat.builder().type("chat").id("X1").build();
        ArchivedChat missed = MissedChat.builder().type("missed_chat").id("X1").build();
        ArchivedChat unknown = new ArchivedChat.Unknown(Map.of("type", "new", "id", "X1"));
        ArchivedChat without = new ArchivedChat.Unknown(Map.of("type", "new"));

        assertThat(List.of(
                        Paging.identity(chat),
                        Paging.identity(missed),
                        Paging.identity(unknown),
                        Paging.identity(without)))
                .doesNotHaveDuplicates()
                .startsWith("X1");
    }

    @Test
    void chats_whenThePageIsSet_thenIsRefused() {
        assertThatThrownBy(() ->
                        Paging.chats(chats, ListChatsQuery.builder().page(2).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("page must not be set");
        assertThatThrownBy(() -> Paging.tickets(
                        tickets, ListTicketsQuery.builder().page(2).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("page must not be set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "date_from", "date_to"})
    void chats_whenWhatAWalkSetsIsSetByName_thenIsRefused(String name) {
        ListChatsQuery query =
                ListChatsQuery.builder().additionalProperty(name, "1").build();

        assertThatThrownBy(() -> Paging.chats(chats, query))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @Test
    void chats_whenTheDaysEndBeforeTheyBegin_thenIsRefusedByName() {
        LocalDate first = LocalDate.of(2026, 3, 2);

        assertThatThrownBy(() -> Paging.chats(
                        chats,
                        ListChatsQuery.builder()
                                .dateFrom(first)
                                .dateTo(first.minusDays(1))
                                .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dateFrom must not be after dateTo, but 2026-03-02 is after 2026-03-01");
        assertThatThrownBy(() -> Paging.tickets(
                        tickets,
                        ListTicketsQuery.builder()
                                .dateFrom(first)
                                .dateTo(first.minusDays(1))
                                .build()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Paging.chats(
                        chats,
                        ListChatsQuery.builder().dateFrom(first).dateTo(first).build()))
                .hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "+02:00", "", "europe/warsaw"})
    void chats_whenTheZoneDoesNotExist_thenIsRefusedByName(String zone) {
        assertThatThrownBy(() -> Paging.chats(
                        chats, ListChatsQuery.builder().timezone(zone).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("timezone must be the IANA name")
                .hasMessageEndingWith("was " + zone);
    }

    @Test
    void chats_whenTheZoneExists_thenIsTaken() {
        assertThat(Paging.chats(
                        chats,
                        ListChatsQuery.builder().timezone("Europe/Warsaw").build()))
                .hasSize(7);
    }

    @Test
    void settings_whenOutOfRange_thenNameTheArgumentAndWhatIsAllowed() {
        PagedList<String> walk = list.walk();

        assertThatThrownBy(() -> walk.prefetch(-1)).hasMessage("prefetch must be from 0 to 100, was -1");
        assertThatThrownBy(() -> walk.prefetch(101)).hasMessage("prefetch must be from 0 to 100, was 101");
        assertThatThrownBy(() -> walk.limit(-1)).hasMessage("limit must be at least 0, was -1");
        assertThatThrownBy(() -> walk.reach(0)).hasMessage("reach must be at least 1, was 0");
        assertThatThrownBy(() -> walk.remembering(0)).hasMessage("remembering must be at least 1, was 0");
        assertThatThrownBy(() -> new Page<>(0, List.of(), 0, 0)).hasMessage("number must be at least 1, was 0");
        assertThat(walk.prefetch(100).limit(3).reach(1).remembering(1)).hasSize(3);
    }

    @Test
    void filter_whenThereIsALimit_thenTheLimitCountsWhatIsDelivered() {
        assertThat(list.walk()
                        .filter(record -> !record.equals("r2"))
                        .filter(record -> !record.equals("r4"))
                        .limit(3))
                .containsExactly("r1", "r3", "r5");
    }

    @Test
    void filter_whenTheRestIsNotWanted_thenTheCursorIsBehindIt() {
        PageIterator<String> walk =
                list.walk().filter(record -> record.compareTo("r4") < 0).iterator();
        walk.forEachRemaining(record -> {});

        assertThat(list.walk().startingAt(walk.cursor())).isEmpty();
    }

    @Test
    void pages_whenTaken_thenSayWhereTheyAre() {
        List<Page<String>> pages = new ArrayList<>();
        list.walk().limit(5).pages().forEach(pages::add);

        assertThat(pages)
                .containsExactly(
                        new Page<>(1, List.of("r1", "r2", "r3"), 7, 3), new Page<>(2, List.of("r4", "r5"), 7, 3));
    }

    @Test
    void pageIterator_whenStopped_thenItsCursorIsBehindThePage() {
        PageIterator<Page<String>> pages = list.walk().pageIterator();
        pages.next();

        assertThat(list.walk().startingAt(pages.cursor())).containsExactly("r4", "r5", "r6", "r7");
        pages.close();
        assertThat(pages.hasNext()).isFalse();
    }

    @Test
    void next_whenTheWalkIsOver_thenThrows() {
        PageIterator<String> records = list.walk().limit(1).iterator();
        records.next();
        assertThatThrownBy(records::next).isInstanceOf(NoSuchElementException.class);

        PageIterator<Page<String>> pages = list.walk().limit(0).pageIterator();
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aSource_whenItGivesNull_thenSaysSo() {
        PagedList<String> walk = Paging.of(page -> nothing(), record -> record);

        assertThatThrownBy(() -> walk.iterator().hasNext())
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("the page that the source gives");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // a source that violates its contract
    private static <T> T nothing() {
        return null;
    }
}
