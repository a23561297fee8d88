package io.github.livechat4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests of pacers with a bucket in a store. */
class SharedPacerTest {

    private static final RateLimit ONE_A_MINUTE = RateLimit.perMinute(1);

    private final PacingTime time = new PacingTime();
    private final BucketsInMemory store = new BucketsInMemory(time);

    @Test
    void pacersOfOneKeyTakeFromOneBucket() throws InterruptedException {
        Pacer first = BucketPacer.shared(ONE_A_MINUTE, store, "account");
        Pacer second = BucketPacer.shared(ONE_A_MINUTE, store, "account");

        first.acquire(Duration.ZERO);

        assertThatExceptionOfType(TurnTooLateException.class).isThrownBy(() -> second.acquire(Duration.ZERO));
    }

    @Test
    void anotherKeyIsAnotherBucket() throws InterruptedException {
        Pacer first = BucketPacer.shared(ONE_A_MINUTE, store, "account");
        Pacer second = BucketPacer.shared(ONE_A_MINUTE, store, "another account");

        first.acquire(Duration.ZERO);
        second.acquire(Duration.ZERO);
    }

    @Test
    void theLimitOfWhoCameFirstHolds() throws InterruptedException {
        Pacer first = BucketPacer.shared(ONE_A_MINUTE, store, "account");
        Pacer second = BucketPacer.shared(RateLimit.perMinute(1000), store, "account");

        first.acquire(Duration.ZERO);

        assertThatExceptionOfType(TurnTooLateException.class).isThrownBy(() -> second.acquire(Duration.ZERO));
    }

    @Test
    void theStoreIsFirstAskedByTheFirstCall() {
        store.beforeAnswer(() -> {
            throw new IllegalStateException("the store is away");
        });

        Pacer pacer = BucketPacer.shared(ONE_A_MINUTE, store, "account", time);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> pacer.acquire(Duration.ZERO))
                .withMessage("the store is away");
    }

    @Test
    void anInterruptWhileTheStoreIsAskedComesOutAsOne() {
        store.beforeAnswer(() -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted, as clients of stores say it");
        });
        Pacer pacer = BucketPacer.shared(ONE_A_MINUTE, store, "account", time);

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> pacer.acquire(Duration.ZERO))
                .withCauseInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aTurnThatCannotBeGivenBackDoesNotHideTheInterrupt() throws InterruptedException {
        Pacer pacer = BucketPacer.shared(ONE_A_MINUTE, store, "account", wait -> {
            store.beforeAnswer(() -> {
                throw new IllegalStateException("the store is away");
            });
            throw new InterruptedException("enough");
        });
        pacer.acquire(Duration.ZERO);

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> pacer.acquire(Duration.ofHours(1)))
                .withMessage("enough")
                .satisfies(interrupted -> assertThat(interrupted.getSuppressed())
                        .singleElement()
                        .isInstanceOf(IllegalStateException.class));
    }

    @Test
    void turnsThatFlowInBetweenRefusalAndQuestionDoNotMakeTheRefusalLookWrong() throws InterruptedException {
        Pacer pacer = BucketPacer.shared(ONE_A_MINUTE, store, "account", time);
        pacer.acquire(Duration.ZERO);
        int[] asked = {0};
        store.beforeAnswer(() -> {
            if (++asked[0] == 2) {
                time.pass(Duration.ofHours(1));
            }
        });

        assertThatExceptionOfType(TurnTooLateException.class)
                .isThrownBy(() -> pacer.acquire(Duration.ofSeconds(10)))
                .satisfies(refused -> assertThat(refused.turnIn()).isGreaterThan(Duration.ofSeconds(10)));
    }
}
