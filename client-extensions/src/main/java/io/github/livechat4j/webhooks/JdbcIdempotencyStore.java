package io.github.livechat4j.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
    private static final String SCRIPT = "/META-INF/livechat4j/webhook-events.sql";
    private static final String FIND =
            "SELECT completed_at, expires_at FROM livechat_webhook_event WHERE event_key = ?";
    private static final String INSERT =
            "INSERT INTO livechat_webhook_event (event_key, claimed_by, completed_at, expires_at) VALUES (?, ?, ?, ?)";
    private static final String TAKE_OVER = "UPDATE livechat_webhook_event"
            + " SET claimed_by = ?, completed_at = NULL, expires_at = ? WHERE event_key = ? AND expires_at = ?";
    private static final String COMPLETE =
            "UPDATE livechat_webhook_event SET completed_at = ?, expires_at = ? WHERE event_key = ?";
    private static final String RELEASE =
            "DELETE FROM livechat_webhook_event WHERE event_key = ? AND claimed_by = ? AND completed_at IS NULL";
    private static final String FORGET = "DELETE FROM livechat_webhook_event WHERE expires_at <= ?";
    private static final String INTEGRITY_VIOLATION = "23";
    private static final int MOST_TRIES = 5;
    private static final int CLAIMS_BETWEEN_CLEANINGS = 256;

    private final DataSource dataSource;
    private final Duration claimTime;
    private final Duration memory;
    private final InstantSource clock;
    private final String owner = UUID.randomUUID().toString();
    private final AtomicInteger claims = new AtomicInteger();

    private record Row(@Nullable Long completedAt, long expiresAt) {}

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
        List<String> statements = Stream.of(script().split(";", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
        for (String statement : statements) {
            try {
                execute(statement);
            } catch (SQLException first) {
                // PostgreSQL lets one of two processes fail that create the same table at the same time; the table
                // exists then
                try {
                    execute(statement);
                } catch (SQLException e) {
                    throw new IllegalStateException(
                            "the table livechat_webhook_event cannot be created: " + e.getMessage(), e);
                }
            }
        }
        return this;
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(JdbcIdempotencyStore.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            commit(connection);
        }
    }

    @Override
    public Claim claim(String key) {
        Objects.requireNonNull(key, "key");
        long now = clock.millis();
        try (Connection connection = dataSource.getConnection()) {
            if (claims.getAndIncrement() % CLAIMS_BETWEEN_CLEANINGS == 0) {
                forgetExpired(connection, now);
            }
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                Claim claim = tryToClaim(connection, key, now);
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
    private @Nullable Claim tryToClaim(Connection connection, String key, long now) throws SQLException {
        long expiry = now + claimTime.toMillis();
        Row row = find(connection, key);
        if (row == null) {
            return insert(connection, key, null, expiry) ? Claim.GRANTED : null;
        }
        if (row.expiresAt() > now) {
            return row.completedAt() == null ? Claim.IN_PROGRESS : Claim.COMPLETED;
        }
        return update(connection, TAKE_OVER, owner, expiry, key, row.expiresAt()) == 1 ? Claim.GRANTED : null;
    }

    private static @Nullable Row find(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                Row row = null;
                if (rows.next()) {
                    long completedAt = rows.getLong(1);
                    row = new Row(rows.wasNull() ? null : completedAt, rows.getLong(2));
                }
                commit(connection);
                return row;
            }
        }
    }

    /** Inserts a row; returns false if the key exists already. */
    private boolean insert(Connection connection, String key, @Nullable Long completedAt, long expiry)
            throws SQLException {
        try {
            update(connection, INSERT, key, owner, completedAt, expiry);
            return true;
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith(INTEGRITY_VIOLATION)) {
                throw e;
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return false;
        }
    }

    private static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                if (value == null) {
                    statement.setNull(i + 1, Types.BIGINT);
                } else {
                    statement.setObject(i + 1, value);
                }
            }
            int changed = statement.executeUpdate();
            commit(connection);
            return changed;
        }
    }

    private static void commit(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    private static void forgetExpired(Connection connection, long now) {
        try {
            update(connection, FORGET, now);
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
            // completes the row even if another process has the claim now, since the event was handled
            if (update(connection, COMPLETE, now, expiry, key) == 0 && !insert(connection, key, now, expiry)) {
                update(connection, COMPLETE, now, expiry, key);
            }
        } catch (SQLException e) {
            throw failed("completed", e);
        }
    }

    @Override
    public void release(String key) {
        Objects.requireNonNull(key, "key");
        try (Connection connection = dataSource.getConnection()) {
            update(connection, RELEASE, key, owner);
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
