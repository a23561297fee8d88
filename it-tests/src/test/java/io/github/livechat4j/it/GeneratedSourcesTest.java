package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks rules that all generated sources must follow. */
class GeneratedSourcesTest {

    private static final Path SOURCES =
            Path.of("..", "client-generated", "target", "generated-sources", "livechat4j", "src", "main", "java");
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?[\\w.]+\\.(\\w+);$", Pattern.MULTILINE);
    private static final int MOST_LINES = 400;

    private static final Map<String, String> SOURCE_BY_FILE = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                try {
                    SOURCE_BY_FILE.put(file.getFileName().toString(), Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        assertThat(SOURCE_BY_FILE).hasSizeGreaterThan(100);
    }

    @Test
    void noneIsLongerThanFourHundredLines() {
        assertThat(SOURCE_BY_FILE)
                .allSatisfy((file, source) ->
                        assertThat(source.lines().count()).as(file).isLessThanOrEqualTo(MOST_LINES));
    }

    @Test
    void noneImportsWhatItDoesNotUse() {
        SOURCE_BY_FILE.forEach((file, source) -> {
            String code = IMPORT.matcher(source).replaceAll("");
            List<String> unused = IMPORT.matcher(source)
                    .results()
                    .map(result -> result.group(1))
                    .filter(name ->
                            !Pattern.compile("\\b" + name + "\\b").matcher(code).find())
                    .toList();
            assertThat(unused).as(file).isEmpty();
        });
    }

    @Test
    void noneIsSupportCodeOfTheStockGenerator() {
        assertThat(SOURCE_BY_FILE.keySet())
                .doesNotContain(
                        "ApiClient.java",
                        "ApiException.java",
                        "JSON.java",
                        "StringUtil.java",
                        "EncodingUtils.java",
                        "ParamExpander.java",
                        "ApiResponse.java",
                        "RFC3339DateFormat.java");
        assertThat(SOURCE_BY_FILE.values())
                .noneMatch(source -> source.contains("io.swagger") || source.contains("@Generated"));
    }

    @Test
    void noneImportsHandwrittenCode() {
        Pattern handwritten = Pattern.compile("import io\\.github\\.livechat4j\\.(?!api\\.|model\\.)");
        assertThat(SOURCE_BY_FILE.values())
                .noneMatch(source -> handwritten.matcher(source).find());
    }
}
