package io.github.livechat4j.client;

import io.github.livechat4j.api.Resources;
import io.github.livechat4j.archive.Archive;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.http.internal.CallSettings;
import io.github.livechat4j.http.internal.HeldAnswer;
import io.github.livechat4j.reports.Reports;
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
 * The client of the LiveChat service: {@code livechat.agents().listAgents()}.
 *
 * <p>Immutable and safe for many threads; create one per account and reuse it. It holds connections, so close it at the
 * end. Calls throw a {@link LiveChatException} if they fail, and {@link IllegalArgumentException} or {@link
 * NullPointerException} for invalid arguments.
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
     * Returns a builder of clients. Only credentials are required.
     *
     * @return a new builder
     */
    public static LiveChatBuilder builder() {
        return new LiveChatBuilder();
    }

    /**
     * Creates a client from environment variables. {@code LIVECHAT_TOKEN} is an API key or a personal access token if
     * {@code LIVECHAT_LOGIN} is set, otherwise a bearer token. {@code LIVECHAT_BASE_URL} overrides the address of the
     * service.
     *
     * @return the client
     * @throws IllegalStateException if there is no token
     * @throws IllegalArgumentException if one of the variables is invalid
     */
    public static LiveChat fromEnvironment() {
        return EnvironmentVariables.builder(System.getenv()).build();
    }

    /**
     * Returns a view of this client with other options. The view shares the connections of this client and need not be
     * closed.
     *
     * @param options the settings to override
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
     * Returns the reports as series of figures with real times, with totals, comparisons, hourly figures of several
     * days and figures of several agents. {@link #chatReports()} and {@link #ticketReports()} return the reports in the
     * format of the service.
     *
     * @return the reports
     */
    public Reports reports() {
        return Reports.of(chatReports(), ticketReports()).withUnreadableValueListener(connection.unreadable());
    }

    /**
     * Returns the whole archive of the account, without the service's limit on the records of one query: {@code
     * livechat.archive().chats(filter)} is all chats of a filter, and {@code tickets(filter)} all tickets.
     *
     * @return the archive, which uses the settings of this client
     */
    public Archive archive() {
        return Archive.of(this, connection.serviceClock());
    }

    /**
     * Returns this client as futures on virtual threads: {@code livechat.async().agents().listAgents()} returns at
     * once, and each call runs on a virtual thread of its own.
     *
     * @return the client as futures; the same object each time
     * @throws IllegalStateException if this Java version is below 21 and has no virtual threads
     */
    public AsyncLiveChat async() {
        return async.updateAndGet(known -> known == null ? async(VirtualThreads.executor()) : known);
    }

    /**
     * Returns this client as futures on an executor. Each call occupies a thread of the executor until it ends.
     *
     * @param executor runs the calls; the caller owns it and shuts it down
     * @return the client as futures; create it once and reuse it
     */
    public AsyncLiveChat async(Executor executor) {
        return new AsyncLiveChat(
                this, Objects.requireNonNull(executor, "executor"), connection.callsInFlight(), connection.clock());
    }

    /**
     * Makes a call and returns its raw answer, whatever the status and even if the body cannot be decoded: {@code
     * livechat.raw(l -> l.agents().getAgent(login))}.
     *
     * @param call makes one call on the client passed to it; if it makes several, the last answer is returned
     * @return the answer
     * @throws IllegalArgumentException if {@code call} made no call
     * @throws LiveChatException if the call got no answer
     */
    public RawResponse raw(Consumer<? super LiveChat> call) {
        AtomicReference<RawResponse> last = new AtomicReference<>();
        LiveChat view = new LiveChat(connection, settings.withAnswers(answer -> last.set(raw(answer))), false);
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
                    "the code given to raw() made no call on the client that was passed to it");
        }
        return answer;
    }

    private static RawResponse raw(HeldAnswer answer) {
        Map<String, List<String>> headers = new HashMap<>();
        answer.headers().forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
        return new RawResponse(answer.status(), headers, answer.body());
    }

    /**
     * Closes the connections of this client and of all its views. Futures of calls that still run fail with an {@link
     * IllegalStateException}. Closing a view does nothing.
     */
    @Override
    public void close() {
        if (ownsConnection) {
            connection.close();
        }
    }

    /** Shows the base URL and the login, without the secret. */
    @Override
    public String toString() {
        return "LiveChat[" + connection.baseUrl() + ", " + settings.credentials() + "]";
    }
}
