package io.github.livechat4j.paging;

import static io.github.livechat4j.paging.Readings.hashes;
import static io.github.livechat4j.paging.Readings.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A walk over 23 records, 5 a page, goes on behind the 12th, or going backwards before it. */
class ResumptionTest {

    private final MovingList list = MovingList.of(23, 5);

    private static CursorState cursor(Course course) {
        return cursor(course, "r1", "r2", "r3", "r4", "r5", "r6", "r7");
    }

    private static CursorState cursor(Course course, String... beginning) {
        List<Long> heads =
                hashes(beginning).stream().map(hash -> hash & CursorState.BRIEF).toList();
        List<Long> anchors = course == Course.FORWARDS ? hashes("r12", "r11") : hashes("r12", "r13");
        return new CursorState(3, 1, 5, 23, heads, 23, false, anchors);
    }

    private Resumption<String> resumption(Course course) {
        return resumption(course, cursor(course));
    }

    private Resumption<String> resumption(Course course, CursorState cursor) {
        WalkSettings<String> settings = new WalkSettings<>(
                list, record -> record, record -> true, course, 0, Long.MAX_VALUE, 100, 5_000, cursor);
        return new Resumption<>(settings, number -> reading(list, number), new Extent(100, cursor.size()));
    }

    private static String record(Locator.@Nullable Place<String> place) {
        assertThat(place).isNotNull();
        return place.reading().entries().get(place.index()).item();
    }

    private void arrive(int many) {
        IntStream.range(0, many).forEach(arrival -> list.arrive());
    }

    @Test
    void find_whenNothingHappened_thenAsksForThePageOfTheCursorAlone() {
        Resumption.Outcome<String> outcome = resumption(Course.FORWARDS).find();

        assertThat(record(outcome.place())).isEqualTo("r12");
        assertThat(outcome.page()).isEqualTo(3);
        assertThat(outcome.disturbed()).isFalse();
        assertThat(outcome.head().first(0)).isEqualTo(cursor(Course.FORWARDS).heads());
        assertThat(list.requests()).containsExactly(3);
    }

    @Test
    void find_whenRecordsCame_thenLooksAsManyFurther() {
        arrive(9);

        Resumption.Outcome<String> outcome = resumption(Course.FORWARDS).find();

        assertThat(record(outcome.place())).isEqualTo("r12");
        assertThat(outcome.page()).isEqualTo(5);
        assertThat(outcome.disturbed()).isFalse();
        assertThat(list.requests()).containsExactly(3, 5);
    }

    @Test
    void find_whenARecordMovedFromBehind_thenSaysThatTheListWasDisturbed() {
        list.moveToFront("r20");

        Resumption.Outcome<String> outcome = resumption(Course.FORWARDS).find();

        assertThat(record(outcome.place())).isEqualTo("r12");
        assertThat(outcome.disturbed()).isTrue();
    }

    @Test
    void find_whenTheLastRecordsAreGone_thenSaysThatTheListWasDisturbedAndWhereTheyWouldBe() {
        list.remove("r12");
        list.remove("r11");

        Resumption.Outcome<String> outcome = resumption(Course.FORWARDS).find();

        assertThat(outcome.place()).isNull();
        assertThat(outcome.page()).isEqualTo(2);
        assertThat(outcome.disturbed()).isTrue();
    }

    @Test
    void find_whenTheListIsMuchShorterByNow_thenNamesAPageThatItHas() {
        List<String> all = list.items();
        CursorState ofTheEnd = new CursorState(5, 2, 5, 23, List.of(), 23, false, hashes("r23"));
        all.subList(4, 23).forEach(list::remove);

        assertThat(resumption(Course.FORWARDS, ofTheEnd).find().page()).isEqualTo(1);

        all.forEach(list::remove);

        assertThat(resumption(Course.FORWARDS, ofTheEnd).find().page()).isEqualTo(1);
    }

    @Test
    void find_whenBackwards_thenLooksAtTheBeginningOfTheListAndAtThePlace() {
        Resumption.Outcome<String> outcome = resumption(Course.BACKWARDS).find();

        assertThat(record(outcome.place())).isEqualTo("r13");
        assertThat(outcome.disturbed()).isFalse();
        assertThat(outcome.head().size()).isEqualTo(5);
        assertThat(list.requests()).containsExactly(1, 2, 3);
    }

