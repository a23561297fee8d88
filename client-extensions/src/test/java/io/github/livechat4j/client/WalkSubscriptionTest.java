package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.archive.ArchiveCursor;
import io.github.livechat4j.archive.ArchiveIterator;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.http.internal.Script;
import io.github.livechat4j.http.internal.ScriptedServer;
import io.github.livechat4j.model.ArchivedChat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests of a walk as a publisher: the rules of reactive streams, and the effects on the walk. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WalkSubscriptionTest {

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    /** A walk over numbers. */
    private static final class Numbers implements ArchiveIterator<Integer> {

        private final long end;
        private final AtomicInteger given = new AtomicInteger();
        private final CountDownLatch closed = new CountDownLatch(1);

        Numbers(long end) {
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            return given.get() < end;
        }

        @Override
        public Integer next() {
            return given.getAndIncrement();
        }

        @Override
        public ArchiveCursor cursor() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    /** A subscriber that records its signals. */
    private static class Notes<T> implements Flow.Subscriber<T> {

        private final List<T> records = new CopyOnWriteArrayList<>();
        private final List<Throwable> failures = new CopyOnWriteArrayList<>();
        private final CountDownLatch over = new CountDownLatch(1);
        private final Consumer<Flow.Subscription> onEach;
        private Flow.@Nullable Subscription subscription;

        Notes(Consumer<Flow.Subscription> onEach) {
            this.onEach = onEach;
        }

        @Override
        public void onSubscribe(Flow.Subscription newSubscription) {
            subscription = newSubscription;
        }

        Flow.Subscription subscription() {
            assertThat(subscription).isNotNull();
            return subscription;
        }

        @Override
        public void onNext(T next) {
            records.add(next);
            onEach.accept(subscription());
        }

        @Override
        public void onError(Throwable failure) {
            failures.add(failure);
            over.countDown();
        }

        @Override
        public void onComplete() {
            over.countDown();
        }
    }

    @Test
    void aWalk_whenSomeRecordsAreRequested_thenIsAskedForNoMore() throws Exception {
        Numbers walk = new Numbers(10);
        CountDownLatch three = new CountDownLatch(3);
        Notes<Integer> notes = new Notes<>(subscription -> three.countDown());
        WalkSubscription.begin(notes, () -> walk, executor, new CallsInFlight());

        notes.subscription().request(3);

        three.await();
        executor.shutdown();
        assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(notes.records).containsExactly(0, 1, 2);
        assertThat(walk.given).hasValue(3);
    }

    @Test
    void aRequest_whenMadeWithinOnSubscribe_thenIsServedAfterIt() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        Notes<Integer> notes = new Notes<>(subscription -> order.add("next")) {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                super.onSubscribe(subscription);
                subscription.request(Long.MAX_VALUE);
                order.add("subscribed");
            }
        };

        // runs tasks at once, so a task submitted in onSubscribe would run inside it
        WalkSubscription.begin(notes, () -> new Numbers(1), Runnable::run, new CallsInFlight());

        notes.over.await();
        assertThat(order).containsExactly("subscribed", "next");
    }

    @Test
    void aRequest_whenForNothing_thenFailsTheWalk() throws Exception {
        Numbers walk = new Numbers(3);
        Notes<Integer> notes = new Notes<>(subscription -> {});
        WalkSubscription.begin(notes, () -> walk, executor, new CallsInFlight());

        notes.subscription().request(0);

        notes.over.await();
        assertThat(notes.failures)
                .singleElement()
                .isInstanceOf(IllegalArgumentException.class)
                .asString()
                .contains("at least 1 record, was for 0");
        assertThat(walk.given).hasValue(0);
    }

    @Test
    void aRequest_whenMadeWithinOnNextOnTheSameThread_thenIsServedInOrder() throws Exception {
        Notes<Integer> notes = new Notes<>(subscription -> subscription.request(1));
        WalkSubscription.begin(notes, () -> new Numbers(10_000), Runnable::run, new CallsInFlight());

        notes.subscription().request(1);

        notes.over.await();
        assertThat(notes.records).hasSize(10_000).isSorted();
    }

    @Test
    void aWalk_whenItIsOver_thenIsClosed() throws Exception {
        Numbers walk = new Numbers(2);
        Notes<Integer> notes = new Notes<>(subscription -> {});
        WalkSubscription.begin(notes, () -> walk, executor, new CallsInFlight());

        notes.subscription().request(Long.MAX_VALUE);

        notes.over.await();
        assertThat(walk.closed.getCount()).isZero();
        assertThat(notes.records).containsExactly(0, 1);
    }

    @Test
    void aWalk_whenNobodyWantsMore_thenIsClosedByCancelling() throws Exception {
        Numbers walk = new Numbers(Long.MAX_VALUE);
        Notes<Integer> notes = new Notes<>(Flow.Subscription::cancel);
        WalkSubscription.begin(notes, () -> walk, executor, new CallsInFlight());

        notes.subscription().request(Long.MAX_VALUE);

        walk.closed.await();
        assertThat(notes.records).containsExactly(0);
    }

    @Test
    void aWalk_whenTheExecutorRefusesIt_thenFails() {
        Notes<Integer> notes = new Notes<>(subscription -> {});
        executor.shutdown();
        WalkSubscription.begin(notes, () -> new Numbers(3), executor, new CallsInFlight());

        notes.subscription().request(1);

        assertThat(notes.failures).singleElement().isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aWalk_whenTheClientIsClosed_thenFails() throws Exception {
        CallsInFlight callsInFlight = new CallsInFlight();
        Notes<Integer> notes = new Notes<>(subscription -> callsInFlight.close());
        WalkSubscription.begin(notes, () -> new Numbers(3), executor, callsInFlight);

        notes.subscription().request(3);

        notes.over.await();
        assertThat(notes.records).containsExactly(0);
        assertThat(notes.failures).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aWalk_whenItsRequestIsUnderWay_thenCancellingEndsIt() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer();
                LiveChat livechat = LiveChat.builder()
                        .credentials(Credentials.basic("nora@example.com", "canary"))
                        .baseUrl(server.url())
                        .build()) {
            server.otherwise(wire -> {
                asked.countDown();
                return Script.stallBeforeAnswer().play(wire);
            });
            Notes<ArchivedChat> notes = new Notes<>(subscription -> {});
            livechat.async(executor).publish(livechat.archive().chats()).subscribe(notes);
            notes.subscription().request(1);
            asked.await();

            notes.subscription().cancel();

            executor.shutdown();
            assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(notes.records).isEmpty();
            assertThat(notes.failures).isEmpty();
        }
    }
}
