package io.github.livechat4j.testkit;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.client.LiveChatBuilder;
import io.github.livechat4j.testkit.internal.contract.Contract;
import io.github.livechat4j.testkit.internal.service.Service;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A LiveChat service with one account, in this process, on a port of this machine.
 *
 * <pre>{@code
 * try (LiveChatSandbox sandbox = LiveChatSandbox.start()) {
 *     LiveChat livechat = sandbox.client();
 *     livechat.chats().listChats();
 * }
 * }</pre>
 *
 * <p>It has the agents, groups and other things that the examples of the contract show, and an archive of chats that is made
 * from a seed. Reports are computed from the same chats and tickets, so that figures agree: each record of the archive counts as
 * one chat, so that {@code GET /reports/chats/total_chats} adds up to the {@code total} of {@code GET /chats} for the same days,
 * group, agent and tags.
 *
 * <p>Safe for many threads. For two accounts, start two.
 */
public final class LiveChatSandbox implements AutoCloseable {

    /** They open nothing but sandboxes, so that they are no secrets. */
    static final String KEY = "sandbox-key";

    static final String TOKEN = "dal:sandbox-token";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SandboxOptions options;
    private final List<Credentials> accepted;
    private final Contract contract = Contract.bundled();
    private final RequestJournal journal = new RequestJournal();
    private final FaultScript faults = new FaultScript();
    private final Deliveries deliveries;
    private final SandboxListener listener;
    private final Instant begun;
    private volatile Service service;
    private @Nullable LiveChat client;

    LiveChatSandbox(SandboxOptions options) {
        this.options = options;
        this.deliveries = options.deliveries();
        this.begun = options.clock().instant();
        this.service = new Service(contract, options.service(begun), deliveries::send);
        this.accepted = options.credentials().isEmpty()
                ? List.of(Credentials.basic(service.owner(), KEY), Credentials.bearer(TOKEN))
                : options.credentials();
        try {
            this.listener = new SandboxListener(
                    InetAddress.getByName(options.address()),
                    options.port(),
                    new Responder(
                            new Gate(contract, options, accepted, () -> service), faults, journal, options.latency()),
                    SandboxListener.MOST_CONNECTIONS);
        } catch (IOException e) {
            deliveries.close();
            throw new IllegalStateException(
                    "the sandbox cannot listen on port " + options.port() + " of " + options.address(), e);
        }
    }

    /**
     * Starts a sandbox with 3,000 chats of the last 90 days.
     *
     * @return a sandbox that answers, and must be closed
     */
    public static LiveChatSandbox start() {
        return builder().start();
    }

    /**
     * Starts to describe a sandbox.
     *
     * @return a new builder
     */
    public static SandboxBuilder builder() {
        return new SandboxBuilder();
    }

    /**
     * Tells where it is.
     *
     * @return the base URL, without a slash at the end
     */
    public String baseUrl() {
        InetAddress address = listener.address();
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return "http://" + (address instanceof Inet6Address && !host.contains(".") ? "[" + host + "]" : host) + ":"
                + port();
    }

    /**
     * Tells on which port it listens.
     *
     * @return the port
     */
    public int port() {
        return listener.port();
    }

    /**
     * Gives credentials that it takes.
     *
     * @return the first of them
     */
    public Credentials credentials() {
        return accepted.get(0);
    }

    /**
     * Gives the login of {@link #credentials()} as text, for a program that is configured by texts.
     *
     * @return the login
     * @throws IllegalStateException if this sandbox was given a bearer token, with which goes no login
     */
    public String login() {
        return login(credentials().authorization())
                .orElseThrow(() -> new IllegalStateException(
                        "the sandbox was given a bearer token, which has no login: token() alone is to be sent"));
    }

    /**
     * Gives the token of {@link #credentials()} as text, for a program that is configured by texts. One that the sandbox has made
     * up opens nothing but sandboxes, so that it is no secret.
     *
     * @return the API key that goes with the login, or the bearer token
     */
    public String token() {
        return credentials().authorization().secret();
    }

