package io.github.livechat4j.cli.output;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Failures;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a command writes. Commands check it before they call the service. The file appears complete or not at
 * all, and is then on the disk. Only the user can read and write a new file. A file that replaces another keeps the
 * permissions and, where the system allows that, the owner. Links are followed, so the link itself stays; a link that
 * another user has put into a shared directory is rejected. Devices, pipes and sockets are rejected, since a regular
 * file would replace them.
 */
public final class OutputFile {

    /** What happens to an existing file. */
    public enum Existing {
        /** The file is kept, and the command fails. */
        KEPT,

        /** The file is replaced. */
        REPLACED
    }

    private static final int MOST_LINKS = 40;

    private final Path named;
    private final Path file;

    private OutputFile(Path named, Path file) {
        this.named = named;
        this.file = file;
    }

    /**
     * Resolves links.
     *
     * @param named the path that the user gave
     * @return the file, which need not exist
     * @throws Failure if links form a cycle, or another user has put one into a shared directory
     */
    public static OutputFile at(Path named) {
        Path file = named;
        try {
            for (int links = 0; Files.isSymbolicLink(file); links++) {
                if (links == MOST_LINKS) {
                    throw Failure.of(ExitCode.FILE, named + ": is a link that leads to itself")
                            .advise("name another file");
                }
                if (Permissions.isPlanted(file)) {
                    throw Failure.of(
                                    ExitCode.FILE,
                                    named + ": is a link that another user has put into a directory of all users")
                            .advise("name another file");
                }
                file = file.resolveSibling(Files.readSymbolicLink(file));
            }
        } catch (IOException e) {
            throw Failures.of(e);
        }
        return new OutputFile(named, file);
    }

    /**
     * Returns the resolved path.
     *
     * @return the path behind all links
     */
    public Path path() {
        return file;
    }

    /**
     * Returns whether the file exists.
     *
     * @return true if there is anything of that name
     */
    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Checks that the file can be written.
     *
     * @param existing whether an existing file may be replaced
     * @throws Failure if the file cannot be written; nothing has changed then
     */
    public void check(Existing existing) {
        checkKind();
        if (existing == Existing.KEPT && exists()) {
            throw Failure.of(ExitCode.FILE, named + ": is there already")
                    .advise("name another file, or replace it with --overwrite");
        }
        checkPlace();
    }

    private void checkKind() {
        if (file.getFileName() == null || Files.isDirectory(file)) {
            throw Failure.of(ExitCode.FILE, named + ": is a directory").advise("name a file in it");
        }
        if (exists() && !Files.isRegularFile(file)) {
            throw Failure.of(ExitCode.FILE, named + ": is not a file, but a device, a pipe or a socket")
                    .advise("name a file, or write to standard output with -");
        }
    }

    /**
     * Checks the directory by creating a file in it: only that finds names that are too long, full disks, and access
     * rules that Java does not know.
     */
    private void checkPlace() {
        Path directory = directoryOf(file);
        if (!Files.isDirectory(directory)) {
            throw Failure.of(ExitCode.FILE, named + ": there is no directory " + directory)
                    .advise("make it, or name another file");
        }
        if (exists() && !Files.isWritable(file)) {
            throw Failure.of(ExitCode.FILE, named + ": cannot be written: not allowed")
                    .advise("change its permissions, or name another file");
        }
        Path unfinished = unfinished();
        try {
            PrivateFile.create(unfinished).close();
            Files.delete(unfinished);
        } catch (IOException e) {
            throw unwritten(unfinished, e);
        }
    }

    /**
     * Writes the file.
     *
     * @param bytes the whole content
     * @throws Failure if that fails; the file is unchanged then
     */
    public void write(byte[] bytes) {
        Path unfinished = unfinished();
        try {
            Durable.write(unfinished, bytes);
            try {
                replaceBy(unfinished);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw unwritten(unfinished, e);
        }
    }

    /**
     * Replaces this file by another.
     *
     * @param finished a file in the same directory, which is on the disk
     * @throws IOException if that fails; both files are unchanged then
     */
    public void replaceBy(Path finished) throws IOException {
        takePermissions(finished);
        Durable.move(finished, file);
        Durable.syncDirectoryOf(file);
    }

    /**
     * Copies the permissions of this file to its successor. If this file does not exist, only the user can read the
     * successor.
     *
     * @param successor the file that will replace this one
     * @throws IOException if that fails
     */
    public void takePermissions(Path successor) throws IOException {
        if (exists()) {
            Permissions.copy(file, successor);
        } else {
            Permissions.makePrivate(successor);
        }
    }

    private Path unfinished() {
        return file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /** Makes the failure, with the name that the user gave in place of the temporary file. */
    private Failure unwritten(Path unfinished, IOException failed) {
        String reason = Failures.of(Durable.named(unfinished, failed)).getMessage();
        String prefix = unfinished + ": ";
        return Failure.of(
                        ExitCode.FILE,
                        named + ": cannot be written: "
                                + (reason.startsWith(prefix) ? reason.substring(prefix.length()) : reason))
                .advise("make room, or name another file")
                .because(failed);
    }

    /**
     * Compares with another output of the same command.
     *
     * @param other a path
     * @return true if both are the same file, or will be once they exist
     */
    public boolean isAt(Path other) {
        try {
            if (Files.exists(file) && Files.exists(other)) {
                return Files.isSameFile(file, other);
            }
            return String.valueOf(file.getFileName()).equals(String.valueOf(other.getFileName()))
                    && Files.isSameFile(directoryOf(file), directoryOf(other));
        } catch (FileSystemException e) {
            return false;
        } catch (IOException e) {
            throw Failures.of(e);
        }
    }

    /**
     * Returns the directory of a file. Relative paths stay relative, since the locale may be unable to encode the name
     * of the working directory.
     */
    static Path directoryOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? file.getFileSystem().getPath("") : parent;
    }

    /** Returns the path that the user gave. */
    @Override
    public String toString() {
        return named.toString();
    }
}
