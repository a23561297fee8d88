package io.github.livechat4j.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promises of each form of walk over a list that does not change. */
class PagingLawsTest {

    @ParameterizedTest
    @EnumSource
    void aWalk_whenNothingMoves_thenGivesEachRecordOnceAndInOrder(Form form) {
        MovingList list = MovingList.of(23, 5);

        assertThat(form.takeAll(list)).isEqualTo(form.inOrder(MovingList.records(1, 23)));
        assertThat(list.requests()).hasSize(form.isBackwards() ? 6 : 5).contains(1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenTheListIsEmpty_thenAsksOnce(Form form) {
        MovingList list = MovingList.of(0, 5);

        assertThat(form.takeAll(list)).isEmpty();
        assertThat(list.requests()).containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenThereIsOnePage_thenAsksOnce(Form form) {
        MovingList list = MovingList.of(5, 5);

        assertThat(form.takeAll(list)).isEqualTo(form.inOrder(MovingList.records(1, 5)));
        assertThat(list.requests()).containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenAPageInTheMiddleIsEmpty_thenGoesOn(Form form) {
        MovingList list = MovingList.of(20, 5);
        PageSource<String> source =
                page -> page == 2 ? new Page<>(2, List.of(), 20, 4) : list.fetch(page > 2 ? page - 1 : page);
        PageSource<String> five = page -> {
            Page<String> answer = source.fetch(page);
            return new Page<>(page, answer.items(), 20, 5);
        };

        assertThat(form.takeAll(five)).isEqualTo(form.inOrder(MovingList.records(1, 20)));
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenAnEmptyPageSaysThatTheListIsEmpty_thenGoesOn(Form form) {
        MovingList list = MovingList.of(20, 5);
        PageSource<String> source = page -> page == 2 ? new Page<>(2, List.of(), 0, 0) : list.fetch(page);
        List<String> rest = new ArrayList<>(MovingList.records(1, 20));
        rest.removeAll(MovingList.records(6, 10));

        assertThat(form.takeAll(source)).isEqualTo(form.inOrder(rest));
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenAllPagesAreTheSame_thenEndsWithAnError(Form form) {
        MovingList list = MovingList.of(20, 5);
        List<String> taken = new ArrayList<>();
        PageSource<String> source = page -> new Page<>(page, list.fetch(1).items(), 20, 4);

        assertThatThrownBy(() -> form.takeInto(taken, form.of(source)))
                .isInstanceOfSatisfying(RepeatedPageException.class, e -> {
                    assertThat(e.page()).isEqualTo(form.isBackwards() ? 3 : 2);
                    assertThat(e.repeats()).isEqualTo(form.isBackwards() ? 4 : 1);
                });
        assertThat(taken).isEqualTo(form.inOrder(MovingList.records(1, 5)));
        assertThat(list.requests()).hasSizeLessThan(10);
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenPagesRepeatInACircle_thenEndsWithAnError(Form form) {
        MovingList list = MovingList.of(30, 5);
        PageSource<String> source = page -> {
            Page<String> answer = list.fetch(page % 3 + 1);
            return new Page<>(page, answer.items(), 30, 6);
        };

        assertThatThrownBy(() -> form.takeAll(source)).isInstanceOf(RepeatedPageException.class);
    }

    @ParameterizedTest
    @EnumSource
    void limit_whenReached_thenNoPageIsAskedForThatIsNotNeeded(Form form) {
        MovingList list = MovingList.of(100, 5);

        List<String> taken = form.take(form.of(list).limit(12));

        assertThat(taken).isEqualTo(form.inOrder(MovingList.records(1, 100)).subList(0, 12));
        assertThat(list.requests())
                .containsExactlyInAnyOrderElementsOf(form.isBackwards() ? List.of(1, 20, 19, 18) : List.of(1, 2, 3));
    }

    @ParameterizedTest
    @EnumSource
    void limit_whenItEndsWithAPage_thenTheNextIsNotAskedFor(Form form) {
        MovingList list = MovingList.of(100, 5);

        assertThat(form.take(form.of(list).limit(10))).hasSize(10);
        assertThat(list.requests()).hasSize(form.isBackwards() ? 3 : 2);
    }

    @ParameterizedTest
    @EnumSource
    void limit_whenZero_thenNothingIsAskedFor(Form form) {
        MovingList list = MovingList.of(100, 5);

        assertThat(form.take(form.of(list).limit(0))).isEmpty();
        assertThat(list.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void twoWalks_whenInterleaved_thenDoNotDisturbEachOther(Form form) {
        PagedList<String> list = form.of(MovingList.of(23, 5));
        List<String> expected = form.inOrder(MovingList.records(1, 23));
        PageIterator<String> one = list.iterator();
        List<String> first = new ArrayList<>();

        while (one.hasNext()) {
            first.add(one.next());
            if (first.size() % 7 == 0) {
                assertThat(form.take(list)).isEqualTo(expected);
            }
        }

        assertThat(first).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aFailure_whenInTheMiddle_thenComesAtItsPlaceAndTheWalkGoesOnFromItsCursor(Form form) {
        MovingList list = MovingList.of(23, 5);
        FlakySource source = new FlakySource(list).failing(3);
        PageIterator<String> walk = form.of(source).iterator();
        List<String> expected = form.inOrder(MovingList.records(1, 23));
        int before = form.isBackwards() ? 8 : 10;
        List<String> taken = new ArrayList<>();

        assertThatThrownBy(() -> walk.forEachRemaining(taken::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("page 3");
        assertThat(taken).isEqualTo(expected.subList(0, before));

        source.failing(0);
        PageCursor stored = PageCursor.parse(walk.cursor().toString());
        form.takeInto(taken, form.of(source).startingAt(stored));

        assertThat(taken).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aFailure_whenTheSameIteratorIsAskedAgain_thenItGoesOn(Form form) {
        FlakySource source = new FlakySource(MovingList.of(23, 5)).failing(3);
        PageIterator<String> walk = form.of(source).iterator();
        List<String> taken = new ArrayList<>();

        assertThatThrownBy(() -> walk.forEachRemaining(taken::add)).isInstanceOf(IllegalStateException.class);
        source.failing(0);
        walk.forEachRemaining(taken::add);

        assertThat(taken).isEqualTo(form.inOrder(MovingList.records(1, 23)));
    }

    @ParameterizedTest
    @EnumSource
    void aFailure_whenOnTheFirstPage_thenComesFirst(Form form) {
        FlakySource source = new FlakySource(MovingList.of(23, 5)).failing(1);
        List<String> taken = new ArrayList<>();

        assertThatThrownBy(() -> form.takeInto(taken, form.of(source))).hasMessage("page 1");
        assertThat(taken).hasSize(0);
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenTheServiceServesFewerPages_thenSaysSoAfterTheLast(Form form) {
        MovingList list = MovingList.of(43, 5);
        List<String> taken = new ArrayList<>();

        assertThatThrownBy(() -> form.takeInto(taken, form.of(list).reach(6)))
                .isInstanceOfSatisfying(UnreachablePagesException.class, e -> {
                    assertThat(e.total()).isEqualTo(43);
                    assertThat(e.served()).isEqualTo(6);
                });
        assertThat(taken).isEqualTo(form.inOrder(MovingList.records(1, 30)));
        assertThat(list.requests()).allMatch(page -> page <= 6);
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenAllOfTheReachIsUsed_thenEndsWell(Form form) {
        assertThat(form.take(form.of(MovingList.of(30, 5)).reach(6))).hasSize(30);
    }
}
