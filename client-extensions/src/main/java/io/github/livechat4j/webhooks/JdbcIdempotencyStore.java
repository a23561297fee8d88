package io.github.livechat4j.webhooks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store of handled events in a database table, which outlives the process and can be shared by several processes.
 *
 * <p>The table is {@code livechat_webhook_event}. {@link #createTable()} or the script {@code
 * META-INF/livechat4j/webhook-events.sql} in this artifact creates it. The store is tested with H2 and PostgreSQL and
 * uses no SQL that is specific to one database.
 *
 * <p>Each method uses its own connection and commits, so that other processes see a claim at once. The times in the
 * table come from the clock of the writing process: clocks of processes that share the table may differ by seconds, but
 * not by minutes.
 *
 * <p>Immutable and safe for many threads. All methods throw {@link IllegalStateException}, with the {@link
 * SQLException} as its cause, if the database access fails; the delivery is then answered with 500 and repeated by the
 * service.
 */
public final class JdbcIdempotencyStore implements IdempotencyStore {

    /** The default time after which a claim expires if it is neither completed nor released: 10 minutes. */
    public static final Duration DEFAULT_CLAIM_TIME = Duration.ofMinutes(10);

    /**
     * The default time for which a completed event is remembered: one day, four times the 6 hours in which the service
     * repeats a delivery.
     */
    public static final Duration DEFAULT_MEMORY = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(JdbcIdempotencyStore.class);
    private static final int MOST_TRIES = 5;
    private static final int CLAIMS_BETWEEN_CLEANINGS = 256;

    private final DataSource dataSource;
    private final Duration claimTime;
    private final Duration memory;
    private final InstantSource clock;
    private final String owner = UUID.randomUUID().toString();
    private final AtomicInteger claims = new AtomicInteger();

    private JdbcIdempotencyStore(DataSource dataSource, Duration claimTime, Duration memory, InstantSource clock) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        this.claimTime = positive("claimTime", claimTime);
        this.memory = positive("memory", memory);
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    private static Duration positive(String name, Duration time) {
        if (time.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException(name + " must be at least 1 ms, was " + time);
        }
        return time;
    }

    /**
     * Creates a store. The table must exist, or be created with {@link #createTable()}.
     *
     * @param dataSource the source of connections; it should pool them, since each delivery uses two
     * @return the store
     */
    public static JdbcIdempotencyStore of(DataSource dataSource) {
        return new JdbcIdempotencyStore(dataSource, DEFAULT_CLAIM_TIME, DEFAULT_MEMORY, InstantSource.system());
    }

    /**
     * Sets the time after which a claim expires if it is neither completed nor released. It must be longer than any
     * consumer takes, since an event with an expired claim is handled again.
     *
     * @param time the time, at least 1 ms
     * @return a store with the same table
     * @throws IllegalArgumentException if the time is too short
     */
    public JdbcIdempotencyStore withClaimTime(Duration time) {
        return new JdbcIdempotencyStore(dataSource, time, memory, clock);
    }

    /**
     * Sets how long a completed event is remembered. The service repeats a delivery for up to 6 hours.
     *
     * @param time the time, at least 1 ms
     * @return a store with the same table
     * @throws IllegalArgumentException if the time is too short
     */
    public JdbcIdempotencyStore withMemory(Duration time) {
        return new JdbcIdempotencyStore(dataSource, claimTime, time, clock);
    }

    /**
     * Replaces the clock, for tests.
     *
     * @param newClock the clock
     * @return a store with the same table
     */
    public JdbcIdempotencyStore withClock(InstantSource newClock) {
        return new JdbcIdempotencyStore(dataSource, claimTime, memory, newClock);
    }

    /**
     * Creates the table and its index if they do not exist.
     *
     * @return this store
     * @throws IllegalStateException if the database reports an error
     */
    public JdbcIdempotencyStore createTable() {
        WebhookEventTable.createIn(dataSource);
        return this;
    }

    @Override
    public Claim claim(String key) {
        Objects.requireNonNull(key, "key");
        long now = clock.millis();
        try (Connection connection = dataSource.getConnection()) {
            WebhookEventTable table = new WebhookEventTable(connection);
            if (claims.getAndIncrement() % CLAIMS_BETWEEN_CLEANINGS == 0) {
                deleteExpired(table, now);
            }
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                Claim claim = tryToClaim(table, key, now);
                if (claim != null) {
                    return claim;
                }
            }
            // other processes keep changing the row, so the event is being handled
            return Claim.IN_PROGRESS;
        } catch (SQLException e) {
            throw failed("claimed", e);
        }
    }

    /** Tries once to claim the key; returns null if another process changed the row in between. */
    private @Nullable Claim tryToClaim(WebhookEventTable table, String key, long now) throws SQLException {
        long expiry = now + claimTime.toMillis();
        WebhookEventTable.Row row = table.find(key);
        if (row == null) {
            return table.insert(key, owner, null, expiry) ? Claim.GRANTED : null;
        }
        if (row.expiresAt() > now) {
            return row.completedAt() == null ? Claim.IN_PROGRESS : Claim.COMPLETED;
        }
        return table.takeOver(key, owner, expiry, row.expiresAt()) ? Claim.GRANTED : null;
    }

    private static void deleteExpired(WebhookEventTable table, long now) {
        try {
            table.deleteExpired(now);
        } catch (SQLException e) {
            // the claim does not depend on this cleanup, and the next claim tries it again
            LOG.debug("Expired events could not be removed from livechat_webhook_event", e);
        }
    }

    @Override
    public void complete(String key) {
        Objects.requireNonNull(key, "key");
        long now = clock.millis();
        long expiry = now + memory.toMillis();
        try (Connection connection = dataSource.getConnection()) {
            WebhookEventTable table = new WebhookEventTable(connection);
            // completes the row even if another process has the claim now, since the event was handled
            if (!table.complete(key, now, expiry) && !table.insert(key, owner, now, expiry)) {
                table.complete(key, now, expiry);
            }
        } catch (SQLException e) {
            throw failed("completed", e);
        }
    }

    @Override
    public void release(String key) {
        Objects.requireNonNull(key, "key");
        try (Connection connection = dataSource.getConnection()) {
            new WebhookEventTable(connection).delete(key, owner);
        } catch (SQLException e) {
            throw failed("released", e);
        }
    }

    private static IllegalStateException failed(String what, SQLException e) {
        return new IllegalStateException("an event could not be " + what + " in livechat_webhook_event", e);
    }

    /** Shows the claim time and the memory time. */
    @Override
    public String toString() {
        return "JdbcIdempotencyStore[claimTime=" + claimTime + ", memory=" + memory + "]";
    }
}
