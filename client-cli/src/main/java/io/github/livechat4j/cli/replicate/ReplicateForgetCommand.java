package io.github.livechat4j.cli.replicate;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Interruption;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.connection.ConnectionOptions;
import io.github.livechat4j.cli.connection.Session;
import io.github.livechat4j.warehouse.database.DuckDbTarget;
import io.github.livechat4j.warehouse.database.Erasure;
import io.github.livechat4j.warehouse.database.WarehouseException;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import io.github.livechat4j.warehouse.replication.Replication;
import io.github.livechat4j.warehouse.replication.ReplicationOptions;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code livechat replicate forget}. */
@Command(
        name = "forget",
        description = {
            "Deletes all records that name a visitor from the database, and does not store these records again.",
            "",
            "A record names the visitor if it has the address, id or IP as a value or within a text, such as a message of an"
                    + " agent. It is deleted as a whole, also if it is of others too. Records that begin later are stored."
                    + " The service keeps them all: delete them there too. --mask, its key and --zone are those of the runs."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = "  livechat replicate forget kofi.costa40@example.org --sandbox --sandbox-chats 200 --to a.duckdb")
final class ReplicateForgetCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            arity = "1..*",
            paramLabel = "VISITOR",
            description = "the address, id or IP of the visitor; several for the same visitor")
    private Set<String> visitors = Set.of();

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(
            names = "--copy-to",
            paramLabel = "FILE",
            description = "replace this copy of the DuckDB file, which has the visitor otherwise until the next run")
    @Nullable
    private Path copyTo;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    ReplicateForgetCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        WarehouseTarget database = target.database();
        TargetOptions.requireCopy(database, copyTo);
        if (database instanceof DuckDbTarget && !Files.exists(Path.of(database.toString()))) {
            throw Failure.of(ExitCode.FILE, "there is no database " + database).advise("name it with --to");
        }
        ReplicationOptions options = target.applied(ReplicationOptions.standard(), surroundings);
        return Drivers.with(surroundings, target, () -> forget(database, options));
    }

    private int forget(WarehouseTarget database, ReplicationOptions options) {
        String words = "interrupted; forget the visitor again, since records or their bytes may be left";
        Interruption interruption = Interruption.saying(surroundings.terminal(), words);
        try (Session session = connection.open(surroundings)) {
            Replication replication =
                    Replication.of(session.livechat(), database, options).withClock(surroundings.clock());
            replication = copyTo == null ? replication : replication.withCopy(copyTo);
            Erasure erasure = replication.forget(new TreeSet<>(visitors));
            print(erasure);
            if (erasure.keys().isEmpty() && !erasure.isRepeated()) {
                throw Failure.of(ExitCode.NOT_FOUND, "no record in " + target.shown(database) + " names this visitor")
                        .advise("check the spelling; records that later runs find are not stored either");
            }
            return 0;
        } catch (WarehouseException e) {
            throw DatabaseFailures.of(e, surroundings, target);
        } finally {
            interruption.close();
        }
    }

    private void print(Erasure erasure) {
        PrintWriter out = surroundings.terminal().out();
        new TreeMap<>(erasure.keys())
                .forEach((table, keys) -> out.println("deleted " + keys.size() + " records of " + table));
        if (erasure.keys().isEmpty() && erasure.isRepeated()) {
            out.println("the visitor was forgotten before, and has no record");
        }
        if (!erasure.otherIdentifiers().isEmpty()) {
            out.println("the deleted chats also name the visitor as "
                    + String.join(", ", new TreeSet<>(erasure.otherIdentifiers()))
                    + "; forget these too, unless they are of somebody else");
        }
        out.flush();
    }
}
