package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TimeoutSweepTest {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofHours(1);

    private final TimeoutSweep sweep = new TimeoutSweep();

    /** Is completed by the thread that aborts the exchange. */
    private final CompletableFuture<Thread> aborted = new CompletableFuture<>();

    private final Exchange exchange = new Exchange(sweep, () -> aborted.complete(Thread.currentThread()));

    @AfterEach
    void close() {
        exchange.end();
        sweep.close();
    }

    @Test
    void abortsAnExchangeWhoseTimeIsOver() throws Exception {
        long start = System.nanoTime();

        exchange.await(SHORT);

        assertThat(sweeping().getName()).isEqualTo("livechat4j-timeouts");
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(SHORT.toNanos());
        assertThat(exchange.isTimedOut()).isTrue();
    }

    @Test
    void looksEarlierForAnEarlierLimit() throws Exception {
        Exchange other = new Exchange(sweep, () -> {});
        other.await(LONG);

        exchange.await(SHORT);

        sweeping();
        assertThat(other.isTimedOut()).isFalse();
    }

    @Test
    void looksAgainAfterAnEarlierLimit() throws Exception {
        CompletableFuture<Thread> first = new CompletableFuture<>();
        new Exchange(sweep, () -> first.complete(Thread.currentThread())).await(SHORT);
        exchange.await(SHORT.multipliedBy(3));

        assertThat(sweeping()).isSameAs(first.get(1, TimeUnit.MINUTES));
    }

    @Test
    void anExchangeThatRestsOrHasEndedHasNoLimit() {
        exchange.await(LONG);
        assertThat(exchange.look()).isLessThanOrEqualTo(sweep.now() + LONG.toNanos());

        exchange.rest();
        assertThat(exchange.look()).isEqualTo(TimeoutSweep.NEVER);

        exchange.await(Duration.ZERO);
        assertThat(exchange.look()).isEqualTo(TimeoutSweep.NEVER);

        exchange.end();
        exchange.await(LONG);
        assertThat(exchange.look()).isEqualTo(TimeoutSweep.NEVER);
    }

    @Test
    void goesOnAfterAnAbortThatFails() throws Exception {
        CompletableFuture<Thread> failing = new CompletableFuture<>();
        Exchange failed = new Exchange(sweep, () -> {
            failing.complete(Thread.currentThread());
            throw new IllegalStateException("the abort of the test fails");
        });
        failed.await(SHORT);
        Thread before = failing.get(1, TimeUnit.MINUTES);

        exchange.await(SHORT);

        assertThat(sweeping()).isSameAs(before);
    }

    @Test
    void replacesAThreadThatAnErrorHasEnded() throws Exception {
        exchange.await(Duration.ofMillis(200));
        CompletableFuture<Thread> failing = new CompletableFuture<>();
        Exchange failed = new Exchange(sweep, () -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> failing.complete(thread));
            throw new LinkageError("the abort of the test ends the thread");
        });

        failed.await(SHORT);

        assertThat(sweeping()).isNotSameAs(failing.get(1, TimeUnit.MINUTES));
    }

    @Test
    void isClosedWhenNoExchangeRuns() throws Exception {
        CompletableFuture<Thread> first = new CompletableFuture<>();
        new Exchange(sweep, () -> first.complete(Thread.currentThread())).await(SHORT);
        Thread thread = first.get(1, TimeUnit.MINUTES);

        sweep.close();
        exchange.await(SHORT);

        sweeping();
        thread.join(TimeUnit.MINUTES.toMillis(1));
        assertThat(thread.isAlive()).isFalse();
    }

    private Thread sweeping() throws Exception {
        return aborted.get(1, TimeUnit.MINUTES);
    }
}
