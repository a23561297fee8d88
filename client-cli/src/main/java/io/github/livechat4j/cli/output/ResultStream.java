package io.github.livechat4j.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that keeps its first failure. Print writers swallow failures, so without it a full disk would look
 * like success; it also tells a reader that has ended from a real failure.
 */
public final class ResultStream extends OutputStream {

    private static final Path LINK = Path.of("/proc/self/fd/1");

    private final OutputStream out;
    private final BooleanSupplier isPipe;
    private volatile @Nullable IOException failure;

    /**
     * Wraps a stream.
     *
     * @param out the stream
     * @param isPipe returns whether the stream is a pipe or socket, which another program reads
     */
    public ResultStream(OutputStream out, BooleanSupplier isPipe) {
        this.out = out;
        this.isPipe = isPipe;
    }

    /**
     * Returns standard output of this process.
     *
     * @return the stream
     */
    public static ResultStream system() {
        return new ResultStream(new FileOutputStream(FileDescriptor.out), ResultStream::isPipe);
    }

    /**
     * Returns whether standard output is a pipe or a socket. The message of a broken pipe is localized, so the
     * descriptor is checked too.
     */
    private static boolean isPipe() {
        try {
            String target = Files.readSymbolicLink(LINK).toString();
            return target.startsWith("pipe:") || target.startsWith("socket:");
        } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
            return false;
        }
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private IOException failed(IOException thrown) {
        String reason = String.valueOf(thrown.getMessage());
        boolean hasNoReader = reason.contains("Broken pipe")
                || reason.contains("EPIPE")
                || reason.startsWith("The pipe ")
                || isPipe.getAsBoolean();
        IOException named =
                hasNoReader ? new ReaderEndedException() : new FileSystemException("standard output", null, reason);
        named.initCause(thrown);
        if (failure == null) {
            failure = named;
        }
        return named;
    }

    /**
     * Returns the first failure.
     *
     * @return the first failure: a {@link ReaderEndedException} if the reader has ended; empty if all was written
     */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }
}
