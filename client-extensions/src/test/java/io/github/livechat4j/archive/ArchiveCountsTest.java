package io.github.livechat4j.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.MissedChat;
import io.github.livechat4j.model.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked for, what is counted and what is made of counts that are wrong; 100 records are served of a query, 5 a page. */
class ArchiveCountsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final Instant NOON = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private static final Limits LIMITS = new Limits(5, 100);
    private static final ListChatsQuery UTC =
            ListChatsQuery.builder().timezone("UTC").build();
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 20);
    private static final ListChatsQuery MARCH =
            UTC.toBuilder().dateFrom(FIRST).dateTo(LAST).build();

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final FakeChats chats = FakeChats.small();
    private final FakeService service = FakeService.of(chats);
    private final Archive archive = Archive.of(service, now::get, LIMITS);

    private static String id(ArchivedChat record) {
        return record instanceof Chat chat ? chat.id() : ((MissedChat) record).id();
    }

    private static List<String> ids(ArchiveWalk<ArchivedChat> walk) {
        return walk.stream().map(ArchiveCountsTest::id).toList();
    }

    private static ArchiveCursor finished(ArchiveWalk<?> walk) {
        ArchiveIterator<?> iterator = walk.iterator();
        iterator.forEachRemaining(record -> {});
        return iterator.cursor();
    }

    private static int number(ListChatsQuery query) {
        return Objects.requireNonNull(query.page());
    }

    private static ChatPage without(ChatPage page, int records) {
        int size = page.chats().size();
        return page.toBuilder()
                .chats(page.chats().subList(0, Math.max(0, size - records)))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"99, 1", "100, 2"})
    void aPlan_whenSettledDaysHaveUpToTheCap_thenIsHalvedFromTheCapOn(int records, int slices) {
        chats.day(FIRST, records / 2).day(LAST, records - records / 2);

        List<ChatSlice> plan = archive.plan(MARCH);

        assertThat(plan).hasSize(slices);
        assertThat(plan.stream().mapToLong(ChatSlice::records).sum()).isEqualTo(records);
        assertThat(plan.get(0).to()).isEqualTo(LAST);
        assertThat(plan.get(slices - 1).from()).isEqualTo(FIRST);
        assertThat(plan.get(0).planned()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @CsvSource({"98, 1", "99, 2"})
    void aPlan_whenRecordsStillCome_thenLeavesRoomForThem(int records, int slices) {
        chats.day(TODAY.minusDays(9), records - 20).day(TODAY, 20);

        assertThat(archive.plan(UTC.toBuilder().dateFrom(TODAY.minusDays(9)).build()))
                .hasSize(slices);
    }

    @Test
    void aPlan_whenDaysAreEmpty_thenLeavesOutThoseThatStaySo() {
        chats.day(LocalDate.of(2020, 5, 1), 90).day(LocalDate.of(2024, 5, 1), 90);

        List<ChatSlice> plan = archive.plan(UTC);

        assertThat(plan).extracting(ChatSlice::records).containsExactly(90L, 90L);
        assertThat(plan.get(0).to()).isNull();
        assertThat(plan.get(1))
                .hasToString(
                        "ChatSlice[" + plan.get(1).from() + " to " + plan.get(1).to() + ", records=90]");
        assertThat(plan.get(1).from()).isBefore("2020-05-02");
        assertThat(plan.get(1).to()).isAfter("2020-04-30");
        assertThat(plan.get(1).filter()).contains("UTC");
    }

    @Test
    void aPlan_whenPagesSayThatThereAreMoreThanAreServed_thenIsHalved() {
        chats.day(FIRST, 40).day(LAST, 40);
        service.answering((query, page) ->
                page.toBuilder().pages(page.total() > 40 ? 21 : page.pages()).build());

        assertThat(archive.plan(MARCH)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"NEWEST_FIRST, 16", "OLDEST_FIRST, 16"})
    void aWalk_whenItFitsOneSlice_thenAsksForEachPageOnce(ArchiveOrder order, int requests) {
        chats.day(LocalDate.of(2026, 3, 5), 78);

        assertThat(ids(archive.chats(MARCH).order(order))).hasSize(78);
        assertThat(service.calls()).isEqualTo(requests);
    }

    @ParameterizedTest
    @EnumSource
    void aPage_whenItIsShortForOnce_thenIsAskedForAgain(ArchiveOrder order) {
        chats.day(LocalDate.of(2026, 3, 5), 78);
        boolean[] wasShort = {false};
        service.answering((query, page) -> {
            boolean isShort = !wasShort[0] && number(query) == 7;
            wasShort[0] |= isShort;
            return isShort ? without(page, 2) : page;
        });

        assertThat(ids(archive.chats(MARCH).order(order))).containsExactlyInAnyOrderElementsOf(chats.ids());
        assertThat(service.calls()).isEqualTo(17);
    }

    @ParameterizedTest
    @EnumSource
    void pages_whenTheyStayShort_thenTheWalkSaysHowManyAreMissing(ArchiveOrder order) {
        chats.day(LocalDate.of(2026, 3, 5), 78);
        service.answering((query, page) -> page.chats().isEmpty() || number(query) % 2 == 1 ? page : without(page, 1));
        ArchiveIterator<ArchivedChat> walk = archive.chats(MARCH).order(order).iterator();
        List<String> taken = new ArrayList<>();

        UnreachableRecordsException failure = catchThrowableOfType(
                UnreachableRecordsException.class, () -> walk.forEachRemaining(record -> taken.add(id(record))));

        assertThat(taken).hasSize(70).doesNotHaveDuplicates();
        assertThat(failure.records()).isEqualTo(8);
        assertThat(failure.from()).hasValue(LocalDate.of(2026, 3, 1));
        assertThat(failure.to()).hasValue(LocalDate.of(2026, 3, 20));
        // after some pages it is clear that asking again is in vain
        assertThat(service.calls()).isBetween(17, 20);
        assertThat(walk.hasNext()).isFalse();
    }

    @Test
    void pages_whenTheyStayShortAndTheWalkIsResumed_thenNothingMissingIsForgotten() {
        chats.day(LocalDate.of(2026, 3, 5), 78);
        service.answering((query, page) -> page.chats().isEmpty() || number(query) % 2 == 1 ? page : without(page, 1));
        ArchiveIterator<ArchivedChat> walk = archive.chats(MARCH).iterator();
        for (int record = 0; record < 40; record++) {
            walk.next();
        }
        ArchiveWalk<ArchivedChat> resumed = archive.chats(MARCH).resume(walk.cursor());

        UnreachableRecordsException failure = catchThrowableOfType(
                UnreachableRecordsException.class,
                () -> resumed.forEach(record -> assertThat(record).isNotNull()));

        assertThat(failure.records()).isBetween(8L, 9L);
    }

    @Test
    void pages_whenTheyHoldMoreThanUsual_thenNothingIsTakenForMissing() {
        chats.day(LocalDate.of(2026, 3, 5), 20);
        service.answering((query, page) -> {
            List<ArchivedChat> all =
                    chats.records().stream().map(FakeService::chat).toList();
            int from = Math.min(20, (number(query) - 1) * 8);
            return page.toBuilder()
                    .chats(all.subList(from, Math.min(20, from + 8)))
                    .pages(3)
                    .build();
        });

        assertThat(ids(archive.chats(MARCH))).isEqualTo(chats.ids());
        assertThat(service.calls()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void aWalk_whenTheServiceCountsNothing_thenAllComeAllTheSame(int wrong) {
        chats.day(LocalDate.of(2026, 3, 5), 78);
        service.answering(
                (query, page) -> page.toBuilder().total(wrong).pages(wrong).build());

        assertThat(ids(archive.chats(MARCH))).isEqualTo(chats.ids());
    }

    @Test
    void aListener_whenTold_thenKnowsTheTotalBeforeTheEndAndCountsEachPage() {
        chats.day(LocalDate.of(2026, 3, 5), 78);
        List<ArchiveProgress> told = new ArrayList<>();

        ids(archive.chats(MARCH).listener(told::add));

        assertThat(told).hasSize(17).first().isEqualTo(new ArchiveProgress(0, 1, 0, OptionalLong.of(78)));
        assertThat(told.get(16)).isEqualTo(new ArchiveProgress(78, 16, 1, OptionalLong.of(78)));
        assertThat(told).extracting(ArchiveProgress::pages).isSorted().contains(5L, 11L);
        told.clear();
        ids(archive.chats(MARCH).limit(11).listener(told::add));
        assertThat(told.get(0).totalKnown()).hasValue(11);
    }

    @Test
    void order_whenACursorIsOfAnother_thenIsRefusedBeforeAndAfter() {
        chats.day(TODAY, 20);
        ArchiveCursor cursor = archive.chats(UTC).iterator().cursor();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.chats(UTC).resume(cursor).order(ArchiveOrder.OLDEST_FIRST))
                .withMessageContaining("OLDEST_FIRST");
        assertThat(ids(archive.chats(UTC).resume(cursor).order(ArchiveOrder.NEWEST_FIRST)))
                .hasSize(20);
    }

    @Test
    void since_whenChatsWereMissed_thenGivesThoseOfThatTimeAlone() {
        long noon = NOON.getEpochSecond();
        chats.add(List.of(
                new FakeChats.Entry("soon", noon - 600, noon - 600, Set.of(), true),
                new FakeChats.Entry("long ago", noon - 9_000, noon - 9_000, Set.of(), true),
                new FakeChats.Entry("ended long ago", noon - 9_500, noon - 9_000, Set.of(1), false)));
        ArchiveCursor cursor = finished(archive.chats(UTC));

        assertThat(ids(archive.chats(UTC).since(cursor))).containsExactly("soon");
        // in which zone a missed chat tells its time is not known here
        ArchiveWalk<ArchivedChat> anywhere = archive.chats();
        assertThat(ids(anywhere.since(finished(anywhere))))
                .contains("soon", "long ago")
                .doesNotContain("ended long ago");
    }

    @Test
    void since_whenAChatWasLong_thenIsFoundOnTheDayOfItsBeginning() {
        chats.day(TODAY.minusDays(3), 60);
        ArchiveCursor cursor = finished(archive.chats(UTC));
        long began = NOON.minus(Duration.ofHours(13)).getEpochSecond();
        chats.add(List.of(new FakeChats.Entry("late", began + 7_200, NOON.getEpochSecond() + 60, Set.of(1), false)));
        now.set(NOON.plus(Duration.ofHours(2)));
        int before = service.calls();

        assertThat(ids(archive.chats(UTC).since(cursor))).containsExactly("late");
        assertThat(service.calls() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void sinceOfTickets_whenSomeChangedAfterAWalk_thenGivesThoseAlone() {
        FakeTickets tickets = new FakeTickets(LIMITS, ZoneOffset.UTC);
        for (int ticket = 0; ticket < 300; ticket++) {
            tickets.happens("T" + ticket, NOON.minus(Duration.ofHours(3L * ticket + 30)));
        }
        FakeService ofTickets = FakeService.of(tickets);
        Archive changing = Archive.of(ofTickets, now::get, LIMITS);
        ArchiveCursor cursor = finished(changing.tickets());
        now.set(NOON.plus(Duration.ofDays(1)));
        tickets.happens("T120", NOON.plusSeconds(3_600)).happens("new", NOON.plusSeconds(7_200));
        int before = ofTickets.calls();

        assertThat(changing.tickets().since(cursor).stream().map(Ticket::id)).containsExactly("new", "T120");
        assertThat(ofTickets.calls() - before).isLessThan(12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.chats(UTC).since(cursor))
                .withMessageContaining("over tickets");
    }

    @ParameterizedTest
    @EnumSource
    void tickets_whenTheFilterHasAnEnd_thenThoseThatChangedAfterItComeAsWell(ArchiveOrder order) {
        FakeTickets tickets = new FakeTickets(LIMITS, ZoneOffset.UTC);
        for (int ticket = 0; ticket < 300; ticket++) {
            Instant opened = NOON.minus(Duration.ofHours(3L * ticket + 30));
            tickets.happens("T" + ticket, opened, opened.plus(Duration.ofDays(ticket % 9)));
        }
        ListTicketsQuery filter = ListTicketsQuery.builder()
                .dateFrom(TODAY.minusDays(20))
                .dateTo(TODAY.minusDays(8))
                .build();
        Archive ofTickets = Archive.of(FakeService.of(tickets), now::get, LIMITS);

        List<String> found =
                ofTickets.tickets(filter).order(order).stream().map(Ticket::id).toList();

        assertThat(found)
                .containsAll(tickets.all(filter.dateFrom(), filter.dateTo()))
                .doesNotHaveDuplicates();
    }

    @Test
    void tickets_whenTheFilterIsWrong_thenIsRefusedByName() {
        ListTicketsQuery backwards = ListTicketsQuery.builder()
                .dateFrom(TODAY)
                .dateTo(TODAY.minusDays(1))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.tickets(backwards))
                .withMessageContaining("dateFrom");
        assertThat(new TicketSlice("{}", TODAY, TODAY, 3, NOON)).hasToString("TicketSlice[2026-03-31, records=3]");
    }

    @Test
    void chats_whenTheNewestComeLast_thenDaysWithoutChatsCostLittle() {
        chats.day(LocalDate.of(2019, 1, 1), 60).day(TODAY, 60);
        List<String> expected = new ArrayList<>(chats.ids());
        Collections.reverse(expected);

        assertThat(ids(Archive.of(service, now::get, LIMITS).chats().order(ArchiveOrder.OLDEST_FIRST)))
                .isEqualTo(expected);
        assertThat(service.calls()).isLessThan(24 + 12);
    }

    @Test
    void anArchive_whenMadeWithItsDefaults_thenServesAsTheServiceDoes() {
        chats.day(LocalDate.of(2026, 3, 5), 90);
        service.answering((query, page) -> page.toBuilder().pages(4).build());

        assertThat(Archive.of(service).plan(MARCH))
                .extracting(ChatSlice::records)
                .containsExactly(90L);
        assertThat(Archive.of(service, now::get).plan(MARCH)).hasSize(1);
    }
}