    @Test
    void find_whenBackwardsAndRecordsCame_thenLooksForTheBeginningWhereTheyPushedIt() {
        arrive(10);

        Resumption.Outcome<String> outcome = resumption(Course.BACKWARDS).find();

        assertThat(outcome.disturbed()).isFalse();
        assertThat(record(outcome.place())).isEqualTo("r13");
        // seven records from the eleventh on, then those of the cursor
        assertThat(list.requests()).containsExactly(1, 3, 4, 5);
    }

    @Test
    void find_whenBackwardsAndTheBeginningEndsWithAPage_thenAsksForNoMore() {
        arrive(8);

        assertThat(resumption(Course.BACKWARDS).find().disturbed()).isFalse();
        assertThat(list.requests()).containsExactly(1, 2, 3, 4, 5);
        assertThat(resumption(Course.BACKWARDS).find().page()).isEqualTo(4);
    }

    @Test
    void find_whenBackwardsAndTheBeginningMoves_thenSaysThatTheListWasDisturbed() {
        list.moveToFront("r6");

        assertThat(resumption(Course.BACKWARDS).find().disturbed()).isTrue();
    }

    @Test
    void find_whenBackwardsAndSomeOfTheBeginningAreGone_thenThatIsNoDisturbance() {
        list.remove("r2");

        Resumption.Outcome<String> outcome = resumption(
                        Course.BACKWARDS, cursor(Course.BACKWARDS, "r1", "r2", "r3", "r4"))
                .find();

        assertThat(outcome.disturbed()).isFalse();
        assertThat(record(outcome.place())).isEqualTo("r13");
    }

    @Test
    void find_whenBackwardsAndTheLastRecordsAreGone_thenSaysThatTheListWasDisturbed() {
        list.remove("r12");
        list.remove("r13");

        Resumption.Outcome<String> outcome = resumption(Course.BACKWARDS).find();

        assertThat(outcome.place()).isNull();
        assertThat(outcome.disturbed()).isTrue();
    }

    @Test
    void find_whenRecordsComeWhileItLooksForTheBeginning_thenLooksAgain() {
        list.beforeRequest(2, () -> arrive(5));

        Resumption.Outcome<String> outcome = resumption(Course.BACKWARDS).find();

        // the last two pages are those of the beginning, five records further, and the place
        assertThat(list.requests()).containsExactly(1, 2, 2, 3, 3, 4);
        assertThat(outcome.disturbed()).isFalse();
        assertThat(record(outcome.place())).isEqualTo("r13");
    }

    @Test
    void find_whenRecordsComeWithEachLook_thenGivesUpAfterThree() {
        List<Integer> looks = new ArrayList<>();
        list.before(page -> {
            looks.add(page);
            arrive(5);
        });

        resumption(Course.BACKWARDS).find();

        // two pages each time, where the total before puts them; then it looks for the place
        assertThat(looks).startsWith(1, 2, 3, 4, 5, 6, 7, 4);
    }

    @Test
    void coveredBefore_whenForwards_thenIsThePageBeforeAsItWasCounted() {
        Reading<String> covered = resumption(Course.FORWARDS).coveredBefore();

        assertThat(covered).isEqualTo(reading(2, 23));
        assertThat(Objects.requireNonNull(covered).page().total()).isEqualTo(23);
    }

    @Test
    void coveredBefore_whenThereIsNoPageBeforeOrAllOfItComesLater_thenIsNothing() {
        CursorState ofTheFirstPage = new CursorState(1, 1, 5, 23, List.of(), 23, false, hashes("r2"));
        CursorState ofTheSecondPage = new CursorState(2, 1, 5, 23, List.of(), 23, false, hashes("r7"));

        assertThat(resumption(Course.BACKWARDS).coveredBefore()).isNull();
        assertThat(resumption(Course.FORWARDS, ofTheFirstPage).coveredBefore()).isNull();
        assertThat(resumption(Course.FORWARDS, ofTheSecondPage).coveredBefore()).isNotNull();
    }
}
