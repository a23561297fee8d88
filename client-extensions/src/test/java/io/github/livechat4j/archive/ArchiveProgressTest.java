package io.github.livechat4j.archive;

import static io.github.livechat4j.archive.ArchiveRecords.LIMITS;
import static io.github.livechat4j.archive.ArchiveRecords.NOON;
import static io.github.livechat4j.archive.ArchiveRecords.TODAY;
import static io.github.livechat4j.archive.ArchiveRecords.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Tests when a walk reports its expected number of records, and when it does not, since the number would be wrong. */
class ArchiveProgressTest {

    private final FakeChats chats = FakeChats.small();
    private final FakeTickets tickets = new FakeTickets(LIMITS, ZoneOffset.UTC);

    private Archive archive(FakeService service) {
        return Archive.of(service, InstantSource.fixed(NOON), LIMITS);
    }

    /** Returns the reported totals after each page. */
    private static List<OptionalLong> totals(ArchiveWalk<?> walk) {
        List<OptionalLong> told = new ArrayList<>();
        walk.listener(progress -> told.add(progress.totalKnown()))
                .forEach(record -> assertThat(record).isNotNull());
        return told;
    }

    private void tickets(int many) {
        for (int ticket = 0; ticket < many; ticket++) {
            tickets.happens("T" + ticket, NOON.minus(Duration.ofHours(3L * ticket)));
        }
    }

    @Test
    void totalKnown_whenThereAreManySlices_thenIsTheNumberOfAll() {
        for (int back = 1; back <= 12; back++) {
            chats.day(TODAY.minusDays(back), 20);
        }

        assertThat(totals(archive(FakeService.of(chats)).chats(UTC)))
                .isNotEmpty()
                .allMatch(total -> total.equals(OptionalLong.of(240)));
    }

    @Test
    void totalKnown_whenAWalkIsResumedWithinASlice_thenIsNotTold() {
        chats.day(TODAY.minusDays(4), 40);
        Archive archive = archive(FakeService.of(chats));
        ArchiveIterator<?> walk = archive.chats(UTC).iterator();
        for (int record = 0; record < 12; record++) {
            walk.next();
        }

        assertThat(totals(archive.chats(UTC).resume(walk.cursor())))
                .isNotEmpty()
                .allMatch(OptionalLong::isEmpty);
    }

    @Test
    void totalKnown_whenOnlyWhatIsNewIsWanted_thenIsNotTold() {
        chats.day(TODAY.minusDays(1), 40);
        Archive archive = archive(FakeService.of(chats));
        ArchiveIterator<?> walk = archive.chats(UTC).iterator();
        walk.forEachRemaining(record -> assertThat(record).isNotNull());

        assertThat(totals(archive.chats(UTC).since(walk.cursor(), Duration.ofHours(20))))
                .isNotEmpty()
                .allMatch(OptionalLong::isEmpty);
    }

    @Test
    void totalKnown_whenTicketsAreCountedInMoreThanOneSlice_thenTheFirstCountStays() {
        tickets(200);
        for (int ticket = 0; ticket < 20; ticket++) {
            tickets.happens("T" + ticket, NOON.minus(Duration.ofDays(24)));
        }

        assertThat(totals(archive(FakeService.of(tickets)).tickets()))
                .isNotEmpty()
                .allMatch(total -> total.equals(OptionalLong.of(200)));
    }

    @Test
    void totalKnown_whenTicketsFitOneSlice_thenIsTheirNumber() {
        tickets(40);

        assertThat(totals(archive(FakeService.of(tickets)).tickets()))
                .isNotEmpty()
                .allMatch(total -> total.equals(OptionalLong.of(40)));
    }
}
