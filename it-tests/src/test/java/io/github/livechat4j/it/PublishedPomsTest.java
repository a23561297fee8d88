package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that published poms meet the requirements of Maven Central, and that other modules are not deployed. */
class PublishedPomsTest {

    private static final String ADDRESS = "https://github.com/livechat4j/livechat4j";
    private static final Path ROOT = Path.of("..");

    static List<Pom> published() {
        return Pom.modules().stream().filter(Pom::isPublished).toList();
    }

    static List<Pom> publishedWithoutParent() {
        return published().stream()
                .filter(pom -> pom.text("/project/parent").isEmpty())
                .toList();
    }

    static List<Pom> unpublished() {
        return Pom.modules().stream().filter(pom -> !pom.isPublished()).toList();
    }

    @ParameterizedTest
    @MethodSource("published")
    void aPublishedPom_whenRead_thenHasItsNameAndDescription(Pom pom) {
        assertThat(pom.text("/project/name")).startsWith("livechat4j");
        assertThat(pom.text("/project/description")).endsWith(".").hasSizeGreaterThan(40);
    }

    /** Poms with a parent inherit these, as Maven Central permits. */
    @ParameterizedTest
    @MethodSource("publishedWithoutParent")
    void aPublishedPom_whenItHasNoParent_thenSaysAddressLicenceDevelopersAndSource(Pom pom) {
        assertThat(pom.text("/project/url")).isEqualTo(ADDRESS);
        assertThat(pom.text("/project/licenses/license/name")).isEqualTo("Apache-2.0");
        assertThat(pom.text("/project/licenses/license/url")).startsWith("https://");
        assertThat(pom.text("/project/developers/developer/name")).isNotEmpty();
        assertThat(pom.text("/project/developers/developer/organization")).isNotEmpty();
        assertThat(pom.text("/project/developers/developer/organizationUrl")).startsWith("https://");
        assertThat(pom.text("/project/scm/url")).isEqualTo(ADDRESS);
        assertThat(pom.text("/project/scm/connection")).isEqualTo("scm:git:" + ADDRESS + ".git");
        assertThat(pom.text("/project/scm/developerConnection")).startsWith("scm:git:");
        assertThat(pom.text("/project/scm/tag")).matches("HEAD|v[0-9.]+");
        assertThat(pom.texts("/project/profiles/profile[id='release']//artifactId"))
                .contains("maven-gpg-plugin");
    }

    /** Without these attributes, Maven would append the module's name to the addresses, which would lead nowhere. */
    @Test
    void theParent_whenInherited_thenAddressesStayAsTheyAre() {
        Pom parent = Pom.of(ROOT.resolve("pom.xml"));

        assertThat(parent.texts("/project/@*[starts-with(name(), 'child.')] | /project/scm/@*"))
                .hasSize(4)
                .containsOnly("false");
    }

    @ParameterizedTest
    @MethodSource("unpublished")
    void anUnpublishedPom_whenRead_thenIsNotSignedAndSaysSo(Pom pom) {
        assertThat(pom.text("/project/properties/gpg.skip")).isEqualTo("true");
        assertThat(pom.text("/project/description")).containsIgnoringCase("never published");
    }

    @Test
    void theBom_whenComparedWithWhatIsPublished_thenManagesAllOfIt() {
        List<String> jars = published().stream()
                .filter(pom -> !pom.text("/project/packaging").equals("pom"))
                .map(Pom::artifactId)
                .toList();

        assertThat(Pom.of(ROOT.resolve("bom/pom.xml")).texts("/project/dependencyManagement//artifactId"))
                .containsExactlyInAnyOrderElementsOf(jars);
    }

    @Test
    void theReadme_whenComparedWithWhatIsPublished_thenNamesAllOfIt() throws IOException {
        assertThat(Files.readString(ROOT.resolve("README.md")))
                .contains(published().stream()
                        .map(Pom::artifactId)
                        .filter(artifact -> !artifact.equals("livechat4j-parent"))
                        .map(artifact -> "`" + artifact + "`")
                        .toList());
    }

    @Test
    void pluginsOfTheBom_whenComparedWithTheParent_thenHaveItsVersions() {
        Pom bom = Pom.of(ROOT.resolve("bom/pom.xml"));
        Pom parent = Pom.of(ROOT.resolve("pom.xml"));

        assertThat(bom.texts("//plugin/artifactId"))
                .isNotEmpty()
                .allSatisfy(plugin -> assertThat(bom.text("//plugin[artifactId='" + plugin + "']/version"))
                        .as(plugin)
                        .isEqualTo(parent.text("/project/properties/" + plugin + ".version")));
    }
}
