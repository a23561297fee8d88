package io.github.livechat4j.archive;

import static io.github.livechat4j.archive.ArchiveRecords.LIMITS;
import static io.github.livechat4j.archive.ArchiveRecords.TODAY;
import static io.github.livechat4j.archive.ArchiveRecords.UTC;
import static io.github.livechat4j.archive.ArchiveRecords.id;
import static io.github.livechat4j.archive.ArchiveRecords.ids;
import static io.github.livechat4j.archive.ArchiveRecords.inOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests a day with more records than the service serves for a query: here 100, 5 on a page. */
class OverfullDayTest {

    private static final LocalDate FULL = TODAY.minusDays(9);
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-03-31T12:00:00Z"));

    private final FakeChats chats = FakeChats.small();
    private final FakeService service = FakeService.of(chats);
    private final Archive archive = Archive.of(service, NOON, LIMITS);

    private static List<FakeChats.Entry> entries(int many, int group, int beginSecond) {
        long begin = FULL.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        List<FakeChats.Entry> entries = new ArrayList<>();
        for (int chat = many - 1; chat >= 0; chat--) {
            long started = begin + beginSecond + chat * 10L;
            entries.add(new FakeChats.Entry("G" + group + "x" + chat, started, started + 5, Set.of(group), false));
        }
        return entries;
    }

