package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the poms, the changelog, the baseline and the documents name the same versions. */
class VersionsTest {

    private static final Path ROOT = Path.of("..");
    private static final String BUILD = System.getProperty("project.version", "");
    private static final String SNAPSHOT = "-SNAPSHOT";
    private static final String NUMBERS = BUILD.replace(SNAPSHOT, "");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\S+)\n\n(.*)$");

    /**
     * A section of the changelog.
     *
     * @param version its heading
     * @param state its first line
     */
    private record Section(String version, String state) {

        boolean isReleased() {
            return state.matches("Released \\d{4}-\\d{2}-\\d{2}\\.");
        }
    }

    private static List<Section> sections() throws IOException {
        return SECTION.matcher(Files.readString(ROOT.resolve("CHANGELOG.md")))
                .results()
                .map(found -> new Section(found.group(1), found.group(2)))
                .toList();
    }

    @Test
    void theFirstSectionOfTheChangelog_whenComparedWithTheBuild_thenIsOfItsVersion() throws IOException {
        Section first = sections().get(0);

        assertThat(first.version()).isEqualTo(NUMBERS);
        if (BUILD.endsWith(SNAPSHOT)) {
            assertThat(first.state()).isEqualTo("Not released yet.");
        } else {
            assertThat(first.isReleased()).as(first.state()).isTrue();
        }
    }

    @Test
    void aLaterSectionOfTheChangelog_whenRead_thenSaysWhetherItWasReleased() throws IOException {
        List<Section> sections = sections();

        assertThat(sections.subList(1, sections.size()))
                .allMatch(section -> section.isReleased() || section.state().startsWith("Never released: "));
    }

    @Test
    void theBaseline_whenComparedWithTheChangelog_thenIsOfThisVersionOrTheLastReleasedOne() throws IOException {
        List<String> possible = new ArrayList<>(List.of(NUMBERS));
        sections().stream()
                .filter(Section::isReleased)
                .limit(1)
                .map(Section::version)
                .forEach(possible::add);

        assertThat(Baseline.load().version()).isIn(possible);
    }

    @Test
    void poms_whenCompared_thenHaveTheVersionOfTheBuild() throws IOException {
        assertThat(Pom.all()).allSatisfy(pom -> {
            String ours = pom.text("/project/parent/artifactId").equals("livechat4j-parent")
                    ? pom.text("/project/parent/version")
                    : pom.text("/project[starts-with(artifactId, 'livechat4j-')]/version"
                            + " | /project/properties/livechat4j.version");
            assertThat(ours).as(pom.toString()).isEqualTo(BUILD);
        });
    }

    /** {@code .ci/release} replaces the snapshot version only in these files. */
    @Test
    void documents_whenTheyNameTheSnapshot_thenAreAmongThoseThatAReleaseChanges() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            assertThat(Stream.concat(top, docs)
                            .filter(file -> file.toString().endsWith(".md"))
                            .filter(file -> names(file, NUMBERS + SNAPSHOT))
                            .map(file -> ROOT.relativize(file).toString()))
                    .allMatch(file -> file.matches("README\\.md|docs/(curl|guide)/.*"));
        }
    }

    private static boolean names(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
