package io.github.livechat4j.spring.boot.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that the code in docs/guide/spring-boot.md is the code that the other tests here run, and that the listed
 * properties exist.
 */
class SpringBootGuideTest {

    private static final Path GUIDE = Path.of("../docs/guide/spring-boot.md");
    private static final Path SOURCES = Path.of("src/test/java/io/github/livechat4j/spring/boot/guide");
    private static final Path PROPERTIES = Path.of("src/test/resources/application.properties");
    private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final Pattern CONFIGURATION = Pattern.compile("(?ms)^```properties\\n(.*?)^```$");
    private static final Pattern PROPERTY = Pattern.compile("(?m)^\\| `((?:livechat|management)\\.[a-z.-]+)` ");

    private static List<String> blocks(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    static List<String> javaOfTheGuide() throws IOException {
        return blocks(JAVA);
    }

    @ParameterizedTest
    @MethodSource("javaOfTheGuide")
    void block_whenShown_thenIsWhatIsRun(String block) throws IOException {
        List<String> shown = lines(block);
        List<List<String>> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                sources.add(lines(Files.readString(file)));
            }
        }

        assertThat(sources)
                .as("a source that has, in this order,\n" + block)
                .anySatisfy(source -> assertThat(Collections.indexOfSubList(code(source), code(shown)))
                        .isNotNegative())
                .anySatisfy(source -> assertThat(source).containsAll(shown));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> code(Collection<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("import ")).toList();
    }

    @Test
    void configurationOfWebhooks_whenShown_thenIsWhatIsRun() throws IOException {
        assertThat(blocks(CONFIGURATION)).contains(Files.readString(PROPERTIES));
    }

    @Test
    void properties_whenListed_thenAreThoseThatThereAre() throws IOException {
        List<String> known = new ArrayList<>();
        for (JsonNode property : new ObjectMapper().readTree(METADATA.toFile()).get("properties")) {
            known.add(property.get("name").textValue());
        }
        List<String> listed = PROPERTY.matcher(Files.readString(GUIDE))
                .results()
                .map(name -> name.group(1))
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(known);
    }
}
