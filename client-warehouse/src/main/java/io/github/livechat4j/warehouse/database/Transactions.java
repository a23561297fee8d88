package io.github.livechat4j.warehouse.database;

import io.github.livechat4j.warehouse.database.WarehouseException.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs transactions. After a failed statement both databases accept {@code commit()} without an error and keep nothing,
 * so a failure always ends in a rollback and an exception.
 */
final class Transactions {

    /** The statements of a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Statements without a result. */
    @FunctionalInterface
    interface Action {
        void run() throws SQLException;
    }

    /** Reads a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final SqlDialect dialect;
    private boolean isLost;

    Transactions(Connection connection, SqlDialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    Connection connection() {
        return connection;
    }

    /** Returns whether the connection cannot be used any more. */
    boolean isLost() {
        return isLost;
    }

    /**
     * Runs the work in a transaction of its own.
     *
     * @param action what the work does, such as {@code "write rows"}
     */
    <T> T run(String action, Work<T> work) {
        if (isLost) {
            throw new WarehouseException(
                    Problem.CONNECTION,
                    "The connection to the database was lost before; close the session and open another");
        }
        boolean isDone = false;
        try {
            T result = work.run();
            connection.commit();
            isDone = true;
            return result;
        } catch (SQLException e) {
            WarehouseException explained = dialect.explain(action, e);
            isLost = explained.problem() == Problem.CONNECTION;
            throw explained;
        } finally {
            if (!isDone) {
                rollback();
            }
        }
    }

    /** Runs an action in a transaction of its own, as {@link #run} does. */
    void perform(String name, Action action) {
        run(name, () -> {
            action.run();
            return true;
        });
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // without a rollback the next transaction would go on with this one
            isLost = true;
        }
    }

    void execute(String sql) throws SQLException {
        // a statement whose execution failed is closed in DuckDB, so each has its own
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeLargeUpdate();
        }
    }

    <T> List<T> query(Reader<T> reader, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
