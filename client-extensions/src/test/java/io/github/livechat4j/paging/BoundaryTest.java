package io.github.livechat4j.paging;

import static io.github.livechat4j.paging.ReadPages.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Pages of two records. */
class BoundaryTest {

    private final PageCount count = new PageCount(10, 2);
    private final Boundary<String> forwards = new Boundary<>(Direction.FORWARDS, count, 10);
    private final Boundary<String> backwards = new Boundary<>(Direction.BACKWARDS, count, 10);

    @Test
    void isCrossed_whenNoPageCameBefore_thenSaysNo() {
        assertThat(forwards.isCrossed(page(1, 20, "r1", "r2"))).isFalse();
    }

    @Test
    void isCrossed_whenTheTotalChanges_thenGoesByTheDirection() {
        forwards.moveTo(page(2, 20, "r3", "r4"), true);
        backwards.moveTo(page(4, 20, "r7", "r8"), true);

        assertThat(forwards.isCrossed(page(3, 20, "r5", "r6"))).isFalse();
        assertThat(forwards.isCrossed(page(3, 21, "r4", "r5"))).isFalse();
        assertThat(forwards.isCrossed(page(3, 19, "r6", "r7"))).isTrue();
        assertThat(backwards.isCrossed(page(3, 20, "r5", "r6"))).isFalse();
        assertThat(backwards.isCrossed(page(3, 19, "r6", "r7"))).isFalse();
        assertThat(backwards.isCrossed(page(3, 21, 11, "r4", "r5"))).isTrue();
    }

    @Test
    void isCrossed_whenOnlyThePagesChange_thenGoesByThem() {
        forwards.moveTo(page(2, 0, 10, "r3", "r4"), true);

        assertThat(forwards.isCrossed(page(3, 0, 9, "r5", "r6"))).isTrue();
        assertThat(forwards.isCrossed(page(3, 0, 10, "r5", "r6"))).isFalse();
        // the total takes precedence over the number of pages
        assertThat(forwards.isCrossed(page(3, 21, 9, "r5", "r6"))).isFalse();
    }

    @Test
    void stepBackFrom_whenItIsTheFirstStep_thenGoesToThePageBefore() {
        forwards.moveTo(page(5, 20, "r9", "r10"), true);

        assertThat(forwards.stepBackFrom(page(6, 15, "r16", "r17"))).isEqualTo(5);
    }

    @Test
    void stepBackFrom_whenThePageBeforeConfirmsIt_thenGoesToTheFirstSkippedRecord() {
        forwards.moveTo(page(5, 20, "r9", "r10"), true);

        assertThat(forwards.stepBackFrom(page(5, 15, "r14", "r15"))).isEqualTo(3);
    }

    @Test
    void stepBackFrom_whenBackwards_thenGoesTowardsTheLastPage() {
        backwards.moveTo(page(9, 18, 9), true);

        assertThat(backwards.stepBackFrom(page(8, 21, 11, "r17", "r18"))).isEqualTo(9);
        assertThat(backwards.stepBackFrom(page(9, 21, 11, "r17", "r18"))).isEqualTo(10);
    }

    @Test
    void stepBackFrom_whenThePageIsNotServed_thenThrows() {
        backwards.moveTo(page(11, 22, 11), true);

        assertThatThrownBy(() -> backwards.stepBackFrom(page(10, 25, 13, "r17", "r18")))
                .isInstanceOfSatisfying(
                        UnstableListException.class, e -> assertThat(e.page()).isEqualTo(10));
    }

    @Test
    void stepBackFrom_whenItDoesNotHelp_thenThrowsAfterSixteenSteps() {
        forwards.moveTo(page(2, 20, "r3", "r4"), true);
        for (int step = 0; step < 16; step++) {
            forwards.stepBackFrom(page(3, 19 - step, "r" + step));
        }

        assertThatThrownBy(() -> forwards.stepBackFrom(page(3, 1, "r5")))
                .isInstanceOf(UnstableListException.class)
                .hasMessageContaining("16 times");
        assertThat(forwards.stepBackFrom(page(3, 1, "r5"))).isEqualTo(2);
    }

    @Test
    void moveTo_whenThePageIsFurtherThanAllBefore_thenStepsAreCountedAnew() {
        for (int round = 0; round < 2; round++) {
            forwards.moveTo(page(2, 20, "r3", "r4"), true);
            for (int step = 0; step < 16; step++) {
                forwards.stepBackFrom(page(3, 19 - step, "r" + step));
                forwards.moveTo(page(2, 20, "r3", "r4"), false);
            }
        }
        assertThatThrownBy(() -> forwards.stepBackFrom(page(3, 1, "r5"))).isInstanceOf(UnstableListException.class);
    }

    @Test
    void withReliableCounts_whenTheSamePagesDoNotFitTwice_thenTakesTheCountsBefore() {
        ReadPage<String> before = page(2, 20, 10, "r3", "r4");
        ReadPage<String> odd = page(3, 2, 1, "r5", "r6");
        forwards.moveTo(before, true);
        forwards.stepBackFrom(odd);
        forwards.moveTo(before, false);
        assertThat(forwards.isCrossed(odd)).isTrue();
        forwards.stepBackFrom(odd);
        forwards.moveTo(before, false);

        assertThat(forwards.isCrossed(odd)).isFalse();
        assertThat(forwards.withReliableCounts(odd).total()).isEqualTo(20);
        assertThat(forwards.withReliableCounts(page(3, 20, 10, "r5", "r6")).pages())
                .isEqualTo(10);
    }

    @Test
    void hasTotalFallen_whenOnlyThePagesChanged_thenSaysNo() {
        forwards.moveTo(page(2, 20, 10, "r3", "r4"), true);

        assertThat(forwards.hasTotalFallen(page(3, 19, 10, "r5", "r6"))).isTrue();
        assertThat(forwards.hasTotalFallen(page(3, 20, 9, "r5", "r6"))).isFalse();
    }

    @Test
    void hasTotalFallen_whenTotalsAreNotCounted_thenSaysSo() {
        forwards.moveTo(page(2, 0, 10, "r3", "r4"), true);

        assertThat(forwards.hasTotalFallen(page(3, 0, 9, "r5", "r6"))).isTrue();
    }
}
