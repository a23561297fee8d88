package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.output.Durable;
import io.github.livechat4j.cli.output.PrivateFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The part file: the records exported so far. It can be truncated at each checkpoint and continued. A compressed file
 * still has a single gzip member, since many programs read only the first.
 */
final class PartFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final PrivateFile file;
    private final OutputStream buffered;
    private final OutputStream records;
    private final @Nullable GzipMember member;

    private PartFile(Target target, PrivateFile file, long length, GzipState state) throws IOException {
        this.path = target.part();
        this.file = file;
        this.buffered = new BufferedOutputStream(file, BUFFER);
        if (!target.isCompressed()) {
            this.member = null;
        } else {
            this.member = length == 0 ? GzipMember.begin(buffered) : GzipMember.resume(buffered, state);
        }
        // one record at a time is too little for the compressor
        this.records = member == null ? buffered : new BufferedOutputStream(member, BUFFER);
    }

    /**
     * Opens the file, and truncates it to the length of the checkpoint.
     *
     * @param length the length in bytes, from the checkpoint; 0 for a new export
     * @param state checksum and length of the uncompressed data, from the checkpoint
     * @throws Failure if another process writes the file, or somebody else put it there
     */
    static PartFile open(Target target, long length, GzipState state) throws IOException {
        Path path = target.part();
        PrivateFile file = opened(path);
        try {
            if (!file.tryLock()) {
                throw Failure.of(ExitCode.FILE, path + " is being written by another export")
                        .advise("wait until it has ended, or name another file with -o");
            }
            file.cut(length);
            target.output().takePermissions(path);
            return new PartFile(target, file, length, state);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static PrivateFile opened(Path path) throws IOException {
        try {
            return PrivateFile.open(path);
        } catch (IOException e) {
            throw Durable.named(path, e);
        }
    }

    void write(byte[] lines) throws IOException {
        try {
            records.write(lines);
        } catch (IOException e) {
            throw Durable.named(path, e);
        }
    }

    /**
     * Brings the written data to the disk.
     *
     * @return the length of the file in bytes
     */
    long settle() throws IOException {
        try {
            records.flush();
            if (member != null) {
                member.settle();
            }
            buffered.flush();
            file.sync();
            return file.position();
        } catch (IOException e) {
            throw Durable.named(path, e);
        }
    }

    /** Returns checksum and length of the uncompressed data; {@link GzipState#EMPTY} without compression. */
    GzipState state() {
        return member == null ? GzipState.EMPTY : member.state();
    }

    /** Ends the gzip member. Nothing can be written after that. */
    void end() throws IOException {
        try {
            records.flush();
            if (member != null) {
                member.end();
            }
        } catch (IOException e) {
            throw Durable.named(path, e);
        }
    }

    void discard() throws IOException {
        close();
        Files.deleteIfExists(path);
    }

    /** Closes the file without flushing: data after the last checkpoint is lost. */
    @Override
    public void close() throws IOException {
        if (member != null) {
            member.close();
        }
        file.close();
    }
}
