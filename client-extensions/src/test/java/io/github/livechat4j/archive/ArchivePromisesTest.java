package io.github.livechat4j.archive;

import static io.github.livechat4j.archive.ArchiveRecords.LIMITS;
import static io.github.livechat4j.archive.ArchiveRecords.NOON;
import static io.github.livechat4j.archive.ArchiveRecords.TODAY;
import static io.github.livechat4j.archive.ArchiveRecords.UTC;
import static io.github.livechat4j.archive.ArchiveRecords.finished;
import static io.github.livechat4j.archive.ArchiveRecords.id;
import static io.github.livechat4j.archive.ArchiveRecords.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.model.TicketOrder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests further promises of the archive, on a service that serves 100 records of a query, 5 on a page. */
class ArchivePromisesTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final FakeChats chats = FakeChats.small();
    private final Archive archive = Archive.of(FakeService.of(chats), now::get, LIMITS);

    private void fortyDays() {
        for (int back = 1; back <= 40; back++) {
            chats.day(TODAY.minusDays(back), 17, back % 3);
        }
    }

    @Test
    void thePlan_whenWalkedSideBySide_thenIsTogetherTheWalk() throws Exception {
        fortyDays();
        chats.day(TODAY.minusDays(50), 130);

        List<ChatSlice> plan = archive.plan(UTC);

        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<String> found = new ArrayList<>();
        try {
            List<Future<List<String>>> walks = new ArrayList<>();
            for (ChatSlice slice : plan) {
                ChatSlice sent = sentElsewhere(slice);
                walks.add(threads.submit(() -> ids(archive.walk(sent))));
            }
            for (Future<List<String>> walk : walks) {
                found.addAll(walk.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(chats.ids());
        assertThat(plan.stream().mapToLong(ChatSlice::records).sum())
                .isEqualTo(chats.ids().size());
    }

    private static ChatSlice sentElsewhere(ChatSlice slice) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(slice);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ChatSlice) in.readObject();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDay_whenSomeOfItCannotBeReached_thenIsNamedAfterAllThatCan(ArchiveOrder order) {
        chats.day(TODAY.minusDays(1), 10);
        // the oldest 30 are missed chats, which are in no group, and behind the served records
        chats.day(TODAY.minusDays(2), 130, 30);
        chats.day(TODAY.minusDays(3), 10);
        ArchiveIterator<ArchivedChat> walk = archive.chats(UTC).order(order).iterator();
        List<String> found = new ArrayList<>();

        UnreachableRecordsException failure = catchThrowableOfType(
                UnreachableRecordsException.class, () -> walk.forEachRemaining(record -> found.add(id(record))));
        found.addAll(ids(archive.chats(UTC).order(order).resume(failure.cursor())));

        assertThat(failure).hasMessageContaining("2026-03-29").hasMessageContaining("30");
        assertThat(found).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void since_whenChatsHaveEndedSinceAWalk_thenGivesThoseAlone() {
        fortyDays();
        ArchiveCursor cursor = finished(archive.chats(UTC));
        now.set(NOON.plus(Duration.ofDays(2)));
        chats.day(TODAY.plusDays(1), 12);

        List<String> found = ids(archive.chats(UTC).since(cursor));

        assertThat(found).containsExactlyElementsOf(chats.ids().subList(0, 12));
    }

    @Test
    void since_whenChatsHaveEndedJustBeforeTheWalkBegan_thenGivesThemAgain() {
        fortyDays();
        Instant justBefore = NOON.minusSeconds(600);
        chats.add(List.of(new FakeChats.Entry(
                "late", justBefore.getEpochSecond() - 60, justBefore.getEpochSecond(), Set.of(1), false)));
        ArchiveCursor cursor = finished(archive.chats(UTC));

        assertThat(ids(archive.chats(UTC).since(cursor))).containsExactly("late");
        assertThat(ids(archive.chats(UTC).since(cursor, Duration.ZERO))).isEmpty();
    }

    @Test
    void since_whenTheWalkWasNotFinished_thenRefusesTheCursor() {
        fortyDays();
        ArchiveCursor cursor = archive.chats(UTC).iterator().cursor();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.chats(UTC).since(cursor))
                .withMessageContaining("finished");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.chats(UTC).since(finished(archive.chats(UTC)), Duration.ofSeconds(-1)))
                .withMessage("overlap must not be negative, was PT-1S");
    }

    @Test
    void resume_whenTheCursorIsOfAnotherWalk_thenSaysOfWhich() {
        fortyDays();
        ArchiveIterator<ArchivedChat> walk = archive.chats(UTC).iterator();
        walk.next();
        ArchiveCursor cursor = walk.cursor();

        assertThat(cursor.toString()).hasSizeLessThan(200).matches("[A-Za-z0-9._-]+");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> archive.chats(UTC.toBuilder().group(1).build()).resume(cursor))
                .withMessageContaining("filter");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        archive.chats(UTC).order(ArchiveOrder.OLDEST_FIRST).resume(cursor))
                .withMessageContaining("NEWEST_FIRST");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.tickets().resume(cursor))
                .withMessageContaining("chats");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArchiveCursor.parse("lca2" + cursor.toString().substring(4)))
                .withMessageContaining("newer release");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "lca1-", "lca1-AAAA", "lca1-!!!!", "lca99999-AAAA"})
    void parse_whenTheTextIsNoCursor_thenSaysSo(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArchiveCursor.parse(text))
                .withMessageContaining("cursor");
    }

    @Test
    void aCursor_whenALetterOfItIsChanged_thenIsRefused() {
        fortyDays();
        ArchiveIterator<ArchivedChat> walk = archive.chats(UTC).iterator();
        walk.next();
        String cursor = walk.cursor().toString();

        for (int at = 5; at < cursor.length() - 1; at++) {
            String changed =
                    cursor.substring(0, at) + (cursor.charAt(at) == 'A' ? 'B' : 'A') + cursor.substring(at + 1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ArchiveCursor.parse(changed))
                    .withMessageContaining("damaged");
        }
    }

    @Test
    void aFilter_whenItCannotBeWalked_thenIsRefusedByTheNameOfItsArgument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.chats(UTC.toBuilder()
                        .dateFrom(TODAY)
                        .dateTo(TODAY.minusDays(1))
                        .build()))
                .withMessageContaining("dateFrom")
                .withMessageContaining("2026-03-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.chats(
                        ListChatsQuery.builder().timezone("Mars/Olympus").build()))
                .withMessageContaining("timezone")
                .withMessageContaining("Mars/Olympus");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.chats(UTC.toBuilder().page(2).build()))
                .withMessageContaining("page");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.tickets(
                        ListTicketsQuery.builder().order(TicketOrder.ASC).build()))
                .withMessageContaining("order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.chats(UTC).prefetch(-1))
                .withMessage("prefetch must be from 0 to 100, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.chats(UTC).limit(-1))
                .withMessage("limit must be at least 0, was -1");
    }

    @Test
    void aListener_whenToldAtTheEnd_thenKnowsAllThatWas() {
        fortyDays();
        List<ArchiveProgress> told = new ArrayList<>();

        List<String> found = ids(archive.chats(UTC).listener(told::add));

        ArchiveProgress last = told.get(told.size() - 1);
        assertThat(last.records()).isEqualTo(found.size());
        assertThat(last.totalKnown()).hasValue(found.size());
        assertThat(last.slicesDone()).isGreaterThan(6);
        assertThat(last.pages()).isGreaterThanOrEqualTo(found.size() / 5);
        assertThat(told).extracting(ArchiveProgress::records).isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void tickets_whenTheirDaysOverlap_thenComeOnceEach(ArchiveOrder order) {
        FakeTickets tickets = new FakeTickets(LIMITS, ZoneOffset.UTC);
        for (int ticket = 0; ticket < 400; ticket++) {
            Instant opened = NOON.minus(Duration.ofHours(6L * ticket + 30));
            tickets.happens("T" + ticket, opened, opened.plus(Duration.ofDays(ticket % 25)));
        }
        Archive ofTickets = Archive.of(FakeService.of(tickets), () -> NOON, LIMITS);

        List<String> found = new ArrayList<>();
        for (Ticket ticket : ofTickets.tickets().order(order)) {
            found.add(ticket.id());
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(tickets.ids());
    }

    @Test
    void tickets_whenWalkedByPlan_thenComeOnceEach() {
        FakeTickets tickets = new FakeTickets(LIMITS, ZoneOffset.UTC);
        for (int ticket = 0; ticket < 300; ticket++) {
            Instant opened = NOON.minus(Duration.ofHours(12L * ticket + 30));
            tickets.happens("T" + ticket, opened, opened.plus(Duration.ofDays(ticket % 30)));
        }
        Archive ofTickets = Archive.of(FakeService.of(tickets), () -> NOON, LIMITS);
        List<String> found = new ArrayList<>();

        for (TicketSlice slice : ofTickets.plan(ListTicketsQuery.builder().build())) {
            ofTickets.walk(slice).forEach(ticket -> found.add(ticket.id()));
        }

        // a ticket whose last change is within a day of a border may be delivered by both slices
        assertThat(found).containsAll(tickets.ids()).hasSizeLessThan(360);
    }
}
