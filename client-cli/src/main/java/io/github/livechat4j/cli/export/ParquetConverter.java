package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.output.Durable;
import io.github.livechat4j.cli.output.PrivateFile;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;

/**
 * Makes a file of Parquet from the part file of an export.
 *
 * <p>The library is called without compiling against it; {@link ParquetLibrary} loads it.
 *
 * @param convert the method that converts lines of NDJSON
 * @param model the class of the records
 */
record ParquetConverter(MethodHandle convert, Class<?> model) {

    private static final int BUFFER = 1 << 16;

    /**
     * Makes the file of Parquet from the ended part file, and brings it to the disk.
     *
     * @return its length in bytes; empty if it was interrupted
     */
    OptionalLong make(Target target, BooleanSupplier isInterrupted) throws IOException {
        Path made = target.made();
        try (InputStream part = Files.newInputStream(target.part(), LinkOption.NOFOLLOW_LINKS);
                InputStream lines = target.isCompressed() ? new GZIPInputStream(part, BUFFER) : part;
                PrivateFile file = PrivateFile.open(made)) {
            file.cut(0);
            target.output().takePermissions(made);
            OutputStream out = new BufferedOutputStream(file, BUFFER);
            convert(new Interruptible(lines, isInterrupted), out);
            out.flush();
            file.sync();
            return OptionalLong.of(file.position());
        } catch (InterruptedIOException e) {
            Files.deleteIfExists(made);
            return OptionalLong.empty();
        } catch (IOException e) {
            Files.deleteIfExists(made);
            throw Durable.named(made, e);
        }
    }

    /** Returns the number of rows. */
    long convert(InputStream lines, OutputStream out) throws IOException {
        try {
            return (long) convert.invokeExact(lines, out, (Class<?>) model);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails as soon as the user wants the command to end. */
    private static final class Interruptible extends FilterInputStream {

        private final BooleanSupplier isInterrupted;

        Interruptible(InputStream in, BooleanSupplier isInterrupted) {
            super(in);
            this.isInterrupted = isInterrupted;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (isInterrupted.getAsBoolean()) {
                throw new InterruptedIOException();
            }
            return super.read(bytes, offset, length);
        }
    }
}
