package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.output.PrivateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file that lists the records and values that an export could not parse. It exists only if there are any. */
final class UnreadableFile implements AutoCloseable {

    private final Path path;
    private final long begin;

    private @Nullable PrivateFile file;

    /**
     * Deletes the list of an earlier export, or truncates the list of a resumed export.
     *
     * @param length the length in bytes, from the checkpoint; 0 for a new export
     */
    UnreadableFile(Path path, long length) throws IOException {
        this.path = path;
        this.begin = length;
        if (length == 0) {
            Files.deleteIfExists(path);
        } else {
            opened();
        }
    }

    private PrivateFile opened() throws IOException {
        if (file == null) {
            file = PrivateFile.open(path);
            file.cut(begin);
        }
        return file;
    }

    void write(String lines) throws IOException {
        opened().write(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** Brings the written lines to the disk, and returns the length in bytes. */
    long settle() throws IOException {
        if (file == null) {
            return begin;
        }
        file.sync();
        return file.position();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
