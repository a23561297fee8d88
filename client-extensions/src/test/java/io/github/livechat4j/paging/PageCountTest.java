package io.github.livechat4j.paging;

import static io.github.livechat4j.paging.ReadPages.page;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages of two records. */
class PageCountTest {

    private final PageCount count = new PageCount(10, 0);

    @Test
    void last_whenTheTotalSaysMoreThanThePages_thenGoesByTheTotal() {
        count.learn(page(1, 7, 2, "r1", "r2"));

        assertThat(count.last()).isEqualTo(4);
        assertThat(count.pageSize()).isEqualTo(2);
    }

    @Test
    void last_whenThePagesSayMore_thenGoesByThePages() {
        count.learn(page(1, 4, 5, "r1", "r2"));

        assertThat(count.last()).isEqualTo(5);
    }

    @Test
    void last_whenAPageWasNotFull_thenDoesNotCountByItsSize() {
        count.learn(page(1, 20, 3, "r1", "r2"));
        count.learn(page(2, 20, 3, "r3"));
        count.learn(page(3, 20, 3, "r4", "r5"));

        assertThat(count.last()).isEqualTo(3);
    }

    @Test
    void last_whenALaterPageHoldsMore_thenTheFirstWasNotFull() {
        count.learn(page(1, 20, 3, "r1"));
        count.learn(page(2, 20, 3, "r2", "r3"));

        assertThat(count.pageSize()).isEqualTo(2);
        assertThat(count.last()).isEqualTo(3);
    }

    @Test
    void last_whenMoreThanIsServed_thenIsTheLastThatIsServed() {
        count.learn(page(1, 50, 25, "r1", "r2"));

        assertThat(count.last()).isEqualTo(10);
        assertThat(count.beyondReach(50)).isEqualTo(50);
        assertThat(count.beyondReach(21)).isEqualTo(21);
        assertThat(count.beyondReach(20)).isZero();
    }

    @Test
    void last_whenAPageWithRecordsSaysThatTheListEndedBefore_thenThereMayBeAnother() {
        count.learn(page(3, 0, 1, "r5", "r6"));

        assertThat(count.last()).isEqualTo(4);
    }

    @Test
    void last_whenAPageBehindTheEndIsEmpty_thenTheListEndedBefore() {
        count.learn(page(1, 5, 3, "r1", "r2"));
        count.learn(page(3, 4, 2));

        assertThat(count.last()).isEqualTo(2);
    }

    @Test
    void last_whenAllRecordsOfTheTotalHaveCome_thenThereIsNoOtherPage() {
        count.learn(page(1, 5, 2, "r1", "r2"));
        count.learn(page(2, 5, 2, "r3"));
        count.learn(page(3, 6, 2, "r5", "r6"));
        assertThat(count.last()).isEqualTo(2);

        count.learn(page(3, 7, 2, "r5", "r6"));
        assertThat(count.last()).isEqualTo(4);
    }

    @Test
    void assume_whenItIsFurtherThanKnown_thenIsTheLast() {
        count.assume(6);
        count.assume(4);

        assertThat(count.last()).isEqualTo(6);
    }
}
