package io.github.livechat4j.archive;

import static io.github.livechat4j.archive.ArchiveRecords.LIMITS;
import static io.github.livechat4j.archive.ArchiveRecords.NOON;
import static io.github.livechat4j.archive.ArchiveRecords.TODAY;
import static io.github.livechat4j.archive.ArchiveRecords.UTC;
import static io.github.livechat4j.archive.ArchiveRecords.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.model.ListChatsQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests for pages, counts of records, and wrong counts; the service serves 100 records of a query, 5 on a page. */
class ArchiveCountsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 20);
    private static final ListChatsQuery MARCH =
            UTC.toBuilder().dateFrom(FIRST).dateTo(LAST).build();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final FakeChats chats = FakeChats.small();
    private final FakeService service = FakeService.of(chats);
    private final Archive archive = Archive.of(service, now::get, LIMITS);

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
                UnreachableRecordsException.class,
                () -> walk.forEachRemaining(record -> taken.add(ArchiveRecords.id(record))));

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
