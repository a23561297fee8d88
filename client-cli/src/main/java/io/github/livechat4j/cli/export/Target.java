package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.output.OutputFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * The file that is to be there at the end, and those that are beside it until then.
 *
 * @param output the file
 */
record Target(OutputFile output) {

    /** The file itself, behind all links. */
    Path file() {
        return output.path();
    }

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
        return file().resolveSibling(file().getFileName() + ending);
    }

    private List<Path> others() {
        return List.of(part(), checkpoint(), nextCheckpoint(), unreadable());
    }

    boolean isCompressed() {
        return ExportFormat.isCompressed(file().toString());
    }

    /** Refuses what a file cannot be put at the place of, and places where no file can be made. */
    void checkPlace() {
        output.check(OutputFile.Existing.REPLACED);
        for (Path other : others()) {
            if (Files.exists(other, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)) {
                throw Failure.of(
                                ExitCode.FILE,
                                other + ": is not a file, but an export to " + output + " needs that name")
                        .advise("rename it, or name another file with -o");
            }
        }
        OutputFile.at(nextCheckpoint()).check(OutputFile.Existing.REPLACED);
    }

    /** Whether another output would be mixed with this export. */
    boolean uses(OutputFile another) {
        return another.isAt(file()) || others().stream().anyMatch(another::isAt);
    }

    boolean exists() {
        return output.exists();
    }

    boolean isUnfinished() {
        return Files.exists(part()) || Files.exists(checkpoint());
    }
}
