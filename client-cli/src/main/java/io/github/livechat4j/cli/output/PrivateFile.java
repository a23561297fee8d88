package io.github.livechat4j.cli.output;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A file that only the user can read and write, open for writing. Links are not followed here; {@link OutputFile}
 * resolves those of the user before. An existing file is opened only if it is a regular file of the user with a single
 * hard link; anything else was put there by somebody else.
 *
 * <p>Not thread-safe.
 */
// AsynchronousFileChannel, since an interrupt closes other channels, and java.io follows links
public final class PrivateFile extends OutputStream {

    private final Path path;
    private final AsynchronousFileChannel channel;
    private long position;

    private PrivateFile(Path path, AsynchronousFileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates a file.
     *
     * @param path the path, at which nothing may exist, not even a broken link
     * @return the empty file
     * @throws IOException if that fails: a {@link FileAlreadyExistsException} if the path exists
     */
    public static PrivateFile create(Path path) throws IOException {
        Set<OpenOption> options =
                Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS);
        return new PrivateFile(path, AsynchronousFileChannel.open(path, options, null, Permissions.ofNewFile(path)));
    }

    /**
     * Opens a file, or creates it if it does not exist.
     *
     * @param path the path
     * @return the file, positioned at its beginning
     * @throws Failure if the path is no regular file, has further hard links, or belongs to another user
     * @throws IOException if the file cannot be opened
     */
    public static PrivateFile open(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            try {
                return create(path);
            } catch (FileAlreadyExistsException e) {
                // another process created the file first; tryLock will fail if it still writes
            }
        }
        @Nullable Object before = requireOwn(path);
        PrivateFile file = new PrivateFile(
                path, AsynchronousFileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        try {
            // the file may have been replaced between the check and the opening
            if (!Objects.equals(before, requireOwn(path))) {
                throw refused(path, "was replaced while it was opened");
            }
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Reads a file that {@link #create} made.
     *
     * @param path the path
     * @return the content
     * @throws Failure if the path is no regular file, has further hard links, or belongs to another user
     * @throws IOException if the file cannot be read
     */
    public static byte[] read(Path path) throws IOException {
        requireOwn(path);
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return in.readAllBytes();
        }
    }

    private static @Nullable Object requireOwn(Path path) throws IOException {
        Permissions.Standing standing = Permissions.standing(path);
        if (!standing.isRegular()) {
            throw refused(path, "is a link, a device or a pipe, but no file");
        }
        if (standing.names() > 1) {
            throw refused(path, "has another name too, by a hard link");
        }
        if (standing.owner().isPresent() && !standing.owner().equals(Permissions.ownerOfNewFileBeside(path))) {
            throw refused(path, "belongs to " + standing.owner().get().getName());
        }
        return standing.key();
    }

    private static Failure refused(Path path, String why) {
        return Failure.of(ExitCode.FILE, path + " " + why).advise("remove it if nobody needs it, or name another file");
    }

    /**
     * Locks the file against other processes of this command, until it is closed.
     *
     * @return true if this process has the lock now; false if another one has it
     * @throws IOException if the file system has no locks
     */
    public boolean tryLock() throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Truncates the file, and continues writing at its new end.
     *
     * @param length the new length in bytes
     * @throws IOException if that fails
     */
    public void cut(long length) throws IOException {
        channel.truncate(length);
        position = length;
    }

    /**
     * Returns the position of the next byte.
     *
     * @return the number of bytes before it
     */
    public long position() {
        return position;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        while (buffer.hasRemaining()) {
            position += ended(channel.write(buffer, position));
        }
    }

    /**
     * Waits for the end of a write. An interrupt does not end the wait, since the last writes complete an export or its
     * checkpoint; it is restored afterwards.
     */
    private int ended(Future<Integer> writing) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return writing.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            IOException failed =
                    e.getCause() instanceof IOException thrown ? thrown : new InterruptedIOException(String.valueOf(e));
            throw Durable.named(path, failed);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Waits until what was written is on the disk.
     *
     * @throws FileSystemException if that fails
     */
    public void sync() throws IOException {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw Durable.named(path, e);
        }
    }

    /** Closes the file. Data written after the last {@link #sync} may be lost if the machine crashes. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
