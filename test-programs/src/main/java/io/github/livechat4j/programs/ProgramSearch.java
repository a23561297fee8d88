package io.github.livechat4j.programs;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds programs on this machine.
 *
 * @param path the directories to search, separated as in the environment variable {@code PATH}
 */
public record ProgramSearch(String path) {

    /** Returns a search on the {@code PATH} of this process. */
    public static ProgramSearch onThisMachine() {
        return new ProgramSearch(System.getenv().getOrDefault("PATH", ""));
    }

    /**
     * Returns the programs that are missing.
     *
     * @param programs the programs in the form of {@link NeedsProgram#value()}
     */
    List<String> missing(List<String> programs) {
        return programs.stream().filter(program -> find(program).isEmpty()).toList();
    }

    /** Returns the first alternative that exists; empty if none does. */
    public Optional<Path> find(String program) {
        return Stream.of(program.split("\\|", -1))
                .flatMap(alternative -> alternative.startsWith("/") ? matches(alternative) : onPath(alternative))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private Stream<Path> onPath(String name) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, name));
    }

    private static Stream<Path> matches(String pattern) {
        List<Path> found = List.of(Path.of("/"));
        for (Path step : Path.of(pattern)) {
            List<Path> next = new ArrayList<>();
            for (Path directory : found) {
                next.addAll(children(directory, step.toString()));
            }
            found = next;
        }
        return found.stream();
    }

    private static List<Path> children(Path directory, String pattern) {
        List<Path> children = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, pattern)) {
                entries.forEach(children::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return children;
    }
}
