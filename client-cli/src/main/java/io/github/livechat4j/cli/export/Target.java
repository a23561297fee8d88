package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The file that is to be there at the end, and those that are beside it until then.
 *
 * @param file the file
 */
record Target(Path file) {

    /** The records that have come so far. */
    Path part() {
        return beside(".part");
    }

    /** Where the export stands. */
    Path checkpoint() {
        return beside(".checkpoint");
    }

    /** A checkpoint while it is written. */
    Path nextCheckpoint() {
        return beside(".checkpoint.tmp");
    }

    /** The list of what could not be read. */
    Path unreadable() {
        return beside(".unreadable.ndjson");
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    boolean isCompressed() {
        return ExportFormat.isCompressed(file.toString());
    }

    /** Refuses what a file cannot be put at the place of. */
    void checkPlace() {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || file.getFileName() == null || !Files.isDirectory(directory)) {
            throw Failure.of(ExitCode.FILE, "there is no directory " + directory)
                    .advise("make it, or name another file with -o");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw Failure.of(ExitCode.FILE, file + " is not a file")
                    .advise("name a file with -o, or write to standard output with -o -");
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    boolean isUnfinished() {
        return Files.exists(part()) || Files.exists(checkpoint());
    }
}
