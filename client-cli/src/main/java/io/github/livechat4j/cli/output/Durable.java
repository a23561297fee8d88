package io.github.livechat4j.cli.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes and moves files so that they survive a crash of the machine. */
public final class Durable {

    private Durable() {}

    /**
     * Creates a file that only the user can read, and waits until it is on the disk.
     *
     * @param file the path, which must not exist
     * @param bytes the content
     * @throws FileSystemException if that fails; no new file is left then
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        PrivateFile created = PrivateFile.create(file);
        try (PrivateFile out = created) {
            out.write(bytes);
            out.sync();
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw named(file, e);
        }
    }

    /**
     * Renames a file atomically, replacing the target.
     *
     * @param from a file that is on the disk
     * @param to the new path, in the same file system
     * @throws IOException if that fails
     */
    public static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Brings a new name of a file to the disk. Does nothing where directories cannot be opened, as on Windows.
     *
     * @param file the file that was created or renamed
     */
    public static void syncDirectoryOf(Path file) {
        try (FileChannel channel = FileChannel.open(OutputFile.directoryOf(file), StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }

    /**
     * Adds the name of the file to an exception, since exceptions of streams lack it.
     *
     * @param file the file
     * @param failed the exception
     * @return an exception with the name of the file
     */
    public static FileSystemException named(Path file, IOException failed) {
        if (failed instanceof FileSystemException already) {
            return already;
        }
        String message = String.valueOf(failed.getMessage());
        String prefix = file + " (";
        String reason = message.startsWith(prefix) && message.endsWith(")")
                ? message.substring(prefix.length(), message.length() - 1)
                : message;
        FileSystemException named = new FileSystemException(file.toString(), null, reason);
        named.initCause(failed);
        return named;
    }
}
