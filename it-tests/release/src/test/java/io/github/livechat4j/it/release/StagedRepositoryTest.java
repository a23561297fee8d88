package io.github.livechat4j.it.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.cyclonedx.Version;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that a staged release meets the requirements of Maven Central, and that its bills of materials are valid. The
 * system properties {@code staging} and {@code staged.version} name the repository and the version.
 */
class StagedRepositoryTest {

    private static final Path STAGED = Path.of(System.getProperty("staging", ""), "io", "github", "livechat4j");
    private static final String VERSION = System.getProperty("staged.version", "");
    private static final String PREFIX = "livechat4j-";

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(STAGED)) {
            return files.filter(
                            file -> file.getParent().getFileName().toString().equals(VERSION))
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(asc|md5|sha1)"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> billsOfMaterials() throws IOException {
        return files().stream()
                .filter(file -> file.toString().endsWith("-cyclonedx.json"))
                .toList();
    }

    @Test
    void modules_whenDeployed_thenAreThoseThatArePublished() throws IOException {
        try (Stream<Path> modules = Files.list(STAGED)) {
            assertThat(modules.map(module -> module.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "livechat4j-parent",
                            "livechat4j-bom",
                            "livechat4j-spec",
                            "livechat4j-client-generated",
                            "livechat4j-client-extensions",
                            "livechat4j-client-testkit",
                            "livechat4j-client-warehouse",
                            "livechat4j-client-parquet",
                            "livechat4j-spring-boot-starter",
                            "livechat4j-spark",
                            "livechat4j-client-cli");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spec",
                "client-generated",
                "client-extensions",
                "client-testkit",
                "client-warehouse",
                "client-parquet",
                "spring-boot-starter",
                "spark",
                "client-cli"
            })
    void aModule_whenDeployed_thenHasSourcesJavadocAndBillOfMaterials(String module) {
        Path directory = STAGED.resolve(PREFIX + module).resolve(VERSION);

        assertThat(Stream.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json"))
                .allSatisfy(end -> assertThat(directory.resolve(PREFIX + module + "-" + VERSION + end))
                        .isNotEmptyFile());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFile_whenDeployed_thenIsSignedAndHasChecksums(Path file) throws IOException, NoSuchAlgorithmException {
        assertThat(beside(file, ".asc")).content().startsWith("-----BEGIN PGP SIGNATURE-----");
        assertThat(beside(file, ".md5")).hasContent(digest(file, "MD5"));
        assertThat(beside(file, ".sha1")).hasContent(digest(file, "SHA-1"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aJar_whenDeployed_thenHasWhatItsNameSays(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".jar")) {
            try (JarFile jar = new JarFile(file.toFile())) {
                String expected = name.endsWith("-sources.jar")
                        ? ".*\\.java"
                        : name.endsWith("-javadoc.jar") ? "index\\.html" : ".*\\.(class|yaml)";
                assertThat(jar.stream()).anyMatch(entry -> entry.getName().matches(expected));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aPom_whenDeployed_thenNamesNoSnapshot(Path file) throws IOException {
        if (file.toString().endsWith(".pom")) {
            assertThat(Files.readString(file)).contains(VERSION).doesNotContain("-SNAPSHOT");
        }
    }

    @ParameterizedTest
    @MethodSource("billsOfMaterials")
    void aBillOfMaterials_whenValidated_thenFitsTheSchema(Path file) throws IOException {
        assertThat(new JsonParser().validate(file.toFile(), Version.VERSION_16)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("billsOfMaterials")
    void aBillOfMaterials_whenRead_thenIsOfItsArtifact(Path file) throws ParseException {
        String artifact = file.getParent().getParent().getFileName().toString();

        Bom bill = new JsonParser().parse(file.toFile());

        assertThat(bill.getMetadata().getComponent().getPurl())
                .isEqualTo("pkg:maven/io.github.livechat4j/" + artifact + "@" + VERSION + "?type=jar");
        // a random number would differ in each build
        assertThat(bill.getSerialNumber()).isNull();
        assertThat(components(bill))
                .allSatisfy(component ->
                        assertThat(component.getVersion()).isNotBlank().doesNotEndWith("-SNAPSHOT"));
    }

    @Test
    void aWrongBillOfMaterials_whenValidated_thenIsRefused() throws IOException {
        byte[] wrong = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[{\"type\":\"library\"}]}"
                .getBytes(UTF_8);

        assertThat(new JsonParser().validate(wrong, Version.VERSION_16)).isNotEmpty();
    }

    /** Returns the components; a bill of an artifact without dependencies has no list. */
    private static List<Component> components(Bom bill) {
        return bill.getComponents() == null ? List.of() : bill.getComponents();
    }

    private static Path beside(Path file, String end) {
        return file.resolveSibling(file.getFileName() + end);
    }

    private static String digest(Path file, String algorithm) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
    }
}
