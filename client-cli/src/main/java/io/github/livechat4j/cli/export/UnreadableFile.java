package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.output.PrivateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The list of what an export could not read, beside its file. It is there only if there is something to list. */
final class UnreadableFile implements AutoCloseable {

    private final Path path;
    private final long begin;

    private @Nullable PrivateFile file;

    /**
     * Makes it, and touches nothing unless there is something to cut off.
     *
     * @param length how much of it the checkpoint tells of; what is behind is cut off
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

    /** Brings what was written to the disk, and says how long it is. */
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
