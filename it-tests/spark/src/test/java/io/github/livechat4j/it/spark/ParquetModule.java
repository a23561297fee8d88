package io.github.livechat4j.it.spark;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The module client-parquet in a class loader of its own, since Spark has another version of its library. */
final class ParquetModule {

    private static final Path TARGET = Path.of("..", "..", "client-parquet", "target");

    private ParquetModule() {}

    /** Writes lines of NDJSON as a Parquet file, and returns the number of rows. */
    static long convert(InputStream lines, OutputStream out, String model) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            return (long) loader.loadClass("io.github.livechat4j.parquet.ParquetRecords")
                    .getMethod("convert", InputStream.class, OutputStream.class, Class.class)
                    .invoke(null, lines, out, loader.loadClass("io.github.livechat4j.model." + model));
        }
    }

    private static URL[] classPath() throws IOException {
        List<URL> urls = new ArrayList<>();
        String libraries = Files.readString(TARGET.resolve("classpath"));
        for (String entry : Stream.concat(
                        Stream.of(TARGET.resolve("classes").toString()),
                        Stream.of(libraries.strip().split(File.pathSeparator)))
                .toList()) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
