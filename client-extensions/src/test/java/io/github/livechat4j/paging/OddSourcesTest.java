package io.github.livechat4j.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Tests sources with wrong counts. */
class OddSourcesTest {

    private final MovingList list = MovingList.of(23, 5);

    private List<String> walk(PageSource<String> source) {
        return Paging.of(source, record -> record).stream().toList();
    }

    private PageSource<String> counting(int total, int pages) {
        return page -> new Page<>(page, list.fetch(page).items(), total, pages);
    }

    @ParameterizedTest
    @CsvSource({"23, 5", "23, 0", "0, 0", "23, 4", "0, 5", "100, 5", "-1, -1"})
    void aWalk_whenCountsAreWrong_thenGivesAllRecordsAllTheSame(int total, int pages) {
        assertThat(walk(counting(total, pages))).isEqualTo(list.items());
        assertThat(list.requests()).hasSizeLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenEachPageCountsOnlyItself_thenGivesAllRecords(Form form) {
        PageSource<String> source = page -> {
            Page<String> answer = list.fetch(page);
            return new Page<>(page, answer.items(), answer.items().size(), 5);
        };

        assertThat(form.takeAll(source)).containsExactlyInAnyOrderElementsOf(list.items());
    }

    @Test
    void aWalk_whenThePagesShrinkButTheTotalStays_thenLosesNothing() {
        Map<Integer, Integer> asked = new HashMap<>();
        PageSource<String> source = page -> {
            asked.merge(page, 1, Integer::sum);
            return new Page<>(page, list.fetch(page).items(), 23, page < 3 ? 5 : 4);
        };

        assertThat(walk(source)).isEqualTo(list.items());
        assertThat(asked.values()).allMatch(times -> times <= 4);
    }

    @Test
    void aWalk_whenPagesAreNotFull_thenTrustsTheNumberOfPages() {
        PageSource<String> source = page -> {
            Page<String> answer = list.fetch(page);
            return new Page<>(
                    page,
                    answer.items().subList(0, page == 2 ? 3 : answer.items().size()),
                    23,
                    5);
        };

        assertThat(walk(source)).hasSize(21);
        assertThat(list.requests()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aWalk_whenTheFirstPageIsShort_thenLearnsTheSizeLater() {
        PageSource<String> source = page -> {
            Page<String> answer = list.fetch(page);
            return new Page<>(page, page == 1 ? List.of("r1") : answer.items(), 23, 5);
        };

        assertThat(walk(source)).hasSize(19);
        assertThat(list.requests()).containsExactly(1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenOnlyEmptyPagesCameAndTheTotalChanges_thenGoesOn(Form form) {
        Map<Integer, Integer> asked = new HashMap<>();
        PageSource<String> source = page -> {
            int times = asked.merge(page, 1, Integer::sum);
            boolean isEmpty = page == 1 || page == 3 || times == 1;
            return new Page<>(
                    page, isEmpty ? List.of() : List.of("r1"), form.isBackwards() ? 7 - page : 3 + page % 2, 3);
        };

        assertThat(form.takeAll(source)).containsExactly("r1");
    }

    @Test
    void aWalk_whenPagesAreMisnumbered_thenGoesByWhatItAskedFor() {
        assertThat(walk(page -> {
                    Page<String> answer = list.fetch(page);
                    return new Page<>(1, answer.items(), answer.total(), answer.pages());
                }))
                .isEqualTo(list.items());
    }

    @Test
    void aWalk_whenARecordIsListedTwice_thenGivesItOnce() {
        PageSource<String> source = page -> {
            List<String> items = new ArrayList<>(list.fetch(page).items());
            items.replaceAll(record -> record.equals("r9") ? "r4" : record);
            return new Page<>(page, items, 23, 5);
        };
        List<String> expected = new ArrayList<>(list.items());
        expected.remove("r9");

        assertThat(walk(source)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = "[^B].*")
    void aWalk_whenManyRecordsMove_thenFindsThemAll(Form form) {
        MovingList moving = MovingList.of(43, 5);
        moving.beforeRequest(4, () -> IntStream.of(40, 31, 22).forEach(record -> moving.moveToFront("r" + record)))
                .beforeRequest(6, () -> IntStream.of(2, 41, 35).forEach(record -> moving.moveToFront("r" + record)));

        assertThat(form.takeAll(moving))
                .containsExactlyInAnyOrderElementsOf(MovingList.of(43, 5).items());
    }

    @Test
    void remembering_whenFewAreRemembered_thenOlderOnesCanComeAgain() {
        MovingList moving = MovingList.of(43, 5);
        moving.beforeRequest(8, () -> moving.moveToFront("r42")).beforeRequest(8, () -> moving.moveToFront("r2"));

        List<String> taken = moving.walk().remembering(10).stream().toList();

        assertThat(taken).containsAll(MovingList.of(43, 5).items()).hasSizeBetween(43, 45);
    }

    @Test
    @Tag("slow")
    void aWalk_whenThereAreFortyThousandPages_thenRemembersNoMoreThanAWindow() {
        int pages = 40_000;
        PageSource<Integer> source = page -> new Page<>(
                page, IntStream.range((page - 1) * 25, page * 25).boxed().toList(), pages * 25, pages);

        assertThat(Paging.of(source, record -> record).prefetch(4).stream()
                        .mapToLong(Integer::longValue)
                        .sum())
                .isEqualTo(999_999L * 1_000_000 / 2);
    }
}