    private long callsForGroups(int from) {
        return service.queries().subList(from, service.calls()).stream()
                .filter(query -> query instanceof ListChatsQuery asked && asked.group() != null)
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void aDay_whenItsGroupsAreOfDifferentSizesAndTimes_thenComesInOrder(ArchiveOrder order) {
        chats.add(entries(95, 0, 3)).add(entries(60, 1, 20_001)).add(entries(7, 2, 40_000));

        assertThat(ids(archive.chats(UTC).order(order))).isEqualTo(inOrder(order, chats.ids()));
    }

    @ParameterizedTest
    @EnumSource
    void aDay_whenResumedAmongItsGroups_thenFindsItsPlaceWithFewRequests(ArchiveOrder order) {
        chats.add(entries(99, 0, 3)).add(entries(99, 1, 4)).add(entries(99, 2, 5));
        List<String> expected = inOrder(order, chats.ids());
        int left = order == ArchiveOrder.NEWEST_FIRST ? 25 : 225;
        ArchiveIterator<ArchivedChat> walk = archive.chats(UTC).order(order).iterator();
        for (int record = 0; record < expected.size() - left; record++) {
            walk.next();
        }
        ArchiveCursor stored = walk.cursor();
        int before = service.calls();

        assertThat(ids(archive.chats(UTC).order(order).resume(stored)))
                .isEqualTo(expected.subList(expected.size() - left, expected.size()));
        long pagesLeft = order == ArchiveOrder.NEWEST_FIRST ? 3 * 2 : 3 * 10;
        assertThat(callsForGroups(before)).isLessThanOrEqualTo(pagesLeft + 3 * 5);
    }

    @ParameterizedTest
    @EnumSource
    void aDay_whenStoppedAnywhere_thenIsResumedRightThere(ArchiveOrder order) {
        chats.add(entries(90, 0, 3)).add(entries(44, 1, 300)).add(entries(3, 2, 500));
        List<String> expected = inOrder(order, chats.ids());
        ArchiveIterator<ArchivedChat> walk = archive.chats(UTC).order(order).iterator();
        List<String> taken = new ArrayList<>();

        while (walk.hasNext()) {
            taken.add(id(walk.next()));
            List<String> rest = ids(archive.chats(UTC).order(order).resume(walk.cursor()));

            assertThat(rest).as("after %s", taken.size()).isEqualTo(expected.subList(taken.size(), expected.size()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDay_whenManyBeganInTheSameSecond_thenEachComesOnce(ArchiveOrder order) {
        long begin = FULL.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        List<FakeChats.Entry> entries = new ArrayList<>();
        for (int chat = 0; chat < 140; chat++) {
            long started = begin + 40_000 - chat / 20 * 100L;
            entries.add(new FakeChats.Entry("S" + chat, started, started + 5, Set.of(chat % 3), false));
        }
        chats.add(entries);
        for (int stop = 0; stop <= 140; stop += 7) {
            ArchiveIterator<ArchivedChat> walk = archive.chats(UTC).order(order).iterator();
            List<String> taken = new ArrayList<>();
            for (int record = 0; record < stop; record++) {
                taken.add(id(walk.next()));
            }
            taken.addAll(ids(archive.chats(UTC).order(order).resume(walk.cursor())));

            assertThat(taken)
                    .as("stopped after %s", stop)
                    .containsAll(chats.ids())
                    .hasSizeLessThan(165);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDay_whenAGroupHasMoreThanIsServed_thenSaysHowManyAreMissing(ArchiveOrder order) {
        chats.add(entries(250, 0, 3)).add(entries(20, 1, 10));
        ArchiveIterator<ArchivedChat> walk = archive.chats(UTC).order(order).iterator();
        Set<String> taken = new HashSet<>();

        UnreachableRecordsException failure = catchThrowableOfType(
                UnreachableRecordsException.class, () -> walk.forEachRemaining(record -> taken.add(id(record))));

        assertThat(failure.from()).hasValue(FULL);
        assertThat(failure.to()).hasValue(FULL);
        assertThat(failure.records()).isEqualTo(270 - taken.size());
        assertThat(taken).hasSizeGreaterThanOrEqualTo(120);
        assertThat(walk.hasNext()).isFalse();
        assertThat(ids(archive.chats(UTC).order(order).resume(failure.cursor())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aDay_whenTheFilterNamesAGroup_thenGroupsAreNotAskedFor(ArchiveOrder order) {
        chats.add(entries(130, 1, 3));
        ArchiveIterator<ArchivedChat> walk =
                archive.chats(UTC.toBuilder().group(1).build()).order(order).iterator();
        List<String> taken = new ArrayList<>();

        UnreachableRecordsException failure = catchThrowableOfType(
                UnreachableRecordsException.class, () -> walk.forEachRemaining(record -> taken.add(id(record))));

        assertThat(failure.records()).isEqualTo(30);
        assertThat(taken).hasSize(100);
        assertThat(service.queries()).doesNotContain("groups");
    }

    @ParameterizedTest
    @EnumSource
    void aDay_whenNoRecordTellsItsTime_thenThoseThatAreServedCome(ArchiveOrder order) {
        chats.day(FULL, 110, 110);
        ArchiveIterator<ArchivedChat> walk = archive.chats(UTC).order(order).iterator();
        Set<String> taken = new HashSet<>();

        UnreachableRecordsException failure = catchThrowableOfType(
                UnreachableRecordsException.class, () -> walk.forEachRemaining(record -> taken.add(id(record))));

        assertThat(taken).hasSize(100);
        assertThat(failure.records()).isEqualTo(10);
    }

    @Test
    void aDay_whenItIsWalkedNewestFirst_thenGroupsAreAskedOnlyForWhatIsNotServed() {
        chats.day(FULL, 115);
        List<String> taken = ids(archive.chats(UTC).prefetch(4));

        assertThat(taken).isEqualTo(chats.ids());
        assertThat(callsForGroups(0)).isLessThanOrEqualTo(3 * 5);
    }

    @ParameterizedTest
    @EnumSource
    void aDay_whenALimitEndsTheWalk_thenNoMoreIsAskedFor(ArchiveOrder order) {
        chats.day(FULL, 130);

        assertThat(ids(archive.chats(UTC).order(order).limit(0))).isEmpty();
        assertThat(service.calls()).isZero();
        assertThat(ids(archive.chats(UTC).order(order).limit(12)))
                .isEqualTo(inOrder(order, chats.ids()).subList(0, 12));
    }

    @ParameterizedTest
    @EnumSource
    void tickets_whenADayHasMoreThanAreServed_thenEachComesOnceAndInOrder(ArchiveOrder order) {
        FakeTickets tickets = new FakeTickets(LIMITS, ZoneOffset.UTC);
        List<String> expected = new ArrayList<>();
        for (int ticket = 0; ticket < 160; ticket++) {
            tickets.happens(
                    "T" + ticket, FULL.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(86_000 - 60L * ticket));
            expected.add("T" + ticket);
        }
        Archive ofTickets = Archive.of(FakeService.of(tickets), NOON, LIMITS);

        assertThat(ofTickets.tickets().order(order).stream().map(Ticket::id)).isEqualTo(inOrder(order, expected));
    }

    @ParameterizedTest
    @EnumSource
    void tickets_whenThoseOfAnOverfullDayChangeLater_thenComeWithTheirLastDay(ArchiveOrder order) {
        FakeTickets tickets = new FakeTickets(LIMITS, ZoneOffset.UTC);
        Instant begin = FULL.atStartOfDay().toInstant(ZoneOffset.UTC);
        for (int ticket = 0; ticket < 160; ticket++) {
            tickets.happens("T" + ticket, begin.plusSeconds(60L * ticket));
        }
        for (int ticket = 0; ticket < 40; ticket++) {
            tickets.happens("T" + ticket, begin.plus(Duration.ofDays(3)).plusSeconds(ticket));
        }
        Archive ofTickets = Archive.of(FakeService.of(tickets), NOON, LIMITS);

        List<String> found =
                ofTickets.tickets().order(order).stream().map(Ticket::id).toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(tickets.ids());
        List<String> newestFirst = inOrder(order, found);
        assertThat(newestFirst.subList(0, 40)).allMatch(id -> Integer.parseInt(id.substring(1)) < 40);
    }

    @Test
    void tickets_whenTheyChangeWhileAnOverfullDayIsWalked_thenAreFoundAtTheFront() {
        FakeTickets tickets = new FakeTickets(LIMITS, ZoneOffset.UTC);
        Instant begin = FULL.atStartOfDay().toInstant(ZoneOffset.UTC);
        for (int ticket = 0; ticket < 150; ticket++) {
            tickets.happens("T" + ticket, begin.plusSeconds(60L * ticket));
        }
        FakeService moving = FakeService.of(tickets);
        moving.before(call -> {
            ListTicketsQuery last = moving.queries().get(call - 1) instanceof ListTicketsQuery query ? query : null;
            if (last != null && Objects.equals(last.group(), 1)) {
                tickets.happens("T2", NOON.instant().plusSeconds(call));
            }
        });

        List<String> found = Archive.of(moving, NOON, LIMITS).tickets().stream()
                .map(Ticket::id)
                .toList();

        assertThat(found).containsAll(tickets.ids()).hasSizeLessThan(155);
    }
}
