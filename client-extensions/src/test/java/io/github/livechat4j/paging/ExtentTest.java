package io.github.livechat4j.paging;

import static io.github.livechat4j.paging.Readings.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages of two records. */
class ExtentTest {

    private final Extent extent = new Extent(10, 0);

    @Test
    void last_whenTheTotalSaysMoreThanThePages_thenGoesByTheTotal() {
        extent.learn(reading(1, 7, 2, "r1", "r2"));

        assertThat(extent.last()).isEqualTo(4);
        assertThat(extent.size()).isEqualTo(2);
    }

    @Test
    void last_whenThePagesSayMore_thenGoesByThePages() {
        extent.learn(reading(1, 4, 5, "r1", "r2"));

        assertThat(extent.last()).isEqualTo(5);
    }

    @Test
    void last_whenAPageWasNotFull_thenDoesNotCountByItsSize() {
        extent.learn(reading(1, 20, 3, "r1", "r2"));
        extent.learn(reading(2, 20, 3, "r3"));
        extent.learn(reading(3, 20, 3, "r4", "r5"));

        assertThat(extent.last()).isEqualTo(3);
    }

    @Test
    void last_whenALaterPageHoldsMore_thenTheFirstWasNotFull() {
        extent.learn(reading(1, 20, 3, "r1"));
        extent.learn(reading(2, 20, 3, "r2", "r3"));

        assertThat(extent.size()).isEqualTo(2);
        assertThat(extent.last()).isEqualTo(3);
    }

    @Test
    void last_whenMoreThanIsServed_thenIsTheLastThatIsServed() {
        extent.learn(reading(1, 50, 25, "r1", "r2"));

        assertThat(extent.last()).isEqualTo(10);
        assertThat(extent.beyondReach(50)).isEqualTo(50);
        assertThat(extent.beyondReach(21)).isEqualTo(21);
        assertThat(extent.beyondReach(20)).isZero();
    }

    @Test
    void last_whenAPageWithRecordsSaysThatTheListEndedBefore_thenThereMayBeAnother() {
        extent.learn(reading(3, 0, 1, "r5", "r6"));

        assertThat(extent.last()).isEqualTo(4);
    }

    @Test
    void last_whenAPageBehindTheEndIsEmpty_thenTheListEndedBefore() {
        extent.learn(reading(1, 5, 3, "r1", "r2"));
        extent.learn(reading(3, 4, 2));

        assertThat(extent.last()).isEqualTo(2);
    }

    @Test
    void last_whenAllRecordsOfTheTotalHaveCome_thenThereIsNoOtherPage() {
        extent.learn(reading(1, 5, 2, "r1", "r2"));
        extent.learn(reading(2, 5, 2, "r3"));
        extent.learn(reading(3, 6, 2, "r5", "r6"));
        assertThat(extent.last()).isEqualTo(2);

        extent.learn(reading(3, 7, 2, "r5", "r6"));
        assertThat(extent.last()).isEqualTo(4);
    }

    @Test
    void assume_whenItIsFurtherThanKnown_thenIsTheLast() {
        extent.assume(6);
        extent.assume(4);

        assertThat(extent.last()).isEqualTo(6);
    }
}
