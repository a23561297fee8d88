package io.github.livechat4j.cli.replicate;

import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.UserJars;
import java.util.function.IntSupplier;

/**
 * The driver of DuckDB, which is too large for the jar of the command. It is loaded from jars of the user, by the class
 * loader of this thread.
 */
final class Drivers {

    /** The coordinates of the driver, in the version that is recommended. */
    static final String ARTIFACT = "org.duckdb:duckdb_jdbc:1.5.6.0";

    private Drivers() {}

    private static UserJars jars(Surroundings surroundings, TargetOptions options) {
        return new UserJars(surroundings, options.drivers, ARTIFACT);
    }

    /** Runs a command with the driver in the class loader of this thread. */
    static int with(Surroundings surroundings, TargetOptions options, IntSupplier command) {
        return jars(surroundings, options).with(command);
    }

    /** Returns how to get the driver. */
    static String advice(Surroundings surroundings, TargetOptions options) {
        return jars(surroundings, options).advice();
    }
}
