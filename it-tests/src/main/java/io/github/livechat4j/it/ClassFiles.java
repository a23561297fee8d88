package io.github.livechat4j.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of one published artifact.
 *
 * @param location its jar, or the output directory of the compiler
 */
record ClassFiles(Path location) {

    private static final String ROOT = "io/github/livechat4j/";
    private static final String DESCRIPTOR = "module-info.class";

    /** Returns the artifact that contains a class. */
    static ClassFiles with(String type) {
        return withResource(type.replace('.', '/') + ".class");
    }

    /** Returns the artifact that contains a file. */
    static ClassFiles withResource(String name) {
        URL found = ClassFiles.class.getClassLoader().getResource(name);
        if (found == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        String place = found.toString().replaceFirst("^jar:", "");
        try {
            return new ClassFiles(Path.of(
                    new URI(place.substring(0, place.length() - name.length()).replaceFirst("!?/$", ""))));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns the names of the classes in public packages: the packages that a module exports to all, or without a
     * module those not named {@code internal}.
     */
    List<String> names() {
        return read(root -> {
            Optional<Set<String>> exported = exported(root.resolve(DESCRIPTOR));
            try (Stream<Path> files = Files.walk(root.resolve(ROOT))) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                        .map(file -> file.substring(0, file.length() - ".class".length())
                                .replace('/', '.'))
                        .filter(name -> isShown(name.substring(0, name.lastIndexOf('.')), exported))
                        .toList();
            }
        });
    }

    /** Returns the files below a folder of the artifact. */
    List<String> resources(String folder) {
        return read(root -> {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                return files.filter(Files::isRegularFile)
                        .map(file -> root.relativize(file).toString())
                        .toList();
            }
        });
    }

    private static boolean isShown(String name, Optional<Set<String>> exported) {
        return exported.map(names -> names.contains(name)).orElse(!name.contains(".internal"));
    }

    private static Optional<Set<String>> exported(Path descriptor) throws IOException {
        if (!Files.exists(descriptor)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(descriptor)) {
            return Optional.of(ModuleDescriptor.read(in).exports().stream()
                    .filter(exports -> !exports.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet()));
        }
    }

    private interface Reader {
        List<String> read(Path root) throws IOException;
    }

    private List<String> read(Reader reader) {
        try {
            if (Files.isDirectory(location)) {
                return reader.read(location);
            }
            try (FileSystem jar = FileSystems.newFileSystem(location)) {
                return reader.read(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
