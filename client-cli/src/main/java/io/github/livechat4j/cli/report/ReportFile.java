package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Where a report goes. A file is there as a whole or not at all.
 *
 * @param path the file; empty for standard output
 * @param existing what becomes of a file that is there already
 */
record ReportFile(Optional<Path> path, Existing existing) {

    /** What becomes of a file that is there already. */
    enum Existing {
        KEPT,
        REPLACED
    }

    boolean isFile() {
        return path.isPresent();
    }

    /** Finds out what would fail, before the service is asked. */
    void check() {
        path.ifPresent(file -> {
            if (Files.isDirectory(file)) {
                throw Failure.of(ExitCode.FILE, file + ": is a directory").advise("name a file in it");
            }
            if (existing == Existing.KEPT && Files.exists(file)) {
                throw Failure.of(ExitCode.FILE, file + ": is there already")
                        .advise("add --overwrite to replace it, or name another file");
            }
            if (!Files.isDirectory(directory(file))) {
                throw new UncheckedIOException(
                        new NoSuchFileException(directory(file).toString()));
            }
        });
    }

    void write(Terminal terminal, String text) {
        if (path.isPresent()) {
            write(path.get(), text.getBytes(StandardCharsets.UTF_8));
        } else {
            terminal.out().print(text);
        }
    }

    void write(Terminal terminal, byte[] bytes) {
        if (path.isPresent()) {
            write(path.get(), bytes);
        } else {
            // a writer of characters would change them
            terminal.out().flush();
            System.out.writeBytes(bytes);
            System.out.flush();
        }
    }

    private static void write(Path file, byte[] bytes) {
        Path unfinished = directory(file)
                .resolve(
                        "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                Files.write(unfinished, bytes, StandardOpenOption.CREATE_NEW);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (FileSystemException e) {
            // the user knows nothing of the unfinished file
            String reason = e instanceof AccessDeniedException
                    ? "not allowed"
                    : Optional.ofNullable(e.getReason()).orElse(e.getClass().getSimpleName());
            throw Failure.of(ExitCode.FILE, file + ": cannot be written: " + reason)
                    .because(e);
        } catch (IOException e) {
            throw Failure.of(ExitCode.FILE, file + ": cannot be written: " + e.getMessage())
                    .because(e);
        }
    }

    private static Path directory(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }
}
