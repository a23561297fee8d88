package io.github.livechat4j.archive;

import static io.github.livechat4j.archive.ArchiveRecords.LIMITS;
import static io.github.livechat4j.archive.ArchiveRecords.NOON;
import static io.github.livechat4j.archive.ArchiveRecords.TODAY;
import static io.github.livechat4j.archive.ArchiveRecords.UTC;
import static io.github.livechat4j.archive.ArchiveRecords.finished;
import static io.github.livechat4j.archive.ArchiveRecords.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks from a cursor on, and walks over tickets; the service serves 100 records of a query, 5 on a page. */
class ArchiveSinceTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final FakeChats chats = FakeChats.small();
    private final FakeService service = FakeService.of(chats);
    private final Archive archive = Archive.of(service, now::get, LIMITS);

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
}
