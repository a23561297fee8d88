package io.github.livechat4j.archive;

import static io.github.livechat4j.archive.ArchiveRecords.id;
import static io.github.livechat4j.archive.ArchiveRecords.ids;
import static io.github.livechat4j.archive.ArchiveRecords.inOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.ListChatsQuery;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArchiveChatsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-03-31T12:00:00Z"));
    private static final ListChatsQuery ALL = ListChatsQuery.builder().build();

    private final FakeChats chats = FakeChats.small();
    private final FakeService service = FakeService.of(chats);
    private final Archive archive = Archive.of(service, NOON, new Limits(5, 100));

    private ArchiveWalk<ArchivedChat> all(ArchiveOrder order) {
        return archive.chats(ALL).order(order);
    }

    @ParameterizedTest
    @CsvSource({"NEWEST_FIRST, 0", "OLDEST_FIRST, 0", "NEWEST_FIRST, 3", "OLDEST_FIRST, 3"})
    void aWalk_whenThereAreMoreThanTheCap_thenGivesEachRecordOnceAndInOrder(ArchiveOrder order, int prefetch) {
        for (int back = 0; back < 40; back++) {
            chats.day(TODAY.minusDays(back), 17, back % 3);
        }

        assertThat(ids(all(order).prefetch(prefetch))).isEqualTo(inOrder(order, chats.ids()));
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenADayIsOverTheCap_thenAsksForItsGroups(ArchiveOrder order) {
        chats.day(TODAY.minusDays(9), 30).day(TODAY.minusDays(8), 137).day(TODAY.minusDays(7), 40);

        assertThat(ids(all(order))).isEqualTo(inOrder(order, chats.ids()));
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenStoppedAnywhere_thenIsResumedRightThere(ArchiveOrder order) {
        chats.day(TODAY.minusDays(9), 30)
                .day(TODAY.minusDays(8), 137)
                .day(TODAY.minusDays(7), 40, 3)
                .day(TODAY, 12);
        List<String> expected = inOrder(order, chats.ids());

        for (int stop = 0; stop <= expected.size(); stop++) {
            List<String> taken = new ArrayList<>();
            ArchiveIterator<ArchivedChat> walk = all(order).iterator();
            for (int record = 0; record < stop; record++) {
                taken.add(id(walk.next()));
            }
            ArchiveCursor cursor = walk.cursor();
            assertThat(cursor.toString()).hasSizeLessThan(200);
            taken.addAll(ids(all(order).resume(cursor)));

            assertThat(taken).as("stopped after %s", stop).containsExactlyElementsOf(expected);
        }
    }
}
