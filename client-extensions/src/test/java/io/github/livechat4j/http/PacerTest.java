package io.github.livechat4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of pacers with local and with shared buckets. */
class PacerTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PacingTime time = new PacingTime();

    enum Kind {
        LOCAL {
            @Override
            Pacer pacer(RateLimit limit, PacingTime time, Sleeper sleeper) {
                return BucketPacer.local(limit, sleeper, time);
            }
        },
        SHARED {
            @Override
            Pacer pacer(RateLimit limit, PacingTime time, Sleeper sleeper) {
                return BucketPacer.shared(limit, new BucketsInMemory(time), "account", sleeper);
            }
        };

        abstract Pacer pacer(RateLimit limit, PacingTime time, Sleeper sleeper);

        Pacer pacer(RateLimit limit, PacingTime time) {
            return pacer(limit, time, time);
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsABurstThroughAtOnce_thenPacesEvenly(Kind kind) throws InterruptedException {
        Pacer pacer = kind.pacer(RateLimit.perMinute(65).withBurst(5), time);

        for (int i = 0; i < 8; i++) {
            pacer.acquire(MINUTE);
        }

        assertThat(time.sleeps()).containsExactly(SECOND, SECOND, SECOND);
    }

    @ParameterizedTest
    @EnumSource
    void aRestFillsTheBucketUpToTheBurst_andNoFurther(Kind kind) throws InterruptedException {
        Pacer pacer = kind.pacer(RateLimit.perSecond(3).withBurst(2), time);
        pacer.acquire(MINUTE);
        pacer.acquire(MINUTE);

        time.pass(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            pacer.acquire(MINUTE);
        }

        assertThat(time.sleeps()).containsExactly(SECOND);
    }

    @ParameterizedTest
    @EnumSource
    void noMinuteSeesMoreThanItsCalls(Kind kind) throws InterruptedException {
        for (long burst : List.of(1L, 6L, 30L, 60L)) {
            Pacer pacer = kind.pacer(RateLimit.perMinute(60).withBurst(burst), time);
            List<Long> calls = new ArrayList<>();

            for (int i = 0; i < 300; i++) {
                if (i % 100 == 99) {
                    time.pass(Duration.ofHours(1));
                }
                pacer.acquire(Duration.ofHours(1));
                calls.add(time.currentTimeNanos());
            }

            for (int i = 60; i < calls.size(); i++) {
                assertThat(calls.get(i) - calls.get(i - 60))
                        .as("the 61 calls from %s, with a burst of %s", i - 60, burst)
                        .isGreaterThanOrEqualTo(MINUTE.toNanos());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesATurnThatIsTooLate_andTellsHowLongItWouldHaveBeen(Kind kind) throws InterruptedException {
        Pacer pacer = kind.pacer(RateLimit.of(1, MINUTE), time);
        pacer.acquire(MINUTE);

        assertThatExceptionOfType(TurnTooLateException.class)
                .isThrownBy(() -> pacer.acquire(Duration.ofSeconds(59)))
                .withMessage("the next turn is in 60000 ms, which is too late")
                .satisfies(refused -> assertThat(refused.turnIn()).isEqualTo(MINUTE));
        assertThat(time.sleeps()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedCallTakesNoTurn(Kind kind) throws InterruptedException {
        Pacer pacer = kind.pacer(RateLimit.of(1, MINUTE), time);
        pacer.acquire(Duration.ZERO);
        for (Duration tooShort : List.of(Duration.ofSeconds(59), Duration.ZERO, Duration.ofSeconds(-1))) {
            assertThatExceptionOfType(TurnTooLateException.class)
                    .isThrownBy(() -> pacer.acquire(tooShort))
                    .satisfies(refused -> assertThat(refused.turnIn()).isEqualTo(MINUTE));
        }

        pacer.acquire(MINUTE);

        assertThat(time.sleeps()).containsExactly(MINUTE);
    }

    @ParameterizedTest
    @EnumSource
    void theLongestWaitMayBeForever(Kind kind) throws InterruptedException {
        Pacer pacer = kind.pacer(RateLimit.of(1, MINUTE), time);

        pacer.acquire(Duration.ofSeconds(Long.MAX_VALUE));
        pacer.acquire(Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(time.sleeps()).containsExactly(MINUTE);
    }

    @ParameterizedTest
    @EnumSource
    void thoseWhoWaitAtTheSameTimeHaveDifferentTurns(Kind kind) throws InterruptedException {
        List<Duration> waits = new ArrayList<>();
        Pacer pacer = kind.pacer(RateLimit.perSecond(1), time, waits::add);

        for (int i = 0; i < 4; i++) {
            pacer.acquire(MINUTE);
        }

        assertThat(waits).containsExactly(SECOND, SECOND.multipliedBy(2), SECOND.multipliedBy(3));
    }

    @ParameterizedTest
    @EnumSource
    void aWaitThatIsInterruptedGivesItsTurnBack(Kind kind) throws InterruptedException {
        List<Duration> waits = new ArrayList<>();
        Pacer pacer = kind.pacer(RateLimit.perSecond(1), time, wait -> {
            waits.add(wait);
            if (waits.size() == 1) {
                throw new InterruptedException("enough");
            }
        });
        pacer.acquire(MINUTE);

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> pacer.acquire(MINUTE))
                .withMessage("enough");
        pacer.acquire(MINUTE);

        assertThat(waits).containsExactly(SECOND, SECOND);
    }

    @ParameterizedTest
    @EnumSource
    void aThreadThatIsInterruptedAlreadyTakesNoTurn(Kind kind) throws InterruptedException {
        Pacer pacer = kind.pacer(RateLimit.perSecond(1), time);

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> pacer.acquire(MINUTE));

        assertThat(Thread.interrupted())
                .as("as usual, the exception takes the flag's place")
                .isFalse();
        pacer.acquire(Duration.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void threadsThatCompeteGetNoMoreTurnsThanThereAre(Kind kind) throws Exception {
        Pacer pacer = kind.pacer(RateLimit.perMinute(100).withBurst(100), time);
        Callable<Integer> fiftyCalls = () -> {
            int turns = 0;
            for (int i = 0; i < 50; i++) {
                try {
                    pacer.acquire(Duration.ZERO);
                    turns++;
                } catch (TurnTooLateException e) {
                    assertThat(e.turnIn()).isPositive();
                }
            }
            return turns;
        };

        ExecutorService threads = Executors.newFixedThreadPool(8);
        int turns = 0;
        try {
            for (Future<Integer> done : threads.invokeAll(Collections.nCopies(8, fiftyCalls))) {
                turns += done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(turns).isEqualTo(100);
    }

    @Test
    void noPacerHoldsNothingBack() throws InterruptedException {
        Pacer pacer = Pacer.none();

        for (int i = 0; i < 1000; i++) {
            pacer.acquire(Duration.ZERO);
        }
    }

    @Test
    void aLocalPacerOfTheSystemPacesToo() throws InterruptedException {
        Pacer pacer = Pacer.local(RateLimit.of(1, Duration.ofDays(1)));
        pacer.acquire(Duration.ZERO);

        assertThatExceptionOfType(TurnTooLateException.class)
                .isThrownBy(() -> pacer.acquire(Duration.ofHours(1)))
                .satisfies(
                        refused -> assertThat(refused.turnIn()).isBetween(Duration.ofHours(23), Duration.ofHours(24)));
    }
}
