package io.github.livechat4j.testkit;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.testkit.internal.contract.Contract;
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
 * Builds a {@link LiveChatSandbox}. Everything has a value that does.
 *
 * <p>Not for use by several threads.
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
     * Sets what decides about all that is left to chance; 1 otherwise. The same seed, clock and numbers make the same sandbox.
     *
     * @param newSeed any number
     * @return this builder
     */
    public SandboxBuilder seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /**
     * Sets how many records the archive has; 3,000 otherwise. A million cost no more than ten.
     *
     * @param number 0 or more; missed and pending chats are among them
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public SandboxBuilder chats(int number) {
        chats = notNegative("chats", number);
        return this;
    }

    /**
     * Sets how many of the newest chats still go on; none otherwise.
     *
     * @param number 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public SandboxBuilder pendingChats(int number) {
        pending = notNegative("pendingChats", number);
        return this;
    }

    /**
     * Sets how many tickets there are at least; 60 otherwise. Those that the contract shows are always there.
     *
     * @param number 0 or more; they are kept in memory
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public SandboxBuilder tickets(int number) {
        tickets = notNegative("tickets", number);
        return this;
    }

    /**
     * Sets for how long there have been chats and tickets; 90 days otherwise.
     *
     * @param length until now, positive
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public SandboxBuilder history(Duration length) {
        history = positive("history", length);
        return this;
    }

    /**
     * Sets what time it is; the system's otherwise. With a fixed clock every run is the same.
     *
     * @param newClock the clock
     * @return this builder
     */
    public SandboxBuilder clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    /**
     * Sets the time zone of the account, in which days begin and local times are told; UTC otherwise.
     *
     * @param newZone the zone
     * @return this builder
     */
    public SandboxBuilder zone(ZoneId newZone) {
        zone = newZone;
        return this;
    }

    /**
     * Sets the port; any that is free otherwise.
     *
     * @param number from 0 to 65535, where 0 is any that is free
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
     * Sets the address to listen on; only this machine otherwise.
     *
     * @param newAddress an IP address of this machine, or {@code 0.0.0.0} for all of them
     * @return this builder
     */
    public SandboxBuilder address(String newAddress) {
        address = newAddress;
        return this;
    }

    /**
     * Takes these credentials in place of those that a sandbox makes up.
     *
     * @param accepted who may call; the first are those of {@link LiveChatSandbox#client()}
     * @return this builder
     */
    public SandboxBuilder credentials(Credentials... accepted) {
        credentials.clear();
        credentials.addAll(Arrays.asList(accepted));
        return this;
    }

    /**
     * Switches on ways in which the service departs from its documentation.
     *
     * @param switchedOn which; the others stay as they are
     * @return this builder
     */
    public SandboxBuilder quirks(Quirk... switchedOn) {
        quirks.addAll(Arrays.asList(switchedOn));
        return this;
    }

    /**
     * Leaves operations, such as reports, out of the plan of the account: they are answered 403.
     *
     * @param operations their operationIds, such as {@code chatRatings}
     * @return this builder
     * @throws IllegalArgumentException if there is no such operation
     */
    public SandboxBuilder outsidePlan(String... operations) {
        for (String operation : operations) {
            outsidePlan.add(Contract.bundled().operation(operation).id());
        }
        return this;
    }

    /**
     * Limits the requests; they are not limited otherwise. One too many is answered 429, with {@code Retry-After} in seconds.
     *
     * @param requests how many may be made in a window, positive
     * @param window how long a window is, positive; it begins with its first request
     * @return this builder
     * @throws IllegalArgumentException if one of them is not positive
     */
    public SandboxBuilder rateLimit(int requests, Duration window) {
        if (requests < 1) {
            throw new IllegalArgumentException("requests must be positive, was " + requests);
        }
        limitedRequests = requests;
        limitWindow = positive("window", window);
        return this;
    }

    /**
     * Sets how long each answer takes, as if the service were far away; none otherwise.
     *
     * @param newLatency whole milliseconds, not negative; answers to calls at the same time do not wait for one another
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
     * Sets when a delivery that was not taken is sent again; ten times at once otherwise. The service does it ten times in six
     * hours.
     *
     * @param waits how long to wait before each further attempt; none for no further attempt
     * @return this builder
     */
    public SandboxBuilder redelivery(Duration... waits) {
        redelivery = List.of(waits);
        return this;
    }

    /**
     * Sets how long a consumer of a delivery may take; 10 seconds otherwise.
     *
     * @param timeout positive
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public SandboxBuilder deliveryTimeout(Duration timeout) {
        deliveryTimeout = positive("timeout", timeout);
        return this;
    }

    /**
     * Lets deliveries go to other machines. Otherwise only addresses of this machine, {@code localhost} or {@code 127.0.0.1},
     * are sent anything.
     *
     * @return this builder
     */
    public SandboxBuilder deliverAnywhere() {
        deliversAnywhere = true;
        return this;
    }

    /**
     * Starts the sandbox. What this builder is told later does not change it.
     *
     * @return a sandbox that answers, and must be closed
     * @throws IllegalArgumentException if more chats are pending than there are
     * @throws IllegalStateException if the port is in use
     */
    public LiveChatSandbox start() {
        if (pending > chats) {
            throw new IllegalArgumentException("pendingChats must be at most chats, " + chats + ", was " + pending);
        }
        return new LiveChatSandbox(options());
    }

    SandboxOptions options() {
        return new SandboxOptions(
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

    private static int notNegative(String name, int number) {
        if (number < 0) {
            throw new IllegalArgumentException(name + " must not be negative, was " + number);
        }
        return number;
    }

    private static Duration positive(String name, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive, was " + duration);
        }
        return duration;
    }
}
