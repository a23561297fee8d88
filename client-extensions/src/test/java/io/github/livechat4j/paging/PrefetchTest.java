package io.github.livechat4j.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(240)
class PrefetchTest {

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PagedList<String> walk(PageSource<String> source) {
        return Paging.of(source, record -> record);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void prefetch_whenPagesAreSlow_thenSoManyAreOnTheirWayAtOnce(int pages) {
        MovingList list = MovingList.of(200, 5);
        CountDownLatch allOnTheirWay = new CountDownLatch(pages);
        AtomicInteger onTheirWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        List<String> taken = walk(page -> {
                    most.accumulateAndGet(onTheirWay.incrementAndGet(), Math::max);
                    if (page > 1) {
                        // answered only after all pages of the window have been requested
                        allOnTheirWay.countDown();
                        await(allOnTheirWay);
                    }
                    Page<String> answer = list.fetch(page);
                    onTheirWay.decrementAndGet();
                    return answer;
                })
                .prefetch(pages)
                .stream()
                .toList();

        assertThat(taken).isEqualTo(list.items());
        assertThat(most).hasValue(pages);
    }

    @Test
    void prefetch_whenLaterPagesAnswerFirst_thenTheOrderStays() {
        MovingList list = MovingList.of(60, 5);
        Map<Integer, CountDownLatch> answered = new ConcurrentHashMap<>();

        List<String> taken = walk(page -> {
                    if (page % 3 == 2) {
                        await(answered.computeIfAbsent(page + 1, unanswered -> new CountDownLatch(1)));
                    }
                    Page<String> answer = list.fetch(page);
                    answered.computeIfAbsent(page, unanswered -> new CountDownLatch(1))
                            .countDown();
                    return answer;
                })
                .prefetch(3)
                .stream()
                .toList();

        assertThat(taken).isEqualTo(list.items());
    }

    @Test
    void prefetch_whenNobodyTakesAnyMore_thenNothingIsAskedFor() throws InterruptedException {
        MovingList list = MovingList.of(100, 5);
        Semaphore answers = new Semaphore(0);
        PageIterator<String> walk = walk(page -> {
                    Page<String> answer = list.fetch(page);
                    answers.release();
                    return answer;
                })
                .prefetch(3)
                .iterator();

        assertThat(list.requests()).isEmpty();
        assertThat(walk.next()).isEqualTo("r1");
        assertThat(answers.tryAcquire(4, 20, TimeUnit.SECONDS)).isTrue();

        walk.next();
        assertThat(list.requests()).containsExactlyInAnyOrder(1, 2, 3, 4);
        walk.close();
        assertThat(walk.hasNext()).isFalse();
        assertThat(list.requests()).hasSize(4);
    }

    @Test
    void prefetch_whenNone_thenPagesAreAskedForOnTheThreadThatTakes() {
        MovingList list = MovingList.of(30, 5);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        walk(page -> {
                    threads.add(Thread.currentThread());
                    return list.fetch(page);
                })
                .forEach(record -> assertThat(record).isNotEmpty());

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @ParameterizedTest
    @ValueSource(longs = {30, 7})
    void prefetch_whenTheWalkIsOverOrForgotten_thenItsThreadsEnd(long take) throws InterruptedException {
        MovingList list = MovingList.of(30, 5);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        PageIterator<String> walk = walk(page -> {
                    threads.add(Thread.currentThread());
                    return list.fetch(page);
                })
                .prefetch(2)
                .iterator();

        for (long record = 0; record < take; record++) {
            walk.next();
        }

        threads.remove(Thread.currentThread());
        assertThat(threads)
                .isNotEmpty()
                .allMatch(Thread::isDaemon)
                .allMatch(thread -> thread.getName().startsWith("livechat4j-"));
        for (Thread thread : threads) {
            thread.join(60_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void aWait_whenInterrupted_thenEndsTheWalkAndKeepsTheFlag() {
        MovingList list = MovingList.of(30, 5);
        CountDownLatch release = new CountDownLatch(1);
        PageIterator<String> walk = walk(page -> {
                    if (page == 2) {
                        await(release);
                    }
                    return list.fetch(page);
                })
                .prefetch(2)
                .iterator();
        for (int record = 0; record < 5; record++) {
            walk.next();
        }

        Thread.currentThread().interrupt();

        assertThatThrownBy(walk::hasNext)
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("page 2")
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        release.countDown();
        List<String> rest = new ArrayList<>();
        walk.forEachRemaining(rest::add);
        assertThat(rest).hasSize(25).startsWith("r6");
    }

    @Test
    void aFailure_whenAhead_thenIsThrownAsItIs() {
        assertThatThrownBy(() -> failingAhead(new IllegalStateException("as it is")))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("as it is");
        assertThatThrownBy(() -> failingAhead(new AssertionError("as it is")))
                .isExactlyInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> failingAhead(new java.io.IOException("not declared")))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(java.io.IOException.class);
    }

    private static void failingAhead(Throwable failure) {
        MovingList list = MovingList.of(30, 5);
        walk(page -> {
                    if (page == 3) {
                        throw PrefetchTest.<RuntimeException>undeclared(failure);
                    }
                    return list.fetch(page);
                })
                .prefetch(2)
                .forEach(record -> assertThat(record).isNotEmpty());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // other languages of the JVM can throw checked exceptions here
    private static <E extends Throwable> E undeclared(Throwable failure) throws E {
        throw (E) failure;
    }

    @Test
    void aStream_whenClosed_thenEndsTheWalk() {
        MovingList list = MovingList.of(30, 5);
        var stream = walk(list).prefetch(2).stream();
        var iterator = stream.iterator();
        iterator.next();

        stream.close();

        while (iterator.hasNext()) {
            iterator.next();
        }
        assertThat(list.requests()).contains(1).doesNotContain(5, 6);
    }
}
