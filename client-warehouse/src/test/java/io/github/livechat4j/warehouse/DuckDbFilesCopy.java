package io.github.livechat4j.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies of files, made by another process: reading an open database in this one would end its lock. */
final class DuckDbFilesCopy {

    private DuckDbFilesCopy() {}

    static Path of(Path file) {
        try {
            Path copy = Files.createTempFile("copy", ".bin");
            copy.toFile().deleteOnExit();
            int status = new ProcessBuilder("cp", file.toString(), copy.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("cp ended with " + status);
            }
            return copy;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
