package io.github.livechat4j.cli.output;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Failures;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a command writes. It is checked before the service is called; it is there as a whole or not at all, and on the disk once it is
 * there. Only the user can read and write a file that is new. One that is replaced keeps its permissions and, where the system allows
 * that, its owner. Links are followed, so that a link stays one, unless another user has put it into a directory that all users share.
 * What is no file, such as a device or a pipe, is refused, since a file would take its place.
 */
public final class OutputFile {

    /** What becomes of a file that is there already. */
    public enum Existing {
        /** It stays, and writing is refused. */
        KEPT,

        /** It is replaced. */
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
     * Finds the file that a name stands for.
     *
     * @param named the name that the user gave
     * @return the file; it need not be there
     * @throws Failure if links lead nowhere
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
     * Gives the file itself.
     *
     * @return the path behind all links
     */
    public Path path() {
        return file;
    }

    /**
     * Says whether it is there.
     *
     * @return whether there is anything of that name
     */
    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Refuses what writing would fail at or destroy.
     *
     * @param existing what may become of a file that is there already
     * @throws Failure if the file cannot be written; nothing has been changed then
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

    /** Only a file that is really made shows that one can be: names may be too long, disks full, and rights finer than Java knows. */
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
     * @param bytes all that it is to hold
     * @throws Failure if that fails; the file is as it was then
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
     * Puts another file in the place of this one.
     *
     * @param finished a file in the same directory, which is on the disk
     * @throws IOException if that fails; both files are as they were then
     */
    public void replaceBy(Path finished) throws IOException {
        takePermissions(finished);
        Durable.move(finished, file);
        Durable.syncDirectoryOf(file);
    }

    /**
     * Gives a file the permissions of the one that it will replace. Only the user can read one that replaces none.
     *
     * @param successor the file that will be moved to the place of this one
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

    /** The user knows nothing of the unfinished file. */
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
     * @return whether both are the same file, or would be
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

    /** Not by an absolute path, since the name of the working directory may have letters that the locale has not. */
    static Path directoryOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? file.getFileSystem().getPath("") : parent;
    }

    /** Shows the name that the user gave. */
    @Override
    public String toString() {
        return named.toString();
    }
}
