package io.github.livechat4j.testkit;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.testkit.internal.contract.ServedContract;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Builds a {@link LiveChatSandbox}. Every setting has a default.
 *
 * <p>Not thread-safe.
 */
public final class SandboxBuilder {

    private static final int HIGHEST_PORT = 65_535;
    private static final int REDELIVERIES = 10;

    private long seed = 1;
    private int chats = 3000;
    private int pending;
    private int tickets = 60;
    private Duration history = Duration.ofDays(90);
    private Clock clock = Clock.systemUTC();
    private ZoneId zone = ZoneId.of("UTC");
    private int port;
    private String address = "127.0.0.1";
    private final List<Credentials> credentials = new ArrayList<>();
    private final Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);
    private final Set<String> outsidePlan = new HashSet<>();
    private int limitedRequests;
    private Duration limitWindow = Duration.ZERO;
    private Duration latency = Duration.ZERO;
    private Duration deliveryTimeout = Duration.ofSeconds(10);
    private List<Duration> redelivery = Collections.nCopies(REDELIVERIES, Duration.ZERO);
    private boolean deliversAnywhere;

    SandboxBuilder() {}

    /**
     * Sets the seed of all random choices; 1 by default. The same seed, clock and numbers give the same sandbox.
     *
     * @param newSeed any number
     * @return this builder
     */
    public SandboxBuilder seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /**
     * Sets the number of records in the archive; 3,000 by default. Records are generated when they are read, so a
     * million cost no more than ten.
     *
     * @param number 0 or more, including missed and pending chats
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public SandboxBuilder chats(int number) {
        chats = ArgumentRange.notNegative("chats", number);
        return this;
    }

    /**
     * Sets how many of the newest chats are pending; 0 by default.
     *
     * @param number 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public SandboxBuilder pendingChats(int number) {
        pending = ArgumentRange.notNegative("pendingChats", number);
        return this;
    }

    /**
     * Sets the minimum number of tickets; 60 by default. The tickets of the contract's examples always exist.
     *
     * @param number 0 or more; tickets are kept in memory
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public SandboxBuilder tickets(int number) {
        tickets = ArgumentRange.notNegative("tickets", number);
        return this;
    }

    /**
     * Sets how far chats and tickets reach back from now; 90 days by default.
     *
     * @param length the length of the history, positive
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public SandboxBuilder history(Duration length) {
        history = ArgumentRange.positive("history", length);
        return this;
    }

    /**
     * Sets the clock; the system clock in UTC by default. With a fixed clock each run gives the same sandbox.
     *
     * @param newClock the clock
     * @return this builder
     */
    public SandboxBuilder clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    /**
     * Sets the time zone of the account, for the boundaries of days and for local times; UTC by default.
     *
     * @param newZone the zone
     * @return this builder
     */
    public SandboxBuilder zone(ZoneId newZone) {
        zone = newZone;
        return this;
    }

    /**
     * Sets the port; a free port by default.
     *
     * @param number from 0 to 65535; 0 means a free port
     * @return this builder
     * @throws IllegalArgumentException for another number
     */
    public SandboxBuilder port(int number) {
        if (number < 0 || number > HIGHEST_PORT) {
            throw new IllegalArgumentException("port must be from 0 to 65535, was " + number);
        }
        port = number;
        return this;
    }

    /**
     * Sets the address to listen on; {@code 127.0.0.1} by default.
     *
     * @param newAddress an IP address of this machine; {@code 0.0.0.0} means all of them
     * @return this builder
     */
    public SandboxBuilder address(String newAddress) {
        address = newAddress;
        return this;
    }

    /**
     * Sets the accepted credentials, which replace the defaults.
     *
     * @param accepted the credentials; {@link LiveChatSandbox#client()} uses the first
     * @return this builder
     */
    public SandboxBuilder credentials(Credentials... accepted) {
        credentials.clear();
        credentials.addAll(Arrays.asList(accepted));
        return this;
    }

    /**
     * Switches on known deviations of the service from its documentation.
     *
     * @param switchedOn the quirks to add
     * @return this builder
     */
    public SandboxBuilder quirks(Quirk... switchedOn) {
        quirks.addAll(Arrays.asList(switchedOn));
        return this;
    }

    /**
     * Excludes operations, such as reports, from the plan of the account; calls of them are answered 403.
     *
     * @param operations their operationIds, such as {@code chatRatings}
     * @return this builder
     * @throws IllegalArgumentException if there is no such operation
     */
    public SandboxBuilder outsidePlan(String... operations) {
        for (String operation : operations) {
            outsidePlan.add(ServedContract.bundled().operation(operation).id());
        }
        return this;
    }

    /**
     * Limits the number of requests; unlimited by default. A request over the limit is answered 429, with
     * {@code Retry-After} in seconds.
     *
     * @param requests the number of requests allowed in a window, positive
     * @param window the length of a window, positive; a window starts with its first request
     * @return this builder
     * @throws IllegalArgumentException if either is not positive
     */
    public SandboxBuilder rateLimit(int requests, Duration window) {
        if (requests < 1) {
            throw new IllegalArgumentException("requests must be positive, was " + requests);
        }
        limitedRequests = requests;
        limitWindow = ArgumentRange.positive("window", window);
        return this;
    }

    /**
     * Sets a delay of each response, as if the service were far away; none by default.
     *
     * @param newLatency whole milliseconds, not negative; concurrent calls are delayed independently
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public SandboxBuilder latency(Duration newLatency) {
        if (newLatency.isNegative()) {
            throw new IllegalArgumentException("latency must not be negative, was " + newLatency);
        }
        latency = newLatency;
        return this;
    }

    /**
     * Sets the retries of deliveries that the consumer did not accept; ten without a wait by default. The service
     * retries ten times within six hours.
     *
     * @param waits the wait before each retry; no values mean no retries
     * @return this builder
     */
    public SandboxBuilder redelivery(Duration... waits) {
        redelivery = List.of(waits);
        return this;
    }

    /**
     * Sets the timeout of a delivery; 10 seconds by default.
     *
     * @param timeout the time in which a consumer has to answer, positive
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public SandboxBuilder deliveryTimeout(Duration timeout) {
        deliveryTimeout = ArgumentRange.positive("timeout", timeout);
        return this;
    }

    /**
     * Allows deliveries to other machines. By default deliveries go only to addresses of this machine, such as
     * {@code localhost} or {@code 127.0.0.1}.
     *
     * @return this builder
     */
    public SandboxBuilder deliverAnywhere() {
        deliversAnywhere = true;
        return this;
    }

    /**
     * Starts the sandbox. Later changes of this builder do not affect it.
     *
     * @return a running sandbox; the caller closes it
     * @throws IllegalArgumentException if {@code pendingChats} is more than {@code chats}
     * @throws IllegalStateException if the port is in use
     */
    public LiveChatSandbox start() {
        if (pending > chats) {
            throw new IllegalArgumentException("pendingChats must be at most chats, " + chats + ", was " + pending);
        }
        return new LiveChatSandbox(options());
    }

    SandboxSettings options() {
        return new SandboxSettings(
                seed,
                chats,
                pending,
                tickets,
                history,
                clock,
                zone,
                port,
                address,
                credentials,
                quirks,
                outsidePlan,
                limitedRequests,
                limitWindow,
                latency,
                deliveryTimeout,
                redelivery,
                deliversAnywhere);
    }
}
