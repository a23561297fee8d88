package io.github.livechat4j.cli.replicate;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.warehouse.database.WarehouseException;
import io.github.livechat4j.warehouse.database.WarehouseException.Problem;

/** Maps problems of a database to exit codes and advice. */
final class DatabaseFailures {

    private DatabaseFailures() {}

    static Failure of(WarehouseException thrown, Surroundings surroundings, TargetOptions options) {
        String message = String.valueOf(thrown.getMessage());
        if (thrown.problem() == Problem.NO_DRIVER) {
            // without a cause no driver was found at all
            String missing = thrown.getCause() == null ? "the driver of DuckDB is missing" : message;
            return Failure.of(ExitCode.USAGE, missing)
                    .advise(Drivers.advice(surroundings, options))
                    .because(thrown);
        }
        // the message says what to do
        ExitCode code = thrown.problem() == Problem.OTHER_ACCOUNT ? ExitCode.USAGE : ExitCode.FILE;
        return Failure.of(code, message).because(thrown);
    }
}
