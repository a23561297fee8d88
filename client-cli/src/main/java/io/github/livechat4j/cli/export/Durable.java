package io.github.livechat4j.cli.export;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Puts things on the disk, so that they are there whatever happens after. */
final class Durable {

    private Durable() {}

    // not by a channel, which an interrupted thread closes
    static void write(Path file, byte[] bytes) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(bytes);
            sync(out.getFD());
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    static void sync(FileDescriptor descriptor) throws IOException {
        descriptor.sync();
    }

    /** Puts a file in the place of another, so that at any moment one of the two is there. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes a new name last. Where directories cannot be opened, the file system has to do it by itself. */
    static void syncDirectoryOf(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }

    /** What the system says about a stream does not name its file. */
    static FileSystemException named(Path file, IOException failed) {
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
