package io.github.livechat4j.testkit;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.client.LiveChatBuilder;
import io.github.livechat4j.testkit.internal.contract.ServedContract;
import io.github.livechat4j.testkit.internal.service.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A LiveChat service with one account that runs in this process and listens on a port of this machine.
 *
 * <pre>{@code
 * try (LiveChatSandbox sandbox = LiveChatSandbox.start()) {
 *     LiveChat livechat = sandbox.client();
 *     livechat.chats().listChats();
 * }
 * }</pre>
 *
 * <p>The account contains the agents, groups and other records of the contract's examples, and an archive of chats that
 * is generated from a seed. Reports are computed from the same chats and tickets. Each record of the archive counts as
 * one chat: the sum of {@code GET /reports/chats/total_chats} equals the {@code total} of {@code GET /chats} for the
 * same days, group, agent and tags.
 *
 * <p>Thread-safe. To simulate two accounts, start two sandboxes.
 */
public final class LiveChatSandbox implements AutoCloseable {

    /** The default key and token are public, because only sandboxes accept them. */
    static final String KEY = "sandbox-key";

    static final String TOKEN = "dal:sandbox-token";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SandboxSettings options;
    private final List<Credentials> accepted;
    private final ServedContract contract = ServedContract.bundled();
    private final RequestJournal journal = new RequestJournal();
    private final FaultScript faults = new FaultScript();
    private final Deliveries deliveries;
    private final SandboxListener listener;
    private final Instant begun;
    private volatile Service service;
    private @Nullable LiveChat client;

    LiveChatSandbox(SandboxSettings options) {
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
     * @return a running sandbox; the caller closes it
     */
    public static LiveChatSandbox start() {
        return builder().start();
    }

    /**
     * Returns a builder for a sandbox with other settings.
     *
     * @return a new builder
     */
    public static SandboxBuilder builder() {
        return new SandboxBuilder();
    }

    /**
     * Returns the base URL.
     *
     * @return the base URL without a slash at the end
     */
    public String baseUrl() {
        return listener.baseUrl();
    }

    /**
     * Returns the port that the sandbox listens on.
     *
     * @return the port, from 1 to 65535
     */
    public int port() {
        return listener.port();
    }

    /**
     * Returns credentials that the sandbox accepts.
     *
     * @return the first of the accepted credentials
     */
    public Credentials credentials() {
        return accepted.get(0);
    }

    /**
     * Returns the login of {@link #credentials()}, for programs that are configured with text.
     *
     * @return the login
     * @throws IllegalStateException if the sandbox was given a bearer token, which has no login
     */
    public String login() {
        return Gate.login(credentials().authorization())
                .orElseThrow(() -> new IllegalStateException(
                        "the sandbox was given a bearer token, which has no login; send token() alone"));
    }

    /**
     * Returns the token of {@link #credentials()}, for programs that are configured with text. The default token is not
     * a secret, because only sandboxes accept it.
     *
     * @return the API key of the login, or the bearer token
     */
    public String token() {
        return credentials().authorization().secret();
    }

    /**
     * Returns the environment variables with which {@link LiveChat#fromEnvironment()} calls this sandbox instead of the
     * service.
     *
     * @return {@code LIVECHAT_BASE_URL}, {@code LIVECHAT_TOKEN}, and {@code LIVECHAT_LOGIN} unless the sandbox was
     *     given a bearer token; unmodifiable
     */
    public Map<String, String> environment() {
        Credentials.Authorization authorization = credentials().authorization();
        Map<String, String> environment = new TreeMap<>();
        environment.put("LIVECHAT_BASE_URL", baseUrl());
        environment.put("LIVECHAT_TOKEN", authorization.secret());
        Gate.login(authorization).ifPresent(login -> environment.put("LIVECHAT_LOGIN", login));
        return Collections.unmodifiableMap(environment);
    }

    /**
     * Returns a client of this sandbox. The sandbox closes it.
     *
     * @return the client, the same at each call
     */
    public synchronized LiveChat client() {
        if (client == null) {
            client = clientBuilder().build();
        }
        return client;
    }

    /**
     * Returns a builder for another client of this sandbox with other settings.
     *
     * @return a builder with the base URL and the credentials set
     */
    public LiveChatBuilder clientBuilder() {
        return LiveChat.builder().baseUrl(baseUrl()).credentials(credentials());
    }

    /**
     * Lists the operations of the contract.
     *
     * @return the operationIds in the order of the contract
     */
    public List<String> operations() {
        return List.copyOf(contract.operations().keySet());
    }

    /**
     * Makes the next calls of an operation fail. Faults apply in the order in which they were added.
     *
     * @param operation its operationId, such as {@code listChats}
     * @param times the number of calls, positive
     * @param fault the failure
     * @throws IllegalArgumentException if there is no such operation, or times is not positive
     */
    public void fail(String operation, int times, Fault fault) {
        if (times < 1) {
            throw new IllegalArgumentException("times must be positive, was " + times);
        }
        faults.add(contract.operation(operation).id(), times, fault);
    }

    /**
     * Lists the latest 1,000 requests, including requests that match no operation.
     *
     * @return the requests, the oldest first
     */
    public List<SandboxRequest> requests() {
        return journal.all();
    }

    /**
     * Lists the requests for one operation among the latest 1,000 requests.
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
     * Starts a chat. It is the newest chat of the archive and pending, its visitor is in the list of visitors, and the
     * webhooks for {@code chat_started} are called.
     *
     * @param chat the visitor, agent and group
     * @return the chat, for sending messages and ending it
     * @throws IllegalArgumentException if there is no such agent or group
     */
    public SandboxChat startChat(NewChat chat) {
        Service current = service;
        return new SandboxChat(
                current,
                current.startChat(chat.visitor(), chat.mail(), chat.agent(), chat.group(), chat.url(), chat.message()));
    }

    /**
     * Puts a visitor into the queue and calls the webhooks for {@code visitor_queued}.
     *
     * @param name the name of the visitor
     * @param group the id of the group that the visitor waits for
     * @return the id of the visitor
     * @throws IllegalArgumentException if there is no such group
     */
    public String queueVisitor(String name, int group) {
        return service.queueVisitor(name, "visitor@example.org", group);
    }

    /**
     * Lists the latest 1,000 deliveries to webhooks, including unfinished ones.
     *
     * @return the deliveries, the oldest first
     */
    public List<Delivery> deliveries() {
        return deliveries.all();
    }

    /**
     * Waits at most 30 seconds until each delivery was accepted or has no retries left.
     *
     * @return the deliveries, the oldest first
     * @throws IllegalStateException if a delivery is unfinished after 30 seconds
     */
    public List<Delivery> awaitDeliveries() {
        return deliveries.await(PATIENCE);
    }

    /** Restores the initial state and clears requests, deliveries and faults. */
    public void reset() {
        faults.clear();
        service = new Service(contract, options.service(begun), deliveries::send);
        journal.clear();
        deliveries.clear();
    }

    /** Stops the sandbox: closes the client and frees the port. */
    @Override
    public synchronized void close() {
        if (client != null) {
            client.close();
        }
        listener.close();
        deliveries.close();
    }

    /** Shows the base URL. */
    @Override
    public String toString() {
        return "LiveChatSandbox[" + baseUrl() + "]";
    }
}
