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
 * <p>Each call runs on the executor as the call of the {@link LiveChat} that has the same name, with its deadline, retries, pacing and checks
 * of arguments. What that call throws is in the future and is never thrown by the method, a bad argument and a refusal by the executor
 * included: {@code join()} throws a {@link java.util.concurrent.CompletionException} whose cause it is. The deadline counts from the
 * moment at which the call was asked for, so time in a queue of the executor counts.
 *
 * <p>Whoever completes a future from outside ends its call, and the connection is free again: {@code cancel}, {@code orTimeout}, {@code
 * completeOnTimeout}, {@code complete} and {@code completeExceptionally} all do. This is so of the future that the call returned, not of
 * those that are derived from it. Whether the service acted on a call that was ended is not known.
 *
 * <p>Safe for many threads. It needs no closing; closing the {@link LiveChat} fails what still runs.
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
     * Gives the operations of a resource as futures.
     *
     * @param <A> the type of the interface
     * @param type an interface whose methods return futures
     * @param calls the interface whose methods have the same names and arguments, and return what the futures hold
     * @return something that calls the service and does not wait for it
     * @throws IllegalArgumentException if {@code type} is not an interface, or has a method that {@code calls} has not
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
     * Runs any code that calls the service, as one future: {@code livechat.async().call(l -> l.reports().totalChats(month))}. Each call
     * within it has a deadline of its own. Ending the future ends the call that the code makes on its thread at that moment; calls that the
     * code makes on other threads, as a fan-out of reports and a walk that reads ahead do, end by themselves.
     *
     * @param <T> what the code returns
     * @param work makes calls on the client that it is given
     * @return what it returns; fails with what it throws
     */
    public <T extends @Nullable Object> CompletableFuture<T> call(Function<? super LiveChat, ? extends T> work) {
        Objects.requireNonNull(work, "work");
        return AsyncCall.start(executor, callsInFlight, new Cancellation(), () -> work.apply(livechat));
    }

    /**
     * Publishes the records of a walk over the archive, as fast as the subscriber asks for them. Each subscriber has a walk of its own, which
     * begins with its first request. It occupies a thread of the executor only while records are wanted. A failure of the walk is given to
     * {@code onError}; cancelling the subscription ends the call that the walk makes.
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

    /** Tells which client it is, without any secret. */
    @Override
    public String toString() {
        return "AsyncLiveChat[" + livechat + "]";
    }
}
