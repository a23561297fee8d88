package io.github.livechat4j.client;

import feign.Response;
import io.github.livechat4j.api.Resources;
import io.github.livechat4j.archive.Archive;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.http.internal.CallSettings;
import io.github.livechat4j.reports.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The LiveChat service, as Java: {@code livechat.agents().listAgents()}.
 *
 * <p>Immutable and safe for many threads; make one for an account and keep it. It holds connections, so close it at the end.
 * Calls throw a {@link LiveChatException}, and {@link IllegalArgumentException} or {@link NullPointerException} for arguments
 * that cannot be sent.
 */
public final class LiveChat implements Resources, AutoCloseable {

    private final Connection connection;
    private final CallSettings settings;
    private final boolean ownsConnection;
    private final Map<Class<?>, Object> resources = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable AsyncLiveChat> async = new AtomicReference<>();

    private LiveChat(Connection connection, CallSettings settings, boolean ownsConnection) {
        this.connection = connection;
        this.settings = settings;
        this.ownsConnection = ownsConnection;
    }

    static LiveChat of(Connection connection, CallSettings settings) {
        return new LiveChat(connection, settings, true);
    }

    /**
     * Starts a client; only credentials are needed.
     *
     * @return a new builder
     */
    public static LiveChatBuilder builder() {
        return new LiveChatBuilder();
    }

    /**
     * Makes a client from the environment: {@code LIVECHAT_TOKEN} is an API key or a personal access token of {@code
     * LIVECHAT_LOGIN}, or a bearer token where there is no login. {@code LIVECHAT_BASE_URL} is for another address than that
     * of the service.
     *
     * @return the client
     * @throws IllegalStateException if there is no token
     * @throws IllegalArgumentException if one of the variables cannot be used
     */
    public static LiveChat fromEnvironment() {
        return LiveChatBuilder.from(System.getenv()).build();
    }

    /**
     * Gives a view of this client for which something is different. It shares the connections, and need not be closed.
     *
     * @param options what is different
     * @return the view
     * @throws IllegalArgumentException if a header cannot be sent
     */
    public LiveChat with(CallOptions options) {
        return new LiveChat(connection, options.appliedTo(settings), false);
    }

    @Override
    public <A> A resource(Class<A> type) {
        return type.cast(resources.computeIfAbsent(type, unseen -> connection.target(unseen, settings)));
    }

    /**
     * Gives the reports as series of figures with real times, and what people do with them: totals, comparisons, hours of many
     * days, figures of many agents. {@link #chatReports()} and {@link #ticketReports()} have them as they are sent.
     *
     * @return the reports
     */
    public Reports reports() {
        return Reports.of(chatReports(), ticketReports()).withUnreadableValueListener(connection.unreadable());
    }

    /**
     * Gives the whole archive of the account, beyond what the service serves of one query: {@code
     * livechat.archive().chats(filter)} is all chats of a filter, and {@code tickets(filter)} all tickets.
     *
     * @return the archive, which calls as this client does
     */
    public Archive archive() {
        return Archive.of(this, connection.serviceClock());
    }

    /**
     * Gives this client as futures, on virtual threads: {@code livechat.async().agents().listAgents()} returns at once, and each call
     * runs on a virtual thread of its own.
     *
     * @return the client as futures; the same object each time
     * @throws IllegalStateException if this Java has no virtual threads: they came with Java 21
     */
    public AsyncLiveChat async() {
        return async.updateAndGet(known -> known == null ? async(VirtualThreads.executor()) : known);
    }

    /**
     * Gives this client as futures, on an executor: each call runs there, and occupies a thread of it until it ends.
     *
     * @param executor runs the calls; it stays the caller's, who shuts it down
     * @return the client as futures; make it once and keep it
     */
    public AsyncLiveChat async(Executor executor) {
        return new AsyncLiveChat(
                this, Objects.requireNonNull(executor, "executor"), connection.callsInFlight(), connection.clock());
    }

    /**
     * Makes a call for its answer as it came, whatever its status and whether it can be understood: {@code
     * livechat.raw(l -> l.agents().getAgent(login))}.
     *
     * @param call makes one call on the client that it is given; of more, the last answer counts
     * @return the answer
     * @throws IllegalArgumentException if it made no call
     * @throws LiveChatException if there was no answer
     */
    public RawResponse raw(Consumer<? super LiveChat> call) {
        AtomicReference<RawResponse> last = new AtomicReference<>();
        LiveChat view = new LiveChat(connection, settings.withAnswers(response -> last.set(raw(response))), false);
        try {
            call.accept(view);
        } catch (LiveChatException e) {
            if (last.get() == null) {
                throw e;
            }
        }
        RawResponse answer = last.get();
        if (answer == null) {
            throw new IllegalArgumentException(
                    "the call given to raw() called nothing on the client that it was given");
        }
        return answer;
    }

    private static RawResponse raw(Response response) {
        try {
            Map<String, List<String>> headers = new HashMap<>();
            response.headers().forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
            byte[] body = response.body() == null
                    ? new byte[0]
                    : response.body().asInputStream().readAllBytes();
            return new RawResponse(response.status(), headers, body);
        } catch (IOException e) {
            // it is in memory
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Closes the connections, of this client and of all its views, and fails the futures of calls that still run with an {@link
     * IllegalStateException}. Closing a view does nothing.
     */
    @Override
    public void close() {
        if (ownsConnection) {
            connection.close();
        }
    }

    /** Tells where it calls, and as whom, without the secret. */
    @Override
    public String toString() {
        return "LiveChat[" + connection.baseUrl() + ", " + settings.credentials() + "]";
    }
}
