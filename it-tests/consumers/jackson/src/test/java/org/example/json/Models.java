package org.example.json;

import io.github.livechat4j.model.ModelCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** All models of the client, found in its artifact. */
final class Models {

    private static final String FOLDER = ModelCodec.class.getPackageName().replace('.', '/') + "/";

    private Models() {}

    static List<Class<?>> all() {
        try (JarFile jar = new JarFile(artifact().toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(FOLDER) && name.endsWith(".class") && !name.contains("package-info"))
                    .sorted()
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length()).replace('/', '.')))
                    .filter(type -> type.isRecord() || type.isSealed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Class<?>> unions() {
        return all().stream().filter(Class::isSealed);
    }

    private static Path artifact() {
        try {
            return Path.of(ModelCodec.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
