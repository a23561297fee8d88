package io.github.livechat4j.schema;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.livechat4j.model.Chat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Finds the generated models among the classes of their package. */
final class GeneratedModels {

    private static final String SUFFIX = ".class";

    private GeneratedModels() {}

    /** Returns all records and unions of records, without queries and enumerations. */
    static List<Class<?>> all() {
        try {
            URI source = Chat.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path place = Path.of(source);
            if (Files.isDirectory(place)) {
                return in(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return in(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> in(Path root) throws IOException {
        String name = Chat.class.getPackageName();
        try (Stream<Path> files = Files.list(root.resolve(name.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX) && !file.contains("$") && !file.startsWith("package-info"))
                    .filter(file -> !file.endsWith("Query" + SUFFIX))
                    .sorted()
                    .<Class<?>>map(file -> load(name + "." + file.substring(0, file.length() - SUFFIX.length())))
                    .filter(GeneratedModels::isModel)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isModel(Class<?> type) {
        return type.isAnnotationPresent(JsonTypeInfo.class)
                || (type.isRecord()
                        && Arrays.stream(type.getDeclaredFields())
                                .anyMatch(field -> field.isAnnotationPresent(JsonAnySetter.class)));
    }
}