    /**
     * Gives what a program has to find in its environment to call this sandbox in place of the service, as
     * {@link LiveChat#fromEnvironment()} reads it.
     *
     * @return {@code LIVECHAT_BASE_URL}, {@code LIVECHAT_TOKEN}, and {@code LIVECHAT_LOGIN} unless the sandbox was given a bearer
     *     token; not to be changed
     */
    public Map<String, String> environment() {
        Credentials.Authorization authorization = credentials().authorization();
        Map<String, String> environment = new TreeMap<>();
        environment.put("LIVECHAT_BASE_URL", baseUrl());
        environment.put("LIVECHAT_TOKEN", authorization.secret());
        login(authorization).ifPresent(login -> environment.put("LIVECHAT_LOGIN", login));
        return Collections.unmodifiableMap(environment);
    }

    private static Optional<String> login(Credentials.Authorization authorization) {
        return Optional.of(Gate.login(authorization)).filter(login -> !login.isEmpty());
    }

    /**
     * Gives a client of this sandbox, which is closed with it.
     *
     * @return the client, always the same
     */
    public synchronized LiveChat client() {
        if (client == null) {
            client = clientBuilder().build();
        }
        return client;
    }

    /**
     * Starts to build another client of this sandbox, for its own settings.
     *
     * @return a builder that knows the address and the credentials
     */
    public LiveChatBuilder clientBuilder() {
        return LiveChat.builder().baseUrl(baseUrl()).credentials(credentials());
    }

    /**
     * Lists what can be asked.
     *
     * @return the operationIds of the contract, in its order
     */
    public List<String> operations() {
        return List.copyOf(contract.operations().keySet());
    }

    /**
     * Lets the next calls of an operation go wrong. Faults that were told before happen before.
     *
     * @param operation its operationId, such as {@code listChats}
     * @param times how many calls, positive
     * @param fault what goes wrong
     * @throws IllegalArgumentException if there is no such operation, or times is not positive
     */
    public void fail(String operation, int times, Fault fault) {
        if (times < 1) {
            throw new IllegalArgumentException("times must be positive, was " + times);
        }
        faults.add(contract.operation(operation).id(), times, fault);
    }

    /**
     * Lists the latest 1,000 requests.
     *
     * @return the requests, the oldest first, those among them for which there is no operation
     */
    public List<SandboxRequest> requests() {
        return journal.all();
    }

    /**
     * Lists those of the latest 1,000 requests that were for an operation.
     *
     * @param operation its operationId, such as {@code listChats}
     * @return the requests, the oldest first
     * @throws IllegalArgumentException if there is no such operation
     */
    public List<SandboxRequest> requests(String operation) {
        String id = contract.operation(operation).id();
        return journal.all().stream()
                .filter(request -> request.operation().equals(id))
                .toList();
    }

    /**
     * Begins a chat: it is the newest of the archive and pending, its visitor is among the visitors, and webhooks for {@code
     * chat_started} are told.
     *
     * @param chat who chats with whom
     * @return the chat, to be gone on with
     * @throws IllegalArgumentException if there is no such agent or group
     */
    public SandboxChat startChat(NewChat chat) {
        Service current = service;
        return new SandboxChat(
                current,
                current.startChat(chat.visitor(), chat.mail(), chat.agent(), chat.group(), chat.url(), chat.message()));
    }

    /**
     * Lets a visitor enter the queue, and tells webhooks for {@code visitor_queued}.
     *
     * @param name of the visitor
     * @param group the group that is waited for
     * @return the id of the visitor
     * @throws IllegalArgumentException if there is no such group
     */
    public String queueVisitor(String name, int group) {
        return service.queueVisitor(name, "visitor@example.org", group);
    }

    /**
     * Lists the latest 1,000 deliveries to webhooks, those among them that are on their way.
     *
     * @return the deliveries, the oldest first
     */
    public List<Delivery> deliveries() {
        return deliveries.all();
    }

    /**
     * Waits until every delivery was taken or is given up, for at most 30 seconds.
     *
     * @return the deliveries, the oldest first
     * @throws IllegalStateException if that takes longer
     */
    public List<Delivery> awaitDeliveries() {
        return deliveries.await(PATIENCE);
    }

    /** Makes everything as it was in the beginning: state, requests, deliveries; and no fault is left to happen. */
    public void reset() {
        faults.clear();
        service = new Service(contract, options.service(begun), deliveries::send);
        journal.clear();
        deliveries.clear();
    }

    /** Stops. The port is free afterwards, and the client is closed. */
    @Override
    public synchronized void close() {
        if (client != null) {
            client.close();
        }
        listener.close();
        deliveries.close();
    }

    /** Tells where it is. */
    @Override
    public String toString() {
        return "LiveChatSandbox[" + baseUrl() + "]";
    }
}
