package io.github.livechat4j.cli.export;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test of a class an empty directory for its exports. */
abstract class InExportDirectory {

    @TempDir
    Path directory;

    final Path file(String name) {
        return directory.resolve(name);
    }
}
