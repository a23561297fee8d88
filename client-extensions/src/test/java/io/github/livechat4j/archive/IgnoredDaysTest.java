package io.github.livechat4j.archive;

import static io.github.livechat4j.archive.ArchiveRecords.NOON;
import static io.github.livechat4j.archive.ArchiveRecords.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.api.ChatsApi;
import io.github.livechat4j.api.GroupsApi;
import io.github.livechat4j.api.Resources;
import io.github.livechat4j.api.TicketsApi;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.model.Group;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.MissedChat;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.model.TicketPage;
import io.github.livechat4j.paging.ContradictoryListException;
import io.github.livechat4j.paging.Paging;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that ignores the days of a query, or whose lists never end. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class IgnoredDaysTest {

    private static final int PAGE = 25;
    private static final ListChatsQuery FEBRUARY = ListChatsQuery.builder()
            .dateFrom(LocalDate.of(2026, 2, 1))
            .dateTo(LocalDate.of(2026, 2, 28))
            .build();
    private static final ListTicketsQuery TICKETS_OF_FEBRUARY = ListTicketsQuery.builder()
            .dateFrom(LocalDate.of(2026, 2, 1))
            .dateTo(LocalDate.of(2026, 2, 28))
            .build();

    private final AtomicInteger requests = new AtomicInteger();

    /** Returns a record by its number, of which 0 is the newest; their distance is constant. */
    private IntFunction<ArchivedChat> chat = record -> chat(record, 10);

    private IntUnaryOperator total = request -> 30_000;
    private IntUnaryOperator pages = page -> 0;
    private boolean isEndless;

    private static ArchivedChat chat(int record, int minutes) {
        Instant started = NOON.minus(Duration.ofMinutes((long) record * minutes));
        return Chat.builder()
                .type("chat")
                .id("C" + record)
                .startedTimestamp(started)
                .endedTimestamp(started.plusSeconds(60))
                .build();
    }

    private static ArchivedChat undated(int record) {
        return MissedChat.builder().type("missed_chat").id("M" + record).build();
    }

    private static Ticket ticket(int record) {
        return Ticket.builder()
                .id("T" + record)
                .modified(NOON.minus(Duration.ofMinutes(10L * record)))
                .build();
    }

    private int totalNow() {
        return total.applyAsInt(requests.incrementAndGet());
    }

    private <T> List<T> records(int page, int all, IntFunction<T> record) {
        int end = isEndless ? page * PAGE : Math.min(all, page * PAGE);
        return IntStream.range((page - 1) * PAGE, end).mapToObj(record).toList();
    }

    private int pages(int page, int all) {
        return Math.max(pages.applyAsInt(page), (all + PAGE - 1) / PAGE);
    }

    private Object answer(Object query) {
        int all = totalNow();
        if (query instanceof ListChatsQuery chats) {
            int page = chats.page() == null ? 1 : chats.page();
            return ChatPage.builder()
                    .chats(records(page, all, chat))
                    .total(all)
                    .pages(pages(page, all))
                    .build();
        }
        Integer number = ((ListTicketsQuery) query).page();
        int page = number == null ? 1 : number;
        return TicketPage.builder()
                .tickets(records(page, all, IgnoredDaysTest::ticket))
                .total(all)
                .pages(pages(page, all))
                .build();
    }

    private <A> A api(Class<A> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        type == GroupsApi.class ? List.of(Group.builder().id(0).build()) : answer(arguments[0])));
    }

    private Archive archive() {
        return Archive.of(
                new Resources() {
                    @Override
                    public <A> A resource(Class<A> type) {
                        return api(type);
                    }
                },
                InstantSource.fixed(NOON));
    }

    private ContradictoryListException refused(Iterable<?> walk) {
        return catchThrowableOfType(ContradictoryListException.class, () -> walk.forEach(record -> {}));
    }

    @ParameterizedTest
    @EnumSource
    void aWalkOverAll_whenNoDayIsLookedAt_thenEndsSoonAndSaysSo(ArchiveOrder order) {
        ContradictoryListException ofChats = refused(archive().chats().order(order));
        ContradictoryListException ofTickets = refused(archive().tickets().order(order));

        assertThat(List.of(ofChats, ofTickets))
                .allSatisfy(thrown -> assertThat(thrown)
                        .hasMessageContaining("ignores date_from or date_to")
                        .hasMessageContaining("check that the base URL"));
        assertThat(requests.get()).isLessThan(30);
    }

    @ParameterizedTest
    @EnumSource
    void aWalkOverAll_whenNoRecordTellsItsDay_thenTheTotalsTell(ArchiveOrder order) {
        chat = IgnoredDaysTest::undated;

        ContradictoryListException thrown = refused(archive().chats().order(order));

        assertThat(thrown).hasMessageContaining("the service counts 30000 and 30000");
        assertThat(requests.get()).isLessThan(30);
    }

    @ParameterizedTest
    @CsvSource({"500, 60", "3, 1000", "20, 4000", "30000, 10"})
    void aWalkOverSomeDays_whenNoDayIsLookedAt_thenGivesNothingOfOtherDays(int all, int minutes) {
        total = request -> all;
        chat = record -> chat(record, minutes);

        assertThat(refused(archive().chats(FEBRUARY))).hasMessageContaining("has records of other days");
        assertThat(refused(archive().chats(FEBRUARY).order(ArchiveOrder.OLDEST_FIRST)))
                .isNotNull();
        assertThat(refused(archive().chats(FEBRUARY).prefetch(4))).isNotNull();
        assertThat(refused(Paging.chats(api(ChatsApi.class), FEBRUARY)))
                .hasMessageStartingWith("page 1 of the chats of 2026-02-01 to 2026-02-28 was asked for");
        assertThat(requests.get()).isLessThan(30);
    }

    @Test
    void aWalkOverTicketsOfSomeDays_whenNoDayIsLookedAt_thenGivesNothingOfOtherDays() {
        total = request -> 500;

        assertThat(refused(archive().tickets(TICKETS_OF_FEBRUARY))).isNotNull();
        assertThat(refused(Paging.tickets(api(TicketsApi.class), TICKETS_OF_FEBRUARY)))
                .isNotNull();
        assertThat(requests.get()).isEqualTo(2);
    }

    @Test
    void aPlan_whenNoDayIsLookedAt_thenEndsSoonAsWell() {
        chat = IgnoredDaysTest::undated;

        assertThat(catchThrowableOfType(
                        ContradictoryListException.class,
                        () -> archive().plan(ListChatsQuery.builder().build())))
                .isNotNull();
        assertThat(requests.get()).isLessThan(30);
    }

    @Test
    void aWalk_whenTheTotalGrowsForEver_thenEnds() {
        isEndless = true;
        chat = IgnoredDaysTest::undated;
        total = request -> 50 + PAGE * request;

        assertThat(refused(archive().chats())).hasMessageContaining("the list has grown");
        assertThat(refused(archive().chats(FEBRUARY))).hasMessageContaining("these days are over");
        assertThat(refused(Paging.chats(api(ChatsApi.class), FEBRUARY))).hasMessageContaining("the list has grown");
        assertThat(requests.get()).isLessThan(100);
    }

    @Test
    void aWalk_whenItsPagesNeverEnd_thenEnds() {
        isEndless = true;
        chat = IgnoredDaysTest::undated;
        total = request -> 100;
        pages = page -> page + 1;

        assertThat(refused(archive().chats())).hasMessageContaining("brought the end of the list no nearer");
        assertThat(refused(Paging.chats(api(ChatsApi.class), FEBRUARY))).isNotNull();
        assertThat(refused(Paging.tickets(
                        api(TicketsApi.class), ListTicketsQuery.builder().build())))
                .isNotNull();
        assertThat(requests.get()).isLessThan(320);
    }

    @Test
    void aWalk_whenTheFirstPageAlwaysCountsLess_thenEnds() {
        isEndless = true;
        chat = IgnoredDaysTest::undated;
        total = request -> request % 2 == 1 ? 100 : 40_000;

        assertThat(refused(archive().chats(FEBRUARY))).isNotNull();
        assertThat(requests.get()).isLessThan(3_000);
    }

    @Test
    void aWalk_whenOneOfManyRecordsHasAnOddTime_thenGoesOn() {
        total = request -> 25;
        chat = record -> chat(record == 7 ? 30_000 : record, 10);
        ListChatsQuery march = ListChatsQuery.builder()
                .dateFrom(LocalDate.of(2026, 3, 1))
                .dateTo(TODAY)
                .build();

        assertThat(archive().chats(march)).hasSize(25);
    }
}
