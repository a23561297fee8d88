package io.github.livechat4j.paging;

import static io.github.livechat4j.paging.ReadPages.cursor;
import static io.github.livechat4j.paging.ReadPages.cursorOf;
import static io.github.livechat4j.paging.ReadPages.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests with a list of 23 records, 5 on a page, of which the first needed page was read already. */
class ResumePointTest {

    private static final int SIZE = 5;

    private final MovingList list = MovingList.of(23, SIZE);

    private ResumePoint<String> point(CursorState cursor, Direction direction) {
        PageCount count = new PageCount(100, SIZE);
        count.learn(
                page(1, list.items().size(), list.items().stream().limit(SIZE).toArray(String[]::new)));
        WalkSettings<String> settings = new WalkSettings<>(
                list, record -> record, record -> true, direction, 0, Long.MAX_VALUE, 100, 5_000, cursor);
        return new ResumePoint<>(settings, number -> page(list, number), count);
    }

    private ReadPage<String> first() {
        return page(1, list.items().size(), list.items().stream().limit(SIZE).toArray(String[]::new));
    }

    private ResumePoint.@Nullable FoundRecord<String> find(CursorState cursor, Direction direction) {
        return point(cursor, direction).find(first());
    }

    private static String record(ResumePoint.@Nullable FoundRecord<String> found) {
        assertThat(found).isNotNull();
        return found.record().item();
    }

    private void arrive(int many) {
        IntStream.range(0, many).forEach(arrival -> list.arrive());
    }

    @ParameterizedTest
    @EnumSource
    void find_whenNothingHappened_thenAsksForThePageOfTheCursorAlone(Direction direction) {
        assertThat(record(find(cursor(2, 2, SIZE, 23, "r8"), direction))).isEqualTo("r8");
        assertThat(list.requests()).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource({"23, 2", "24, 2", "20, 3", "15, 4", "10, 5", "25, 1", "27, 1", "90, 1"})
    void find_whenTheTotalHasChanged_thenBeginsAsManyRecordsFurther(int totalThen, int page) {
        find(cursor(2, 2, SIZE, totalThen, "gone"), Direction.FORWARDS);

        // the first page was read already
        assertThat(list.requests().get(0)).isEqualTo(Math.max(2, page));
    }

    @ParameterizedTest
    @EnumSource
    void find_whenOnTheKnownPage_thenAsksForNothing(Direction direction) {
        assertThat(record(find(cursor(1, 1, SIZE, 23, "r2"), direction))).isEqualTo("r2");
        assertThat(list.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void find_whenTheLastRecordIsGone_thenTakesTheOneBefore(Direction direction) {
        assertThat(record(find(cursor(2, 2, SIZE, 23, "gone", "r9"), direction)))
                .isEqualTo("r9");
    }

    @ParameterizedTest
    @EnumSource
    void find_whenSomeOfThemAreOnThePage_thenTakesTheLastOfThem(Direction direction) {
        assertThat(record(find(cursor(2, 0, SIZE, 23, "r7", "r9", "r8"), direction)))
                .isEqualTo("r9");
    }

    @ParameterizedTest
    @EnumSource
    void find_whenARecordIsInFrontOfItsPlace_thenItWasReorderedAndDoesNotCount(Direction direction) {
        assertThat(record(find(cursor(2, 2, SIZE, 23, "r8"), direction))).isEqualTo("r8");
        assertThat(find(cursor(2, 3, SIZE, 23, "r8"), direction)).isNull();
        assertThat(find(cursor(2, 2, SIZE, 22, "r8"), direction)).isNull();
    }

    @Test
    void find_whenForwardsAndFarFromWhereExpected_thenLooksAtTwoPages() {
        assertThat(find(cursor(2, 1, SIZE, 23, "r22"), Direction.FORWARDS)).isNull();
        assertThat(list.requests()).containsExactly(2, 3);
    }

    @Test
    void find_whenBackwards_thenLooksUpToTheEndOfTheList() {
        assertThat(record(find(cursor(2, 1, SIZE, 23, "r22"), Direction.BACKWARDS)))
                .isEqualTo("r22");
        assertThat(list.requests()).containsExactly(2, 3, 4, 5);
    }

    @ParameterizedTest
    @EnumSource
    void find_whenExpectedBehindTheEnd_thenLooksAtTheLastPage(Direction direction) {
        assertThat(find(cursor(9, 1, SIZE, 23, "gone"), direction)).isNull();
        assertThat(list.requests()).containsExactly(5);
    }

    @Test
    void wasReordered_whenTheLastRecordIsWhereTheTotalPutsIt_thenSaysNo() {
        CursorState cursor = cursor(2, 2, SIZE, 23, "r8", "r7");
        arrive(4);

        ResumePoint<String> point = point(cursor, Direction.FORWARDS);

        ResumePoint.@Nullable FoundRecord<String> found = point.find(first());
        assertThat(record(found)).isEqualTo("r8");
        assertThat(point.wasReordered(Objects.requireNonNull(found))).isFalse();
    }

    @Test
    void wasReordered_whenItIsFurther_thenSaysSo() {
        list.moveToFront("r20");
        ResumePoint<String> point = point(cursor(2, 2, SIZE, 23, "r8"), Direction.FORWARDS);

        ResumePoint.@Nullable FoundRecord<String> found = point.find(first());
        assertThat(record(found)).isEqualTo("r8");
        assertThat(point.wasReordered(Objects.requireNonNull(found))).isTrue();
    }

    @Test
    void wasReordered_whenAnotherIsInItsPlace_thenSaysSo() {
        ResumePoint<String> point = point(cursor(2, 2, SIZE, 23, "gone", "r8"), Direction.FORWARDS);

        ResumePoint.@Nullable FoundRecord<String> found = point.find(first());
        assertThat(record(found)).isEqualTo("r8");
        assertThat(point.wasReordered(Objects.requireNonNull(found))).isTrue();
    }

    @Test
    void wasReorderedBefore_whenTheFrontIsWhereItWas_thenSaysNo() {
        assertThat(point(cursorOf(23, "r1", "r2", "r3"), Direction.BACKWARDS).wasReorderedBefore(first()))
                .isFalse();
        assertThat(list.requests()).isEmpty();
    }

    @Test
    void wasReorderedBefore_whenRecordsArrived_thenLooksWhereTheyPushedTheFront() {
        arrive(8);

        assertThat(point(cursorOf(23, "r1", "r2", "r3"), Direction.BACKWARDS).wasReorderedBefore(first()))
                .isFalse();
        assertThat(list.requests()).containsExactly(2, 3);
    }

    @Test
    void wasReorderedBefore_whenTheFrontChangedItsOrder_thenSaysSo() {
        list.moveToFront("r6");

        assertThat(point(cursorOf(23, "r1", "r2", "r3"), Direction.BACKWARDS).wasReorderedBefore(first()))
                .isTrue();
    }

    @Test
    void wasReorderedBefore_whenRecordsWereOnlyDeleted_thenSaysNo() {
        list.remove("r2");

        assertThat(point(cursorOf(23, "r1", "r2", "r3"), Direction.BACKWARDS).wasReorderedBefore(first()))
                .isFalse();
    }
}
