package io.github.livechat4j.client;

import feign.Capability;
import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Retryer;
import io.github.livechat4j.http.DeprecationListener;
import io.github.livechat4j.http.Environment;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.internal.AttemptCapability;
import io.github.livechat4j.http.internal.CallSettings;
import io.github.livechat4j.http.internal.DeprecationNotices;
import io.github.livechat4j.http.internal.PreparedCalls;
import io.github.livechat4j.http.internal.RetryBudget;
import io.github.livechat4j.http.internal.RetryingClient;
import io.github.livechat4j.http.internal.ServiceClock;
import io.github.livechat4j.wire.UnreadableValueListener;
import io.github.livechat4j.wire.size.internal.BodyLimit;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;

/** The state that a client and all its views share. */
final class Connection implements AutoCloseable {

    private static final Capability ATTEMPTS = new AttemptCapability();

    private final BaseUrl baseUrl;
    private final Client transport;
    private final Runnable closing;
    private final Request.Options timeouts;
    private final Pacer pacer;
    private final Environment environment;
    private final List<Capability> capabilities;
    private final boolean isPrepared;
    private final DeprecationNotices notices;
    private final ServiceClock serviceClock;
    private final UnreadableValueListener unreadable;
    private final Semaphore permits;
    private final BodyLimit limit;
    private final RetryBudget budget = new RetryBudget();
    private final CallsInFlight callsInFlight = new CallsInFlight();

    Connection(
            BaseUrl baseUrl,
            Client transport,
            Runnable closing,
            Request.Options timeouts,
            Pacer pacer,
            Environment environment,
            List<Capability> capabilities,
            boolean isPrepared,
            DeprecationListener deprecations,
            UnreadableValueListener unreadable,
            Semaphore permits,
            BodyLimit limit) {
        this.baseUrl = baseUrl;
        this.serviceClock = new ServiceClock(environment.clock());
        this.transport = serviceClock.watching(transport);
        this.closing = closing;
        this.timeouts = timeouts;
        this.pacer = pacer;
        this.environment = environment;
        this.capabilities = capabilities;
        this.isPrepared = isPrepared;
        this.notices = new DeprecationNotices(deprecations);
        this.unreadable = unreadable;
        this.permits = permits;
        this.limit = limit;
    }

    String baseUrl() {
        return baseUrl.text();
    }

    InstantSource clock() {
        return environment.clock();
    }

    /** The clock of this machine, corrected if it is ahead of the service's clock. */
    InstantSource serviceClock() {
        return serviceClock;
    }

    /** The listener for values that turn out to be invalid after the answer was read. */
    UnreadableValueListener unreadable() {
        return unreadable;
    }

    CallsInFlight callsInFlight() {
        return callsInFlight;
    }

    <A> A target(Class<A> type, CallSettings settings) {
        RetryingClient client =
                new RetryingClient(transport, settings, pacer, budget, notices, environment, permits, limit);
        Feign.Builder builder = Feign.builder().client(client).options(timeouts).retryer(Retryer.NEVER_RETRY);
        capabilities.forEach(builder::addCapability);
        builder.addCapability(ATTEMPTS);
        if (isPrepared) {
            builder.addCapability(new PreparedCalls(client, timeouts));
        }
        return ResourceProxy.of(type, baseUrl.text(), builder);
    }

    @Override
    public void close() {
        callsInFlight.close();
        closing.run();
    }
}
