package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The records that have come so far. A compressed file has a member of its own for what came between two checkpoints, so that it can be
 * cut at each of them and gone on with; whatever reads gzip reads members one after the other.
 */
final class PartFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final boolean isCompressed;
    private final RandomAccessFile file;
    private final OutputStream buffered;
    private @Nullable OutputStream member;
    private boolean isEmpty;

    private PartFile(Path path, boolean isCompressed, RandomAccessFile file, long length) throws IOException {
        this.path = path;
        this.isCompressed = isCompressed;
        this.file = file;
        this.buffered = new BufferedOutputStream(new FileOutputStream(file.getFD()), BUFFER);
        this.isEmpty = length == 0;
    }

    /**
     * Opens the file, and cuts off what no checkpoint tells of.
     *
     * @throws Failure if another process writes it
     */
    static PartFile open(Target target, long length) throws IOException {
        Path path = target.part();
        RandomAccessFile file;
        try {
            file = new RandomAccessFile(path.toFile(), "rw");
        } catch (IOException e) {
            throw Durable.named(path, e);
        }
        try {
            if (!isLocked(file)) {
                throw Failure.of(ExitCode.FILE, path + " is being written by another export")
                        .advise("wait until it has ended, or name another file with -o");
            }
            file.setLength(length);
            file.seek(length);
            return new PartFile(path, target.isCompressed(), file, length);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** The lock ends with the process, however that ends. */
    private static boolean isLocked(RandomAccessFile file) throws IOException {
        try {
            @Nullable FileLock lock = file.getChannel().tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    void write(String text) throws IOException {
        try {
            if (member == null) {
                member = isCompressed ? new GZIPOutputStream(new Unclosed(buffered), BUFFER) : buffered;
            }
            member.write(text.getBytes(StandardCharsets.UTF_8));
            isEmpty = false;
        } catch (IOException e) {
            throw Durable.named(path, e);
        }
    }

    /**
     * Puts all that was written on the disk.
     *
     * @return how many bytes the file has
     */
    long settle() throws IOException {
        try {
            if (isCompressed && member != null) {
                member.close();
            }
            member = null;
            buffered.flush();
            Durable.sync(file.getFD());
            return file.getFilePointer();
        } catch (IOException e) {
            throw Durable.named(path, e);
        }
    }

    /** Nothing at all would be no gzip. */
    void end() throws IOException {
        if (isEmpty && isCompressed) {
            write("");
        }
    }

    void discard() throws IOException {
        close();
        Files.deleteIfExists(path);
    }

    /** Leaves what is not on the disk. */
    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A member ends before the file does. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
