package io.github.livechat4j.paging;

import static io.github.livechat4j.paging.Readings.cursor;
import static io.github.livechat4j.paging.Readings.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.paging.internal.CursorState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatorTest {

    private static final int SIZE = 5;

    private final MovingList list = MovingList.of(23, SIZE);

    private Locator<String> locator(CursorState cursor) {
        return new Locator<>(cursor, number -> reading(list, number));
    }

    private Locator.@Nullable Place<String> find(CursorState cursor, int expected, Course course) {
        Extent extent = new Extent(100, SIZE);
        Reading<String> first = Reading.of(new Page<>(1, list.items().subList(0, SIZE), 23, 5), record -> record);
        extent.learn(first);
        return locator(cursor).find(expected, extent, course, first);
    }

    private static String record(Locator.@Nullable Place<String> place) {
        assertThat(place).isNotNull();
        return place.reading().entries().get(place.index()).item();
    }

    @ParameterizedTest
    @CsvSource({"23, 2", "24, 2", "25, 3", "30, 4", "20, 2", "19, 1", "15, 1", "14, 1", "0, 1"})
    void expectedPage_whenTheTotalHasChanged_thenIsAsManyRecordsFurther(int totalNow, int page) {
        assertThat(locator(cursor(2, 3, SIZE, 23, "r9")).expectedPage(totalNow, SIZE))
                .isEqualTo(page);
    }

    @Test
    void hasMoved_whenTheLastRecordsAreWhereTheTotalsSay_thenSaysNo() {
        Locator<String> locator = locator(cursor(2, 2, SIZE, 23, "r8", "r7", "r6"));

        assertThat(locator.hasMoved(new Locator.Place<>(reading(list, 2), 2), SIZE))
                .isFalse();
    }

    @Test
    void hasMoved_whenThePageBeginsAmongTheLastRecords_thenGoesByTheRest() {
        Locator<String> locator = locator(cursor(2, 0, SIZE, 23, "r6", "r5", "r4"));

        assertThat(locator.hasMoved(new Locator.Place<>(reading(list, 2), 0), SIZE))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"24, 2, 3", "22, 2, 1", "24, 1, 3", "22, 3, 1"})
    void hasMoved_whenItIsNotWhereTheTotalsSay_thenSaysSo(int totalThen, int page, int index) {
        CursorState cursor = cursor(2, 2, SIZE, totalThen, "r8");

        assertThat(locator(cursor).hasMoved(new Locator.Place<>(reading(list, page), index), SIZE))
                .isTrue();
    }

    @Test
    void hasMoved_whenTheRecordBeforeItIsAnother_thenSaysSo() {
        Locator<String> locator = locator(cursor(2, 2, SIZE, 23, "r8", "r7", "r5"));

        assertThat(locator.hasMoved(new Locator.Place<>(reading(list, 2), 2), SIZE))
                .isTrue();
    }

    @Test
    void hasMoved_whenOnlyTheOneBeforeIsThere_thenSaysSo() {
        Locator<String> locator = locator(cursor(2, 2, SIZE, 23, "gone", "r8"));

        assertThat(locator.hasMoved(new Locator.Place<>(reading(list, 2), 2), SIZE))
                .isTrue();
    }

    @Test
    void find_whenForwards_thenTakesTheRecordThatCameLastAndIsLeft() {
        Locator.@Nullable Place<String> place = find(cursor(2, 2, SIZE, 23, "gone", "r9", "r7"), 2, Course.FORWARDS);

        assertThat(record(place)).isEqualTo("r9");
        assertThat(list.requests()).containsExactly(2);
    }

    @Test
    void find_whenForwardsAndNotWhereExpected_thenLooksBehindThenBefore() {
        Locator.@Nullable Place<String> place = find(cursor(2, 2, SIZE, 23, "r8"), 3, Course.FORWARDS);

        assertThat(record(place)).isEqualTo("r8");
        assertThat(list.requests()).containsExactly(3, 4, 2);
    }

    @Test
    void find_whenForwardsAndFarFromWhereExpected_thenFindsNothing() {
        assertThat(find(cursor(5, 1, SIZE, 23, "r22"), 2, Course.FORWARDS)).isNull();
        // the first page is known already
        assertThat(list.requests()).containsExactly(2, 3);
    }

    @Test
    void find_whenExpectedAtTheEnds_thenLooksAtNoPageBeyond() {
        assertThat(find(cursor(5, 1, SIZE, 23, "gone"), 5, Course.FORWARDS)).isNull();
        assertThat(find(cursor(1, 1, SIZE, 23, "gone"), 1, Course.FORWARDS)).isNull();

        assertThat(list.requests()).containsExactly(5, 4, 2);
    }

    @Test
    void find_whenOnTheKnownPage_thenAsksForNothing() {
        assertThat(record(find(cursor(1, 1, SIZE, 23, "r2"), 1, Course.FORWARDS)))
                .isEqualTo("r2");
        assertThat(list.requests()).isEmpty();
    }

    @Test
    void find_whenBackwards_thenLooksUpToTheEndOfTheList() {
        // no record was known to be further in front than the second one
        Locator.@Nullable Place<String> place = find(cursor(1, 1, SIZE, 23, "r22"), 2, Course.BACKWARDS);

        assertThat(record(place)).isEqualTo("r22");
        assertThat(list.requests()).containsExactly(2, 3, 4, 5);
    }

    @Test
    void find_whenBackwards_thenTakesTheLastOfThemOnThePage() {
        Locator.@Nullable Place<String> place = find(cursor(2, 1, SIZE, 23, "r7", "r8", "r9"), 2, Course.BACKWARDS);

        assertThat(record(place)).isEqualTo("r9");
        assertThat(list.requests()).containsExactly(2);
    }

    @Test
    void find_whenBackwardsAndSomeAreOnTheNextPage_thenTakesTheLastThere() {
        Locator.@Nullable Place<String> place = find(cursor(2, 4, SIZE, 23, "r10", "r11", "r12"), 2, Course.BACKWARDS);

        assertThat(record(place)).isEqualTo("r12");
        assertThat(list.requests()).containsExactly(2, 3);
    }

    @Test
    void find_whenBackwardsAndTheOthersAreGone_thenStaysOnThePage() {
        Locator.@Nullable Place<String> place =
                find(cursor(2, 4, SIZE, 23, "r10", "gone", "lost"), 2, Course.BACKWARDS);

        assertThat(record(place)).isEqualTo("r10");
        assertThat(list.requests()).containsExactly(2, 3);
    }

    @Test
    void find_whenBackwardsOnTheLastPage_thenLooksNoFurther() {
        Locator.@Nullable Place<String> place = find(cursor(5, 0, SIZE, 23, "r21", "gone"), 5, Course.BACKWARDS);

        assertThat(record(place)).isEqualTo("r21");
        assertThat(list.requests()).containsExactly(5);
    }

    @Test
    void find_whenBackwardsAndARecordIsBeforeItsPlace_thenItHasMovedAndDoesNotCount() {
        // 23 records then and now, so nothing that stayed can be before the place
        assertThat(record(find(cursor(2, 2, SIZE, 23, "r8"), 2, Course.BACKWARDS)))
                .isEqualTo("r8");
        assertThat(find(cursor(2, 3, SIZE, 23, "r8"), 2, Course.BACKWARDS)).isNull();
        assertThat(find(cursor(2, 2, SIZE, 22, "r8"), 2, Course.BACKWARDS)).isNull();
    }
}
