package io.github.livechat4j.cli.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Puts files on the disk, so that they are there whatever happens after. */
public final class Durable {

    private Durable() {}

    /**
     * Makes a file that only the user can read, and waits until it is on the disk.
     *
     * @param file its name, which nothing may have yet
     * @param bytes what it holds then
     * @throws FileSystemException if that fails; then there is no such file, unless there was one before
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
     * Puts a file in the place of another, so that at any moment one of the two is there.
     *
     * @param from a file that is on the disk
     * @param to its name from now on, in the same file system
     * @throws IOException if that fails
     */
    public static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Makes a new name last. Where directories cannot be opened, the file system has to do it by itself.
     *
     * @param file the file whose name is new
     */
    public static void syncDirectoryOf(Path file) {
        try (FileChannel channel = FileChannel.open(OutputFile.directoryOf(file), StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }

    /**
     * Names the file in a failure, since what the system says about a stream does not.
     *
     * @param file the file
     * @param failed what went wrong with it
     * @return the same failure with the name of the file
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
