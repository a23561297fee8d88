package io.github.livechat4j.warehouse;

import io.github.livechat4j.warehouse.database.WarehouseTarget;
import io.github.livechat4j.warehouse.replication.Replication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Searches the file of the database, its log, all other files beside it, and the copy that each run makes. */
@Tag("duckdb")
class DuckDbCanaryTest extends CanaryContract {

    @TempDir
    private Path directory;

    @TempDir
    private Path copies;

    private int copied;

    @Override
    WarehouseTarget target() {
        return WarehouseTarget.of(directory.resolve("livechat.duckdb").toString());
    }

    @Override
    Replication published(Replication replication) {
        return replication.withCopy(directory.resolve("copy.duckdb"));
    }

    @Override
    List<Path> files(Canary searched) throws Exception {
        // another process copies, since reading an open database here would end its lock
        Path copy = Files.createDirectory(copies.resolve("copy" + ++copied));
        int status = new ProcessBuilder("cp", "-r", directory.toString(), copy.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("cp ended with " + status);
        }
        return new ArrayList<>(searched.in(copy));
    }

    @Override
    List<Path> erasedFiles(Canary searched) throws Exception {
        return files(searched);
    }
}
