package io.github.livechat4j.client;

import io.github.livechat4j.archive.ArchiveIterator;
import io.github.livechat4j.http.internal.Cancellation;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Delivers the records of a walk to a subscriber, as many as it requests. At most one thread of the executor works for
 * a subscription, and none while no record is requested.
 *
 * @param <T> the type of the records
 */
final class WalkSubscription<T> implements Flow.Subscription {

    private final Flow.Subscriber<? super T> subscriber;
    private final Supplier<ArchiveIterator<T>> walk;
    private final Executor executor;
    private final CallsInFlight callsInFlight;
    private final Cancellation cancellation = new Cancellation();
    private final AtomicLong wanted = new AtomicLong();

    /**
     * Signals since a thread started to work on this subscription; zero while no thread works. It starts at 1, for the
     * subscribing thread.
     */
    private final AtomicInteger signals = new AtomicInteger(1);

    /** A failure from outside the walk, such as an invalid request; null if there is none. */
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private volatile boolean cancelled;

    /** Used only by the working thread. */
    private boolean over;

    /** Used only by the working thread. */
    private @Nullable ArchiveIterator<T> records;

    private WalkSubscription(
            Flow.Subscriber<? super T> subscriber,
            Supplier<ArchiveIterator<T>> walk,
            Executor executor,
            CallsInFlight callsInFlight) {
        this.subscriber = subscriber;
        this.walk = walk;
        this.executor = executor;
        this.callsInFlight = callsInFlight;
    }

    static <T> void begin(
            Flow.Subscriber<? super T> subscriber,
            Supplier<ArchiveIterator<T>> walk,
            Executor executor,
            CallsInFlight callsInFlight) {
        WalkSubscription<T> subscription = new WalkSubscription<>(subscriber, walk, executor, callsInFlight);
        subscriber.onSubscribe(subscription);
        subscription.subscribed();
    }

    /** Delivers records that were requested in {@code onSubscribe} only after it returned. */
    private void subscribed() {
        if (signals.decrementAndGet() != 0) {
            work();
        }
    }

    @Override
    public void request(long records) {
        if (records < 1) {
            failure.compareAndSet(
                    null, new IllegalArgumentException("a request must be for at least 1 record, was for " + records));
        } else {
            wanted.accumulateAndGet(records, (before, more) -> before + more < 0 ? Long.MAX_VALUE : before + more);
        }
        if (signals.getAndIncrement() == 0) {
            work();
        }
    }

    private void work() {
        try {
            executor.execute(this::run);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            run();
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        cancellation.cancel();
        if (signals.getAndIncrement() == 0) {
            run();
        }
    }

    private void run() {
        Consumer<RuntimeException> ending = this::fail;
        callsInFlight.add(ending);
        try {
            int handled = signals.get();
            while (handled != 0) {
                deliver();
                handled = signals.addAndGet(-handled);
            }
        } finally {
            callsInFlight.remove(ending);
        }
    }

    private void fail(RuntimeException reason) {
        failure.compareAndSet(null, reason);
        cancellation.cancel();
    }

    private void deliver() {
        while (!over) {
            Throwable reason = failure.get();
            if (cancelled) {
                end();
            } else if (reason != null) {
                end();
                subscriber.onError(reason);
            } else if (wanted.get() == 0) {
                return;
            } else {
                deliverOne();
            }
        }
    }

    private void deliverOne() {
        T next;
        try {
            next = cancellation.call(this::next);
        } catch (Throwable e) {
            // after a cancellation this failure is a consequence of it; after a close of the client the reason is
            // already set
            failure.compareAndSet(null, e);
            return;
        }
        if (cancelled || failure.get() != null) {
            return;
        }
        if (next == null) {
            end();
            subscriber.onComplete();
            return;
        }
        if (wanted.get() != Long.MAX_VALUE) {
            wanted.decrementAndGet();
        }
        handOver(next);
    }

    private @Nullable T next() {
        ArchiveIterator<T> iterator = records;
        if (iterator == null) {
            iterator = walk.get();
            records = iterator;
        }
        return iterator.hasNext() ? iterator.next() : null;
    }

    private void handOver(T next) {
        try {
            subscriber.onNext(next);
        } catch (RuntimeException | Error e) {
            // onNext must not throw (Reactive Streams 2.13); a subscriber that does is treated as cancelled
            end();
            throw e;
        }
    }

    private void end() {
        over = true;
        if (records != null) {
            records.close();
        }
    }
}
