package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks that the simple names of all classes in main code are unique across modules, so that the name alone finds a
 * class.
 */
class SimpleNamesTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void aSimpleClassName_whenUsedInMainCode_thenIsUsedOnce() throws IOException {
        Map<String, List<Path>> filesByName = mainSources().stream()
                .collect(Collectors.groupingBy(
                        file -> file.getFileName().toString(), TreeMap::new, Collectors.toList()));

        assertThat(filesByName).hasSizeGreaterThan(500);
        assertThat(filesByName.values()).allSatisfy(files -> assertThat(files).hasSize(1));
    }

    private static List<Path> mainSources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> folders = modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
            List<Path> sources = new ArrayList<>();
            for (Path folder : folders) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("package-info.java") && !file.endsWith("module-info.java"))
                            .forEach(sources::add);
                }
            }
            return sources;
        }
    }
}
