package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.UserJars;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The library that writes Parquet, which is larger than the command. It is loaded from a jar of the user. */
final class ParquetLibrary {

    private static final String RECORDS = "io.github.livechat4j.parquet.ParquetRecords";
    private static final String NEEDED = "parquet needs a library that is larger than this command";

    private final UserJars jars;

    ParquetLibrary(Surroundings surroundings, @Nullable Path option) {
        this.jars = UserJars.ofThisProject(surroundings, option, "livechat4j-client-parquet");
    }

    /** Runs a command that loads the library. */
    int with(IntSupplier command) {
        return jars.with(command);
    }

    /**
     * Loads the library, and tries it with a small record, since its native code may fail to load.
     *
     * @param model the class of the records
     * @throws Failure if the library is missing or cannot be used here
     */
    ParquetConverter load(Class<?> model) {
        MethodHandle convert;
        try {
            Class<?> records =
                    Class.forName(RECORDS, true, Thread.currentThread().getContextClassLoader());
            convert = MethodHandles.publicLookup()
                    .findStatic(
                            records,
                            "convert",
                            MethodType.methodType(long.class, InputStream.class, OutputStream.class, Class.class));
        } catch (ClassNotFoundException e) {
            throw Failure.of(ExitCode.USAGE, NEEDED).advise(jars.advice());
        } catch (ReflectiveOperationException e) {
            throw Failure.of(ExitCode.USAGE, "the library for parquet is of another version than this command")
                    .advise(jars.advice())
                    .because(e);
        }
        ParquetConverter library = new ParquetConverter(convert, model);
        try {
            library.convert(
                    new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)), OutputStream.nullOutputStream());
        } catch (IOException | LinkageError e) {
            throw Failure.of(ExitCode.USAGE, "the library for parquet cannot be used: " + e)
                    .advise("use its whole jar, and note that its native code is unpacked into "
                            + System.getProperty("java.io.tmpdir")
                            + ", which must not be mounted noexec")
                    .because(e);
        }
        return library;
    }
}
