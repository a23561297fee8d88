package io.github.livechat4j.archive;

import static io.github.livechat4j.archive.ArchiveRecords.LIMITS;
import static io.github.livechat4j.archive.ArchiveRecords.TODAY;
import static io.github.livechat4j.archive.ArchiveRecords.UTC;
import static io.github.livechat4j.archive.ArchiveRecords.id;
import static io.github.livechat4j.archive.ArchiveRecords.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.paging.UnstableListException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests archives that change during the walk, on a service that serves 100 records of a query, 5 on a page. */
class ChangingArchiveTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-03-31T12:00:00Z"));

    private final FakeChats chats = FakeChats.small();
    private final FakeService service = FakeService.of(chats);
    private final Archive archive = Archive.of(service, NOON, LIMITS);

    @ParameterizedTest
    @CsvSource({
        "NEWEST_FIRST, 0, 0",
        "NEWEST_FIRST, 3, 0",
        "OLDEST_FIRST, 0, 0",
        "OLDEST_FIRST, 3, 0",
        "NEWEST_FIRST, 0, 40",
        "NEWEST_FIRST, 3, 40",
        "OLDEST_FIRST, 0, 40",
        "OLDEST_FIRST, 3, 40"
    })
    void aWalk_whenChatsComeAndVanishAndRequestsFail_thenLosesNothing(ArchiveOrder order, int prefetch, int killOneIn) {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            FakeChats changing = FakeChats.small();
            for (int back = 1; back < 12; back++) {
                changing.day(TODAY.minusDays(back), random.nextInt(45), back % 4);
            }
            changing.day(TODAY.minusDays(20), 135).day(TODAY, 20 + random.nextInt(100));
            List<String> beginning = changing.ids();
            Set<String> vanished = new HashSet<>();
            FakeService moving = FakeService.of(changing).before(call -> {
                if (random.nextInt(15) == 0) {
                    changing.arrive();
                }
                if (random.nextInt(60) == 0) {
                    String gone = beginning.get(random.nextInt(beginning.size()));
                    changing.remove(gone);
                    vanished.add(gone);
                }
                if (random.nextInt(30) == 0) {
                    throw new IllegalStateException("busy");
                }
            });

            List<String> taken = export(
                    Archive.of(moving, NOON, LIMITS).chats(UTC).order(order).prefetch(prefetch), killOneIn, seed);

            List<String> kept = new ArrayList<>(beginning);
            kept.removeAll(vanished);
            assertThat(taken).as("seed %s", seed).containsAll(kept);
            if (killOneIn == 0) {
                assertThat(taken).as("seed %s", seed).doesNotHaveDuplicates();
            }
        }
    }

    /** Continues after each failure with the same iterator, and after a kill with a new one. */
    private static List<String> export(ArchiveWalk<ArchivedChat> walk, int killOneIn, int seed) {
        Random kills = new Random(~seed);
        List<String> taken = new ArrayList<>();
        ArchiveIterator<ArchivedChat> records = walk.iterator();
        boolean goesOn = true;
        while (goesOn) {
            try {
                goesOn = records.hasNext();
                if (goesOn) {
                    taken.add(id(records.next()));
                }
                if (killOneIn > 0 && kills.nextInt(killOneIn) == 0) {
                    ArchiveCursor stored = records.cursor();
                    records.close();
                    records = walk.resume(stored).iterator();
                }
            } catch (IllegalStateException | UnreachableRecordsException | UnstableListException e) {
                assertThat(e).hasMessageMatching("busy|.*cannot be reached|the list changed.*");
            }
        }
        return taken;
    }

    @ParameterizedTest
    @EnumSource
    void aSlice_whenItGrowsBeyondWhatIsServedWhileItIsWalked_thenIsAskedForInParts(ArchiveOrder order) {
        chats.day(TODAY.minusDays(2), 30).day(TODAY.minusDays(1), 30).day(TODAY, 30);
        List<String> beginning = chats.ids();
        service.before(call -> {
            if (call == 4) {
                for (int arrival = 0; arrival < 75; arrival++) {
                    chats.arrive();
                }
            }
        });

        assertThat(ids(archive.chats(UTC).order(order))).containsAll(beginning).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aSlice_whenItHasGrownBeyondWhatIsServedSinceTheCursor_thenIsAskedForInParts(ArchiveOrder order) {
        chats.day(TODAY.minusDays(2), 30).day(TODAY.minusDays(1), 30).day(TODAY, 30);
        List<String> beginning = chats.ids();
        ArchiveIterator<ArchivedChat> walk = archive.chats(UTC).order(order).iterator();
        List<String> taken = new ArrayList<>();
        for (int record = 0; record < 42; record++) {
            taken.add(id(walk.next()));
        }
        for (int arrival = 0; arrival < 75; arrival++) {
            chats.arrive();
        }
        int before = service.calls();

        taken.addAll(ids(archive.chats(UTC).order(order).resume(walk.cursor())));

        assertThat(taken).containsAll(beginning);
        // the walk did not start again from the beginning
        assertThat(taken).hasSizeLessThan(90 + 75 + 45);
        assertThat(service.calls() - before).isLessThan(75);
    }

    @ParameterizedTest
    @EnumSource
    void today_whenItGrowsBeyondWhatIsServedWhileItIsWalked_thenLosesNothing(ArchiveOrder order) {
        chats.day(TODAY, 90);
        List<String> beginning = chats.ids();
        service.before(call -> {
            for (int arrival = 0; arrival < (call < 12 ? 5 : 0); arrival++) {
                chats.arrive();
            }
        });

        assertThat(ids(archive.chats(UTC).order(order))).containsAll(beginning).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void tickets_whenTheyChangeWhileTheyAreWalkedOver_thenEachComesOrIsSaidToBeMissing(ArchiveOrder order) {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            FakeTickets tickets = new FakeTickets(LIMITS, ZoneOffset.UTC);
            for (int ticket = 0; ticket < 260; ticket++) {
                Instant opened = NOON.instant().minus(Duration.ofHours(3L * ticket + 30));
                tickets.happens("T" + ticket, opened, opened.plus(Duration.ofHours(ticket % 50)));
            }
            // a day with more records than the service serves
            for (int ticket = 0; ticket < 130; ticket++) {
                tickets.happens(
                        "D" + ticket, NOON.instant().minus(Duration.ofDays(50)).plusSeconds(ticket));
            }
            List<String> beginning = tickets.ids();
            AtomicInteger second = new AtomicInteger();
            FakeService moving = FakeService.of(tickets).before(call -> {
                if (random.nextInt(25) == 0) {
                    String changed = beginning.get(random.nextInt(beginning.size()));
                    tickets.happens(changed, NOON.instant().plusSeconds(second.incrementAndGet()));
                }
            });
            List<String> taken = new ArrayList<>();
            ArchiveIterator<Ticket> walk =
                    Archive.of(moving, NOON, LIMITS).tickets().order(order).iterator();

            long saidToBeMissing = 0;
            boolean goesOn = true;
            while (goesOn) {
                try {
                    walk.forEachRemaining(ticket -> taken.add(ticket.id()));
                    goesOn = false;
                } catch (UnreachableRecordsException e) {
                    saidToBeMissing += e.records();
                }
            }

            Set<String> missing = new HashSet<>(beginning);
            taken.forEach(missing::remove);
            assertThat(missing).as("seed %s", seed).hasSizeLessThanOrEqualTo((int) saidToBeMissing);
            assertThat(saidToBeMissing).as("seed %s", seed).isLessThanOrEqualTo(second.get());
            assertThat(taken.size() - new HashSet<>(taken).size()).isLessThanOrEqualTo(second.get());
        }
    }

    @Test
    void today_whenItOutgrowsWhatIsServedInAPause_thenSaysHowManyCannotBeReached() {
        // the oldest 30 are missed chats, which are in no group
        chats.day(TODAY, 90, 30);
        ListChatsQuery today = UTC.toBuilder().dateFrom(TODAY).dateTo(TODAY).build();
        ArchiveIterator<ArchivedChat> walk = archive.chats(today).iterator();
        for (int record = 0; record < 40; record++) {
            walk.next();
        }
        for (int arrival = 0; arrival < 40; arrival++) {
            chats.arrive();
        }
        ArchiveWalk<ArchivedChat> resumed = archive.chats(today).resume(walk.cursor());
        List<String> rest = new ArrayList<>();

        UnreachableRecordsException failure = catchThrowableOfType(
                UnreachableRecordsException.class, () -> resumed.forEach(record -> rest.add(id(record))));

        assertThat(rest).hasSize(20);
        assertThat(failure.records()).isEqualTo(30);
    }

    @Test
    void aTicket_whenItMovesRightAfterAWalkHasGoneOn_thenIsFoundAtTheFront() {
        FakeTickets tickets = new FakeTickets(LIMITS, ZoneOffset.UTC);
        for (int ticket = 0; ticket < 60; ticket++) {
            tickets.happens("T" + ticket, NOON.instant().minusSeconds(60L * ticket + 7_200));
        }
        FakeService moving = FakeService.of(tickets);
        Archive ofTickets = Archive.of(moving, NOON, LIMITS);
        ArchiveIterator<Ticket> walk = ofTickets.tickets().iterator();
        List<String> taken = new ArrayList<>();
        while (taken.size() < 32) {
            taken.add(walk.next().id());
        }
        int firstPage = moving.calls() + 1;
        moving.before(call -> {
            if (call == firstPage + 1) {
                tickets.happens("T50", NOON.instant());
            }
        });

        ofTickets.tickets().resume(walk.cursor()).forEach(ticket -> taken.add(ticket.id()));

        assertThat(taken).containsAll(tickets.ids());
    }

    @Test
    void aWalk_whenItsIteratorIsClosed_thenNothingMoreIsAskedFor() {
        chats.day(TODAY, 40);
        ArchiveIterator<ArchivedChat> walk = archive.chats().iterator();
        walk.next();
        walk.close();
        int before = service.calls();

        assertThat(walk.hasNext()).isFalse();
        assertThat(service.calls()).isEqualTo(before);
    }
}
