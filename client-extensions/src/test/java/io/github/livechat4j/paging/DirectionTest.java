package io.github.livechat4j.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the next page of a pass after records may have crossed its boundary; pages have 5 records. */
class DirectionTest {

    @ParameterizedTest
    @CsvSource({
        "FORWARDS, 3, 1, 3",
        "FORWARDS, 3, 5, 3",
        "FORWARDS, 3, 6, 2",
        "FORWARDS, 3, 10, 2",
        "FORWARDS, 3, 11, 1",
        "FORWARDS, 3, 15, 1",
        "FORWARDS, 3, 90, 1",
        "BACKWARDS, 3, 1, 3",
        "BACKWARDS, 3, 5, 3",
        "BACKWARDS, 3, 6, 4",
        "BACKWARDS, 3, 10, 4",
        "BACKWARDS, 3, 11, 5"
    })
    void pageAfter_whenRecordsMayBeSkipped_thenIsTheFirstOnTheWayWithOneOfThem(
            Direction direction, int page, long skipped, int after) {
        assertThat(direction.pageAfter(page, skipped, 5)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "FORWARDS, 20, 17, 3",
        "FORWARDS, 17, 20, 0",
        "FORWARDS, 20, 20, 0",
        "BACKWARDS, 17, 20, 3",
        "BACKWARDS, 20, 17, 0",
        "BACKWARDS, 20, 20, 0"
    })
    void skipped_whenTheTotalChanges_thenIsTheChangeInTheDirectionThatSkips(
            Direction direction, int before, int now, int skipped) {
        assertThat(direction.skipped(before, now)).isEqualTo(skipped);
    }

    @Test
    void pageAfter_whenNothingWasSkipped_thenIsTheNextOnTheWay() {
        assertThat(Direction.FORWARDS.pageAfter(3)).isEqualTo(4);
        assertThat(Direction.BACKWARDS.pageAfter(3)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "FORWARDS, 2, 3, true",
        "FORWARDS, 3, 3, false",
        "FORWARDS, 4, 3, false",
        "BACKWARDS, 4, 3, true",
        "BACKWARDS, 3, 3, false",
        "BACKWARDS, 2, 3, false"
    })
    void isBefore_whenAPageIsEarlierOnTheWay_thenSaysSo(Direction direction, int page, int other, boolean before) {
        assertThat(direction.isBefore(page, other)).isEqualTo(before);
    }
}
