package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.output.OutputFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The output file of an export, and the temporary files beside it.
 *
 * @param output the output file
 */
record Target(OutputFile output) {

    /** Returns the path of the output file, behind all links. */
    Path file() {
        return output.path();
    }

    /** Returns the path of the part file, with the records exported so far. */
    Path part() {
        return beside(".part");
    }

    /** Returns the path of the checkpoint. */
    Path checkpoint() {
        return beside(".checkpoint");
    }

    /** Returns the path of the next checkpoint while it is written. */
    Path nextCheckpoint() {
        return beside(".checkpoint.tmp");
    }

    /** Returns the path of the list of unparseable records and values. */
    Path unreadable() {
        return beside(".unreadable.ndjson");
    }

    /** Returns the path of the file of Parquet while it is made from the part file. */
    Path made() {
        return beside(".part.made");
    }

    private Path beside(String ending) {
        return file().resolveSibling(file().getFileName() + ending);
    }

    private List<Path> others() {
        return List.of(part(), made(), checkpoint(), nextCheckpoint(), unreadable());
    }

    /** Returns whether the part file is compressed. */
    boolean isCompressed() {
        String name = file().toString();
        return ExportFormat.isCompressed(name) || name.toLowerCase(Locale.ROOT).endsWith(ExportFormat.PARQUET_ENDING);
    }

    /** Checks that all files can be written: none is a directory or a device, and the directory is writable. */
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

    /** Returns whether another output is one of the files of this export. */
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
