package io.github.livechat4j.archive;

import static io.github.livechat4j.archive.ArchiveRecords.LIMITS;
import static io.github.livechat4j.archive.ArchiveRecords.NOON;
import static io.github.livechat4j.archive.ArchiveRecords.TODAY;
import static io.github.livechat4j.archive.ArchiveRecords.id;
import static io.github.livechat4j.archive.ArchiveRecords.ids;
import static io.github.livechat4j.archive.ArchiveRecords.inOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.Ticket;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests a day with about as many records as the service serves for a query, or some more: here 100, 5 on a page. */
class CrowdedDayTest {

    private static final ListChatsQuery ONE_DAY = ListChatsQuery.builder()
            .timezone("UTC")
            .dateFrom(TODAY)
            .dateTo(TODAY)
            .build();

    private final FakeChats chats = FakeChats.small();
    private final FakeService service = FakeService.of(chats);
    private final Archive archive = Archive.of(service, InstantSource.fixed(NOON), LIMITS);

    private ArchiveWalk<ArchivedChat> walk(ArchiveOrder order) {
        return archive.chats(ONE_DAY).order(order);
    }

    @ParameterizedTest
    @EnumSource
    void aDay_whenAllOfItIsJustServed_thenGroupsAreNotAskedFor(ArchiveOrder order) {
        chats.day(TODAY, 99);

        assertThat(ids(walk(order))).isEqualTo(inOrder(order, chats.ids()));
        assertThat(service.queries()).doesNotContain("groups");
    }

    @ParameterizedTest
    @EnumSource
    void aDay_whenAllOfItIsJustServedButAPageIsShort_thenSaysHowManyAreMissing(ArchiveOrder order) {
        chats.day(TODAY, 99);
        service.answering((query, page) -> Objects.equals(query.page(), 7)
                ? page.toBuilder().chats(page.chats().subList(0, 3)).build()
                : page);
        ArchiveIterator<ArchivedChat> walk = walk(order).iterator();
        List<String> taken = new ArrayList<>();

        UnreachableRecordsException failure = catchThrowableOfType(
                UnreachableRecordsException.class, () -> walk.forEachRemaining(record -> taken.add(id(record))));

        assertThat(failure.records()).isEqualTo(2);
        assertThat(taken).hasSize(97);
    }

    @ParameterizedTest
    @EnumSource
    void aDay_whenTheServiceCountsNoFurtherThanItServes_thenItsGroupsAreAskedForAllTheSame(ArchiveOrder order) {
        chats.day(TODAY, 130);
        service.answering((query, page) -> page.toBuilder()
                .total(Math.min(100, page.total()))
                .pages(Math.min(20, page.pages()))
                .build());

        assertThat(ids(walk(order))).isEqualTo(inOrder(order, chats.ids()));
    }

    @ParameterizedTest
    @EnumSource
    void aDay_whenItGrowsWhileTheWalkPauses_thenLosesNothingAndRepeatsNothing(ArchiveOrder order) {
        for (int arrivals = 0; arrivals <= 90; arrivals += 6) {
            for (int stop = 7; stop < 130; stop += 19) {
                FakeChats growing = FakeChats.small().day(TODAY, 130);
                Archive ofGrowing = Archive.of(FakeService.of(growing), InstantSource.fixed(NOON), LIMITS);
                ArchiveIterator<ArchivedChat> first =
                        ofGrowing.chats(ONE_DAY).order(order).iterator();
                List<String> taken = new ArrayList<>();
                while (taken.size() < stop) {
                    taken.add(id(first.next()));
                }
                List<String> before = growing.ids();
                for (int arrival = 0; arrival < arrivals; arrival++) {
                    growing.arrive();
                }

                taken.addAll(ids(ofGrowing.chats(ONE_DAY).order(order).resume(first.cursor())));

                assertThat(taken)
                        .as("stopped after %s, then %s came", stop, arrivals)
                        .containsAll(before)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDay_whenThreeBeganInTheSameSecond_thenNoneOfThemComesAgain(ArchiveOrder order) {
        long begin = TODAY.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        List<FakeChats.Entry> tied = List.of(
                new FakeChats.Entry("one", begin, begin, Set.of(0), false),
                new FakeChats.Entry("two", begin, begin, Set.of(1), false),
                new FakeChats.Entry("three", begin, begin, Set.of(2), false));
        for (int chat = 0; chat < 130; chat++) {
            long started = begin + 60L * (130 - chat);
            chats.add(List.of(new FakeChats.Entry("C" + chat, started, started, Set.of(chat % 3), false)));
        }
        chats.add(tied);
        int behind = order == ArchiveOrder.NEWEST_FIRST ? 130 : 0;
        for (int stop = behind + 1; stop <= behind + 3; stop++) {
            ArchiveIterator<ArchivedChat> walk = walk(order).iterator();
            List<String> taken = new ArrayList<>();
            while (taken.size() < stop) {
                taken.add(id(walk.next()));
            }

            taken.addAll(ids(walk(order).resume(walk.cursor())));

            assertThat(taken).containsExactlyInAnyOrderElementsOf(chats.ids());
        }
    }

    @Test
    void tickets_whenAllHaveJustChanged_thenEachComesOnce() {
        FakeTickets tickets = new FakeTickets(LIMITS, ZoneOffset.UTC);
        for (int ticket = 0; ticket < 150; ticket++) {
            tickets.happens("T" + ticket, NOON.minusSeconds(ticket));
        }
        ListTicketsQuery filter =
                ListTicketsQuery.builder().dateFrom(TODAY).dateTo(TODAY).build();

        List<String> found =
                Archive.of(FakeService.of(tickets), InstantSource.fixed(NOON), LIMITS).tickets(filter).stream()
                        .map(Ticket::id)
                        .toList();

        assertThat(found).containsExactlyElementsOf(tickets.ids());
    }
}
