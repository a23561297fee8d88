package io.github.livechat4j.http.internal;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.core5.net.InetAddressUtils;

/**
 * A DNS resolver with a time limit for each caller. A lookup cannot be aborted, so it runs on its own thread and goes
 * on after the caller's timeout. Later callers with the same host name join the running lookup, so there is at most one
 * thread per name.
 */
final class Lookups implements DnsResolver {

    private final DnsResolver system;
    private final ConcurrentMap<String, FutureTask<InetAddress[]>> underway = new ConcurrentHashMap<>();

    /**
     * The longest wait of the call on this thread. It is a thread local because HttpClient does not pass the call to
     * the resolver.
     */
    private final ThreadLocal<Duration> patience = ThreadLocal.withInitial(() -> Duration.ZERO);

    Lookups(DnsResolver system) {
        this.system = system;
    }

    /** Sets the time limit for lookups of this thread; zero means no limit. */
    void setPatience(Duration time) {
        patience.set(time);
    }

    /** Removes the time limit of this thread. */
    void clearPatience() {
        // not removed: a new entry for each request costs more than one that stays with the thread
        patience.set(Duration.ZERO);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        Duration time = patience.get();
        if (time.isZero() || InetAddressUtils.isIPv4(host) || InetAddressUtils.isIPv6(host)) {
            return system.resolve(host);
        }
        FutureTask<InetAddress[]> lookup = lookup(host);
        Cancellation cancellation = Cancellation.current();
        cancellation.interruptAsWell();
        try {
            return lookup.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw unknown(host, new SocketTimeoutException("no address within " + time.toMillis() + " ms"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, new InterruptedIOException("gave up waiting for an address"));
        } catch (ExecutionException e) {
            throw unknown(host, e.getCause() == null ? e : e.getCause());
        } finally {
            cancellation.leaveAlone();
        }
    }

    private FutureTask<InetAddress[]> lookup(String host) {
        FutureTask<InetAddress[]> mine = new FutureTask<>(() -> {
            try {
                return system.resolve(host);
            } finally {
                // removed before the future completes, so that later callers start a new lookup
                underway.remove(host);
            }
        });
        FutureTask<InetAddress[]> others = underway.putIfAbsent(host, mine);
        if (others != null) {
            return others;
        }
        Thread thread = new Thread(mine, "livechat4j-lookup");
        thread.setDaemon(true);
        thread.start();
        return mine;
    }

    private static UnknownHostException unknown(String host, Throwable cause) {
        UnknownHostException exception = new UnknownHostException(
                cause instanceof UnknownHostException ? cause.getMessage() : host + ": " + cause.getMessage());
        exception.initCause(cause);
        return exception;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return system.resolveCanonicalHostname(host);
    }
}
