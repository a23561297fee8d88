package io.github.livechat4j.client;

import io.github.livechat4j.api.AsyncResources;
import io.github.livechat4j.archive.ArchiveWalk;
import io.github.livechat4j.http.internal.Cancellation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A {@link LiveChat} whose calls return at once: {@code livechat.async().agents().getAgent(login).thenAccept(...)}.
 *
 * <p>Each call runs on the executor like the method of the same name of the {@link LiveChat}: with the same deadline,
 * retries, pacing and argument checks. The methods here throw nothing. Every exception completes the future, also that
 * of an invalid argument and of an executor that rejects the call; {@code join()} wraps it in a {@link
 * java.util.concurrent.CompletionException}. The deadline starts when the method is called, so it includes the time in
 * the executor's queue.
 *
 * <p>Completing a future from outside, by {@code cancel}, {@code orTimeout}, {@code completeOnTimeout}, {@code
 * complete} or {@code completeExceptionally}, ends its call and frees the connection. This applies to the future that
 * the method returned, not to futures derived from it. The service may have processed the request of a call that was
 * ended this way.
 *
 * <p>Safe for many threads. It need not be closed. Closing the {@link LiveChat} fails the calls that still run.
 */
public final class AsyncLiveChat implements AsyncResources {

    private final LiveChat livechat;
    private final Executor executor;
    private final CallsInFlight callsInFlight;
    private final InstantSource clock;
    private final Map<Class<?>, Object> resources = new ConcurrentHashMap<>();

    AsyncLiveChat(LiveChat livechat, Executor executor, CallsInFlight callsInFlight, InstantSource clock) {
        this.livechat = livechat;
        this.executor = executor;
        this.callsInFlight = callsInFlight;
        this.clock = clock;
    }

    /**
     * Returns the operations of a resource as futures.
     *
     * @param <A> the type of the interface
     * @param type an interface whose methods return futures
     * @param calls the blocking interface: its methods have the same names and parameters and return the values of the
     *     futures
     * @return an implementation that calls the service without blocking the caller
     * @throws IllegalArgumentException if {@code type} is not an interface, or has a method that {@code calls} does not
     *     have
     */
    @Override
    public <A> A resource(Class<A> type, Class<?> calls) {
        return type.cast(resources.computeIfAbsent(type, unseen -> proxy(unseen, calls)));
    }

    private Object proxy(Class<?> type, Class<?> calls) {
        Map<Method, Method> callOf = new HashMap<>();
        for (Method method : type.getMethods()) {
            callOf.put(method, callOf(method, calls));
        }
        Object target = livechat.resource(calls);
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Method call = callOf.get(method);
            return call == null ? ofObject(proxy, type, method, arguments) : start(target, call, arguments);
        });
    }

    private static Method callOf(Method method, Class<?> calls) {
        try {
            return calls.getMethod(method.getName(), method.getParameterTypes());
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(calls.getName() + " must have each method of "
                    + method.getDeclaringClass().getName() + ", but has no " + method.getName());
        }
    }

    private CompletableFuture<@Nullable Object> start(
            Object target, Method call, @Nullable Object @Nullable [] arguments) {
        Cancellation cancellation = Cancellation.ofCallAskedFor(clock.instant());
        return AsyncCall.start(executor, callsInFlight, cancellation, () -> called(target, call, arguments));
    }

    private static @Nullable Object called(Object target, Method call, @Nullable Object @Nullable [] arguments) {
        try {
            return call.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause();
            if (thrown instanceof Error error) {
                throw error;
            }
            throw thrown instanceof RuntimeException unchecked ? unchecked : new UndeclaredThrowableException(thrown);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(call + " cannot be called", e);
        }
    }

    private Object ofObject(Object proxy, Class<?> type, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> type.getSimpleName() + " of " + livechat;
        };
    }

    /**
     * Runs any code that calls the service, as one future: {@code livechat.async().call(l ->
     * l.reports().totalChats(month))}. Each call in that code has its own deadline. Ending the future ends the call
     * that currently runs on the thread of the code. It does not end calls on other threads, which a fan-out of reports
     * and a walk that reads ahead start.
     *
     * @param <T> what the code returns
     * @param work the code; it makes its calls on the client passed to it
     * @return a future of the result of the code; it fails with the exception that the code throws
     */
    public <T extends @Nullable Object> CompletableFuture<T> call(Function<? super LiveChat, ? extends T> work) {
        Objects.requireNonNull(work, "work");
        return AsyncCall.start(executor, callsInFlight, new Cancellation(), () -> work.apply(livechat));
    }

    /**
     * Publishes the records of a walk over the archive as fast as the subscriber requests them. Each subscriber has its
     * own walk, which starts at its first request and occupies a thread of the executor only while requested records
     * are outstanding. A failure of the walk goes to {@code onError}. Cancelling the subscription ends the current call
     * of the walk.
     *
     * @param <T> the type of the records
     * @param walk the walk
     * @return the records in the order of the walk
     */
    public <T> Flow.Publisher<T> publish(ArchiveWalk<T> walk) {
        Objects.requireNonNull(walk, "walk");
        return subscriber -> WalkSubscription.begin(
                Objects.requireNonNull(subscriber, "subscriber"), walk::iterator, executor, callsInFlight);
    }

    /** Shows the client, without any secret. */
    @Override
    public String toString() {
        return "AsyncLiveChat[" + livechat + "]";
    }
}
