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
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code livechat_webhook_event} of a {@link JdbcIdempotencyStore}. Each statement is committed.
 *
 * @param connection the connection, which the caller closes
 */
record WebhookEventTable(Connection connection) {

    private static final String SCRIPT = "/META-INF/livechat4j/webhook-events.sql";
    private static final String FIND =
            "SELECT completed_at, expires_at FROM livechat_webhook_event WHERE event_key = ?";
    private static final String INSERT =
            "INSERT INTO livechat_webhook_event (event_key, claimed_by, completed_at, expires_at) VALUES (?, ?, ?, ?)";
    private static final String TAKE_OVER = "UPDATE livechat_webhook_event"
            + " SET claimed_by = ?, completed_at = NULL, expires_at = ? WHERE event_key = ? AND expires_at = ?";
    private static final String COMPLETE =
            "UPDATE livechat_webhook_event SET completed_at = ?, expires_at = ? WHERE event_key = ?";
    private static final String DELETE_CLAIM =
            "DELETE FROM livechat_webhook_event WHERE event_key = ? AND claimed_by = ? AND completed_at IS NULL";
    private static final String DELETE_EXPIRED = "DELETE FROM livechat_webhook_event WHERE expires_at <= ?";
    private static final String INTEGRITY_VIOLATION = "23";

    /** A row; {@code completedAt} is null while the event is only claimed. Times are in milliseconds of the epoch. */
    record Row(@Nullable Long completedAt, long expiresAt) {}

    /**
     * Creates the table and its index if they do not exist.
     *
     * @throws IllegalStateException if the database reports an error
     */
    static void createIn(DataSource dataSource) {
        List<String> statements = Stream.of(script().split(";", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
        for (String statement : statements) {
            try {
                execute(dataSource, statement);
            } catch (SQLException first) {
                // PostgreSQL lets one of two processes fail that create the same table at the same time; the table
                // exists then
                try {
                    execute(dataSource, statement);
                } catch (SQLException e) {
                    throw new IllegalStateException(
                            "the table livechat_webhook_event cannot be created: " + e.getMessage(), e);
                }
            }
        }
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(WebhookEventTable.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            commit(connection);
        }
    }

    /** Returns the row of a key; null if there is none. */
    @Nullable
    Row find(String key) throws SQLException {
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
    boolean insert(String key, String owner, @Nullable Long completedAt, long expiry) throws SQLException {
        try {
            update(INSERT, key, owner, completedAt, expiry);
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

    /** Claims an expired row; returns false if another process changed it since it was read. */
    boolean takeOver(String key, String owner, long expiry, long expiryRead) throws SQLException {
        return update(TAKE_OVER, owner, expiry, key, expiryRead) == 1;
    }

    /** Marks a row as completed; returns false if the key does not exist. */
    boolean complete(String key, long completedAt, long expiry) throws SQLException {
        return update(COMPLETE, completedAt, expiry, key) != 0;
    }

    /** Deletes the claim of an owner if it is not completed. */
    void delete(String key, String owner) throws SQLException {
        update(DELETE_CLAIM, key, owner);
    }

    /** Deletes all expired rows. */
    void deleteExpired(long now) throws SQLException {
        update(DELETE_EXPIRED, now);
    }

    private int update(String sql, @Nullable Object... values) throws SQLException {
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
}
