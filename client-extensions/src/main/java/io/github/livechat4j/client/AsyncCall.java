package io.github.livechat4j.client;

import io.github.livechat4j.http.internal.Cancellation;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call that runs on an executor. Whoever completes it from outside ends the call.
 *
 * @param <T> what the call returns
 */
final class AsyncCall<T extends @Nullable Object> extends CompletableFuture<T> {

    private final Cancellation cancellation;

    private AsyncCall(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /** Starts a call; all that can go wrong with it is in the future. */
    @SuppressWarnings("FutureReturnValueIgnored") // of what only follows the call
    static <T extends @Nullable Object> CompletableFuture<T> start(
            Executor executor, CallsInFlight callsInFlight, Cancellation cancellation, Supplier<T> work) {
        AsyncCall<T> call = new AsyncCall<>(cancellation);
        Consumer<RuntimeException> ending = call::completeExceptionally;
        callsInFlight.add(ending);
        call.whenComplete((value, failure) -> {
            callsInFlight.remove(ending);
            // for those ways of completing a future that cannot be overridden
            cancellation.cancel();
        });
        try {
            executor.execute(() -> call.run(work));
        } catch (RuntimeException | Error e) {
            call.completeExceptionally(e);
        }
        return call;
    }

    private void run(Supplier<T> work) {
        T value;
        try {
            value = cancellation.call(work);
        } catch (Throwable e) {
            if (!(e instanceof CancellationException) || !cancellation.isCancelled()) {
                super.completeExceptionally(e);
            }
            // otherwise it is completed by whoever cancelled
            return;
        }
        super.complete(value);
    }

    /** Ends the request before anything that depends on this future runs, on the same thread, for however long. */
    private void end() {
        if (!isDone()) {
            cancellation.cancel();
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        end();
        return super.cancel(mayInterruptIfRunning);
    }

    @Override
    public boolean complete(T value) {
        end();
        return super.complete(value);
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        end();
        return super.completeExceptionally(failure);
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<>();
    }
}
