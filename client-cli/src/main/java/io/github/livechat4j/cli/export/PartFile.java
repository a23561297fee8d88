package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.output.Durable;
import io.github.livechat4j.cli.output.PrivateFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The records that have come so far. It can be cut at each checkpoint and gone on with. A compressed file is one member of gzip all the same,
 * since many programs read no more than the first.
 */
final class PartFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final PrivateFile file;
    private final OutputStream buffered;
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
    }

    /**
     * Opens the file, and cuts off what no checkpoint tells of.
     *
     * @param length how many bytes a checkpoint tells of
     * @param state what they are before compression
     * @throws Failure if another process writes it, or it was put there by somebody else
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

    void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (member == null) {
                buffered.write(bytes);
            } else {
                member.write(bytes);
            }
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

    /** What the file is before compression; of no meaning where there is none. */
    GzipState state() {
        return member == null ? GzipState.EMPTY : member.state();
    }

    /** Ends what is whole. Nothing can be added after that. */
    void end() throws IOException {
        try {
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

    /** Leaves what is not on the disk. */
    @Override
    public void close() throws IOException {
        if (member != null) {
            member.close();
        }
        file.close();
    }
}
