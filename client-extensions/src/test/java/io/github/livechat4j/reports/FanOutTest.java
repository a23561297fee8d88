package io.github.livechat4j.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.error.ConnectionException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentest4j.AssertionFailedError;

@Timeout(240)
class FanOutTest {

    private static final ReportQuery DAY = ReportQuery.of(LocalDate.of(2026, 3, 1));

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final FakeService service = new FakeService();
    private final Reports reports = service.reports();

    @AfterEach
    void noThreadIsLeft() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("livechat4j-reports")) {
                // a pool thread may end shortly after its last task
                thread.join(PATIENCE.toMillis());
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    @Test
    void perAgent_thenAnswersInTheOrderAsked() {
        service.answers("/reports/chats/total_chats", "{\"09:00\":{\"chats\":2}}");

        Map<String, TimeSeries<ChatCount>> byAgent =
                reports.perAgent(List.of("z", "a", "m", "a"), DAY.withGroup(3), reports::totalChats);

        assertThat(byAgent.keySet()).containsExactly("z", "a", "m");
        assertThat(byAgent.values()).extracting(TimeSeries::total).containsOnly(Optional.of(new ChatCount(2)));
        String asked = "/reports/chats/total_chats?date_from=2026-03-01&date_to=2026-03-01&group=3&agent=";
        assertThat(service.requests()).containsExactlyInAnyOrder(asked + "z", asked + "a", asked + "m");
    }

    @Test
    void perGroup_thenAnswersInTheOrderAsked() {
        Map<Integer, TimeSeries<QueuedVisitors>> byGroup =
                reports.perGroup(List.of(7, 0, 3), DAY, reports::queuedVisitors);

        assertThat(byGroup.keySet()).containsExactly(7, 0, 3);
        assertThat(byGroup.values()).allMatch(TimeSeries::isEmpty);
        assertThat(service.requests())
                .hasSize(3)
                .contains("/reports/chats/queued_visitors?date_from=2026-03-01&date_to=2026-03-01&group=0");
    }

    @Test
    void nobody_thenAsksNothing() {
        assertThat(reports.perAgent(List.of(), DAY, reports::totalChats)).isEmpty();
        assertThat(reports.perGroup(List.of(), DAY, reports::totalChats)).isEmpty();
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void badArguments_thenAreNamedUnsent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.perAgent(List.of("a", ""), DAY, reports::totalChats))
                .withMessage("an agent must not be blank, was \"\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.perAgent(List.of("a"), DAY.withAgent("b"), reports::totalChats))
                .withMessageStartingWith("agent of the query must not be set");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.perGroup(List.of(1, -1), DAY, reports::totalChats))
                .withMessage("group must be at least 0, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.perGroup(List.of(1), DAY.withGroup(2), reports::totalChats))
                .withMessageStartingWith("group of the query must not be set");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.withConcurrency(0))
                .withMessage("concurrency must be at least 1, was 0");
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void aReport_thatTakesNoAgent_thenSaysSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.perAgent(List.of("a"), DAY, reports::queuedVisitors))
                .withMessageContaining("does not take agent");
    }

    @Test
    void calls_thenAreNeverMoreThanAllowedAtOnce() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Integer> keys = IntStream.range(0, 200).boxed().toList();

        Map<Integer, Integer> answers = new FanOut(3).each(keys, key -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            LockSupport.parkNanos(1_000_000);
            running.decrementAndGet();
            return key * 2;
        });

        assertThat(most.get()).isBetween(1, 3);
        assertThat(new ArrayList<>(answers.keySet())).isEqualTo(keys);
        assertThat(answers.get(199)).isEqualTo(398);
    }

    @Test
    void calls_thenDoNotKeepAProgramFromEnding() {
        Map<Integer, Boolean> daemons =
                new FanOut(1).each(List.of(1), key -> Thread.currentThread().isDaemon());

        assertThat(daemons.values()).containsExactly(true);
    }

    @Test
    void calls_thenAreAsManyAsAllowedAtOnce() {
        CyclicBarrier allFour = new CyclicBarrier(Reports.DEFAULT_CONCURRENCY);

        Map<String, Boolean> answers = reports.perAgent(List.of("a", "b", "c", "d"), DAY, query -> met(allFour));

        assertThat(answers.values()).containsOnly(true);
    }

    private static boolean met(CyclicBarrier barrier) {
        try {
            barrier.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFailure_thenEndsTheOthersAndIsThrownAsItWas() {
        CountDownLatch started = new CountDownLatch(1);
        ConcurrentLinkedQueue<String> interrupted = new ConcurrentLinkedQueue<>();
        AtomicInteger calls = new AtomicInteger();
        UnsupportedOperationException failure = new UnsupportedOperationException("no");

        assertThatThrownBy(() -> new FanOut(2).each(List.of("waits", "fails", "never", "never either"), key -> {
                    calls.incrementAndGet();
                    if (key.equals("fails")) {
                        await(started);
                        throw failure;
                    }
                    started.countDown();
                    if (!isWaitedFor(new CountDownLatch(1))) {
                        interrupted.add(key);
                    }
                    return key;
                }))
                .isSameAs(failure);
        assertThat(interrupted).contains("waits");
        assertThat(calls.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void anError_thenIsThrownAsItWas() {
        AssertionFailedError error = new AssertionFailedError("broken");

        assertThatThrownBy(() -> new FanOut(2).each(List.of(1), key -> {
                    throw error;
                }))
                .isSameAs(error);
    }

    @Test
    void whoIsInterrupted_thenStaysSoAndTheCallsEnd() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(2);
        AtomicInteger ended = new AtomicInteger();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicInteger endedWhenThrown = new AtomicInteger();
        AtomicReference<Boolean> stays = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                new FanOut(2).each(List.of(1, 2, 3), key -> {
                    started.countDown();
                    if (!isWaitedFor(new CountDownLatch(1))) {
                        ended.incrementAndGet();
                    }
                    return key;
                });
            } catch (RuntimeException e) {
                thrown.set(e);
                endedWhenThrown.set(ended.get());
                stays.set(Thread.currentThread().isInterrupted());
            }
        });
        caller.start();
        started.await();

        caller.interrupt();
        caller.join();

        assertThat(thrown.get()).isInstanceOf(ConnectionException.class).hasCauseInstanceOf(InterruptedException.class);
        assertThat(stays.get()).isTrue();
        assertThat(endedWhenThrown.get()).isEqualTo(2);
    }

    @Test
    void whoIsInterruptedWhileCallsEnd_thenStaysSo() throws InterruptedException {
        CountDownLatch ending = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<Boolean> stays = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                new FanOut(2).each(List.of("stubborn", "fails"), key -> {
                    if (key.equals("fails")) {
                        await(running);
                        throw new IllegalStateException("no");
                    }
                    running.countDown();
                    isWaitedFor(new CountDownLatch(1));
                    ending.countDown();
                    await(mayEnd);
                    return key;
                });
            } catch (IllegalStateException e) {
                stays.set(Thread.currentThread().isInterrupted());
            }
        });
        caller.start();
        ending.await();

        caller.interrupt();
        while (caller.isInterrupted()) {
            LockSupport.parkNanos(1_000_000);
        }
        mayEnd.countDown();
        caller.join();

        assertThat(stays.get()).isTrue();
    }

    /** Waits for a latch; returns false if interrupted first. */
    private static boolean isWaitedFor(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        if (!isWaitedFor(latch)) {
            throw new IllegalStateException("interrupted");
        }
    }
}
