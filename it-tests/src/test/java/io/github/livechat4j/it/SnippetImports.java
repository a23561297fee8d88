package io.github.livechat4j.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The imports that a reader needs to paste a snippet: each public type of this project that it names. */
final class SnippetImports {

    private static final String ROOT = "io/github/livechat4j";
    private static final Pattern TYPE = Pattern.compile("(?<![\\w.])[A-Z]\\w*");
    private static final Pattern NO_CODE = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|//.*");
    private static final Pattern IMPORT = Pattern.compile("import ([\\w.]+)\\.(\\w+);");

    /** By simple name, the qualified names: two packages can have the same simple name. */
    private static final Map<String, Set<String>> OURS = publicTypes();

    private SnippetImports() {}

    /** One line of text for each import that is missing, with the place in the document; empty if all are there. */
    static List<String> missing(Snippet snippet) {
        Set<String> imported = snippet.code().entrySet().stream()
                .filter(line -> !snippet.given().contains(line.getKey()))
                .flatMap(line -> IMPORT.matcher(line.getValue()).results())
                .map(found -> found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> missing = new ArrayList<>();
        snippet.code().forEach((number, line) -> {
            if (!snippet.given().contains(number) && !line.startsWith("import ")) {
                TYPE.matcher(NO_CODE.matcher(line).replaceAll(""))
                        .results()
                        .map(MatchResult::group)
                        .filter(name -> OURS.containsKey(name) && imported.add(name))
                        .forEach(name -> missing.add(snippet.at(number) + " needs "
                                + OURS.getOrDefault(name, Set.of()).stream()
                                        .map(type -> "import " + type + ";")
                                        .collect(Collectors.joining(" or "))));
            }
        });
        return missing;
    }

    private static Map<String, Set<String>> publicTypes() {
        Map<String, Set<String>> types = new TreeMap<>();
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.contains("livechat4j") || entry.endsWith("classes"))
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(entry -> classes(entry).stream())
                .map(SnippetImports::load)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .forEach(type -> types.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                        .add(type.getName()));
        return types;
    }

    private static List<String> classes(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                return classesBelow(entry);
            }
            try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                return classesBelow(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> classesBelow(Path root) throws IOException {
        if (!Files.isDirectory(root.resolve(ROOT))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root.resolve(ROOT))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class") && !file.contains("$"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, SnippetImports.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
