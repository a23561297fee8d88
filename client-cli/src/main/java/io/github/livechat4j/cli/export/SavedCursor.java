package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps where an export ended, for one that asks for what is new. */
final class SavedCursor {

    private SavedCursor() {}

    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw Failure.of(ExitCode.FILE, "the cursor in " + file + " cannot be read")
                    .advise("make the file by an export with --save-cursor first")
                    .because(e);
        }
    }

    static void write(Path file, String cursor) {
        Path next = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Durable.write(next, (cursor + "\n").getBytes(StandardCharsets.UTF_8));
            Durable.move(next, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
