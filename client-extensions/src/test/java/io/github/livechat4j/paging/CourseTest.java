package io.github.livechat4j.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a walk goes on when records may have come over the boundary of what it has covered; pages hold 5 records. */
class CourseTest {

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
    void pageAfter_whenRecordsMayHaveComeOver_thenIsTheFirstOnTheWayWithOneOfThem(
            Course course, int page, long lost, int after) {
        assertThat(course.pageAfter(page, lost, 5)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "FORWARDS, 20, 17, 3, 0",
        "FORWARDS, 17, 20, 0, 3",
        "FORWARDS, 20, 20, 0, 0",
        "BACKWARDS, 17, 20, 3, 0",
        "BACKWARDS, 20, 17, 0, 3",
        "BACKWARDS, 20, 20, 0, 0"
    })
    void aTotal_whenItChanges_thenTellsWhatCanBeLostOrCanComeAgain(
            Course course, int before, int now, int lost, int repeated) {
        assertThat(course.lost(before, now)).isEqualTo(lost);
        assertThat(course.repeated(before, now)).isEqualTo(repeated);
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
    void isBefore_whenAPageIsEarlierOnTheWay_thenSaysSo(Course course, int page, int other, boolean before) {
        assertThat(course.isBefore(page, other)).isEqualTo(before);
    }
}
