package io.github.livechat4j.warehouse.database;

import io.github.livechat4j.warehouse.ColumnType;
import java.lang.invoke.MethodHandle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Appends rows to a table of DuckDB, in the transaction of the connection. */
final class DuckDbAppender implements AutoCloseable {

    private static final int BEGIN_ROW = 0;
    private static final int END_ROW = 1;
    private static final int NULL = 2;
    private static final int DEFAULT = 3;
    private static final int TEXT = 4;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int BOOLEAN = 7;
    private static final int DECIMAL = 8;
    private static final int DATE = 9;
    private static final int LOCAL_TIME = 10;
    private static final int MICROS = 11;

    private final AutoCloseable appender;
    private final MethodHandle[] methods;

    DuckDbAppender(AutoCloseable appender, MethodHandle[] methods) {
        this.appender = appender;
        this.methods = methods;
    }

    /** A call of the appender. */
    @FunctionalInterface
    private interface Call {
        void run() throws Throwable;
    }

    private static void call(Call call) throws SQLException {
        try {
            call.run();
        } catch (SQLException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void callWithoutValue(int method) throws SQLException {
        call(() -> {
            // a statement, since the handles return nothing
            methods[method].invokeExact((Object) appender);
        });
    }

    void beginRow() throws SQLException {
        callWithoutValue(BEGIN_ROW);
    }

    void endRow() throws SQLException {
        callWithoutValue(END_ROW);
    }

    /** Appends the default of the column. */
    void appendDefault() throws SQLException {
        callWithoutValue(DEFAULT);
    }

    void append(ColumnType type, @Nullable Object value) throws SQLException {
        call(() -> appendValue(type, value));
    }

    private void appendValue(ColumnType type, @Nullable Object value) throws Throwable {
        Object target = appender;
        if (value == null) {
            methods[NULL].invokeExact(target);
            return;
        }
        switch (type) {
            case TEXT, JSON -> methods[TEXT].invokeExact(target, (String) value);
            case BIGINT -> methods[LONG].invokeExact(target, (long) (Long) value);
            case DOUBLE -> methods[DOUBLE].invokeExact(target, (double) (Double) value);
            case BOOLEAN -> methods[BOOLEAN].invokeExact(target, (boolean) (Boolean) value);
            // the appender would read the digits of another scale as those of its own
            case DECIMAL ->
                methods[DECIMAL].invokeExact(
                        target, ((BigDecimal) value).setScale(ColumnType.SCALE, RoundingMode.UNNECESSARY));
            case DATE -> methods[DATE].invokeExact(target, (LocalDate) value);
            case TIMESTAMP -> methods[LOCAL_TIME].invokeExact(target, (LocalDateTime) value);
            case TIMESTAMPTZ -> methods[MICROS].invokeExact(target, micros((Instant) value));
        }
    }

    private static long micros(Instant instant) {
        return Math.addExact(
                TimeUnit.SECONDS.toMicros(instant.getEpochSecond()), TimeUnit.NANOSECONDS.toMicros(instant.getNano()));
    }

    /** Writes the rows that are still in the appender. */
    @Override
    public void close() throws SQLException {
        call(appender::close);
    }
}
