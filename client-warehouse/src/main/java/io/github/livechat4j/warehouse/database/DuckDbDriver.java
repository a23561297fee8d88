package io.github.livechat4j.warehouse.database;

import static java.lang.invoke.MethodType.methodType;

import io.github.livechat4j.warehouse.database.WarehouseException.Problem;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The driver of DuckDB, which is called without compiling against it: it has 80 MB, and a build of this library does
 * not need it.
 */
final class DuckDbDriver {

    private static final String DRIVER = "org.duckdb.DuckDBDriver";
    private static final String CONNECTION = "org.duckdb.DuckDBConnection";
    private static final String APPENDER = "org.duckdb.DuckDBAppender";

    private final Driver driver;
    private final Class<?> connectionClass;
    private final MethodHandle createAppender;

    /** The methods of an appender. Each takes the appender, and a value if it appends one. */
    private final MethodHandle[] methods;

    private DuckDbDriver(Driver driver, Class<?> connectionClass, MethodHandle createAppender, MethodHandle[] methods) {
        this.driver = driver;
        this.connectionClass = connectionClass;
        this.createAppender = createAppender;
        this.methods = methods;
    }

    /** Finds the driver in the class loader of the thread or of this library. */
    static DuckDbDriver load() {
        ClassLoader own = DuckDbDriver.class.getClassLoader();
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        DuckDbDriver found = ofThread == null ? null : load(ofThread);
        DuckDbDriver driver = found != null || own == null ? found : load(own);
        if (driver == null) {
            throw new WarehouseException(
                    Problem.NO_DRIVER,
                    "The driver of DuckDB is not on the class path. Add org.duckdb:duckdb_jdbc, 1.5.6.0 or a newer 1.5.");
        }
        return driver;
    }

    private static @Nullable DuckDbDriver load(ClassLoader loader) {
        try {
            Driver driver = Class.forName(DRIVER, true, loader)
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
            Class<?> connection = Class.forName(CONNECTION, true, loader);
            Class<?> appender = Class.forName(APPENDER, true, loader);
            MethodHandle create = MethodHandles.publicLookup()
                    .findVirtual(
                            connection,
                            "createAppender",
                            methodType(appender, String.class, String.class, String.class))
                    .asType(methodType(Object.class, Object.class, String.class, String.class, String.class));
            return new DuckDbDriver(driver, connection, create, methods(appender));
        } catch (ClassNotFoundException e) {
            return null;
        } catch (LinkageError e) {
            throw unusable(e);
        } catch (ReflectiveOperationException e) {
            throw new WarehouseException(
                    Problem.NO_DRIVER,
                    "The driver of DuckDB on the class path lacks a method that is needed. Use org.duckdb:duckdb_jdbc,"
                            + " 1.5.6.0 or a newer 1.5.",
                    e);
        }
    }

    private static MethodHandle[] methods(Class<?> appender) throws ReflectiveOperationException {
        return new MethodHandle[] {
            method(appender, "beginRow"),
            method(appender, "endRow"),
            method(appender, "appendNull"),
            method(appender, "appendDefault"),
            method(appender, "append", String.class),
            method(appender, "append", long.class),
            method(appender, "append", double.class),
            method(appender, "append", boolean.class),
            method(appender, "append", BigDecimal.class),
            method(appender, "append", LocalDate.class),
            method(appender, "append", LocalDateTime.class),
            method(appender, "appendEpochMicros", long.class)
        };
    }

    private static MethodHandle method(Class<?> appender, String name, Class<?>... argument)
            throws ReflectiveOperationException {
        return MethodHandles.publicLookup()
                .findVirtual(appender, name, methodType(appender, argument))
                .asType(methodType(void.class, Object.class, argument));
    }

    /** The driver unpacks its native code, which can fail; then its classes cannot be used in this process any more. */
    private static WarehouseException unusable(LinkageError e) {
        return new WarehouseException(
                Problem.NO_DRIVER,
                "The native code of DuckDB cannot be loaded. The driver unpacks it into the directory of temporary files, "
                        + System.getProperty("java.io.tmpdir")
                        + ", which needs 100 MB of free space and must not be mounted noexec; it has none for Alpine Linux.",
                e);
    }

    Connection connect(String url, Properties properties) throws SQLException {
        try {
            Connection connection = driver.connect(url, properties);
            if (connection == null) {
                throw new SQLException("The driver of DuckDB does not accept the path");
            }
            return connection;
        } catch (LinkageError e) {
            throw unusable(e);
        }
    }

    /** Returns an appender to a table with all of its columns. */
    DuckDbAppender appender(Connection connection, String catalog, String schema, String table) throws SQLException {
        Object unwrapped = connection.unwrap(connectionClass);
        try {
            Object appender = (Object) createAppender.invokeExact(unwrapped, catalog, schema, table);
            return new DuckDbAppender((AutoCloseable) appender, methods);
        } catch (SQLException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
