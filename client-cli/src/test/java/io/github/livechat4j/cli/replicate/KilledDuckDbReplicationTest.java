package io.github.livechat4j.cli.replicate;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Kills runs on a DuckDB file. */
@Tag("duckdb")
class KilledDuckDbReplicationTest extends KilledReplicationContract {

    @TempDir
    private Path directory;

    @Override
    String disturbed() {
        return directory.resolve("disturbed.duckdb").toString();
    }

    @Override
    String undisturbed() {
        return directory.resolve("undisturbed.duckdb").toString();
    }

    @Override
    boolean disturb(RunningCommand run) {
        // a file has no server that could be restarted
        return false;
    }
}
