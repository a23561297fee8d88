package io.github.livechat4j.client;

import io.github.livechat4j.http.internal.Cancellation;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A future of a call that runs on an executor. Completing the future from outside ends the call.
 *
 * @param <T> what the call returns
 */
final class AsyncCall<T extends @Nullable Object> extends CompletableFuture<T> {

    private final Cancellation cancellation;

    private AsyncCall(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /** Starts a call. Every failure, also that of the executor, completes the future. */
    @SuppressWarnings("FutureReturnValueIgnored") // the ignored future only observes this one
    static <T extends @Nullable Object> CompletableFuture<T> start(
            Executor executor, CallsInFlight callsInFlight, Cancellation cancellation, Supplier<T> work) {
        AsyncCall<T> call = new AsyncCall<>(cancellation);
        Consumer<RuntimeException> ending = call::completeExceptionally;
        callsInFlight.add(ending);
        call.whenComplete((value, failure) -> {
            callsInFlight.remove(ending);
            // covers the ways of completing a future that cannot be overridden
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
            // the code that cancelled the call completes the future
            return;
        }
        super.complete(value);
    }

    /** Ends the request first: dependent stages run on the same thread and may take long. */
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
