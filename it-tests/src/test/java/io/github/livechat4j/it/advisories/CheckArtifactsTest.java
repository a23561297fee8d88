package io.github.livechat4j.it.advisories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks invented bills of materials against the list of the repository. */
class CheckArtifactsTest {

    private static final Path LIST = Path.of("../docs/advisories.yaml");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @TempDir
    Path directory;

    private static Clock at(LocalDate day) {
        return Clock.fixed(Instant.from(day.atTime(12, 0).atOffset(ZoneOffset.UTC)), ZoneOffset.UTC);
    }

    /** Writes a bill with these artifacts, each as {@code group:name:version}. */
    private Path bill(String... artifacts) throws IOException {
        String components = Arrays.stream(artifacts)
                .map(artifact -> artifact.split(":", -1))
                .map(part -> "{\"type\":\"library\",\"group\":\"" + part[0] + "\",\"name\":\"" + part[1]
                        + "\",\"version\":\"" + part[2] + "\"}")
                .collect(Collectors.joining(","));
        return Files.writeString(
                directory.resolve("bom.json"),
                "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"metadata\":{\"component\":{\"group\":\"org.example\","
                        + "\"name\":\"shop\",\"version\":\"1.0\"}},\"components\":[" + components + "]}");
    }

    private static void check(LocalDate day, Path list, Path... files) throws IOException {
        CheckArtifacts.check(at(day), list, List.of(files));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.eclipse.jetty:jetty-server:11.0.26",
                "org.eclipse.jetty.http2:http2-server:11.0.24",
                "org.eclipse.jetty:jetty-util:9.4.57.v20241219"
            })
    void check_whenTheProjectHasJettyPastItsEnd_thenFailsNamingIt(String jetty) throws IOException {
        Path bill = bill("com.example:fine:1.0", jetty);

        assertThatThrownBy(() -> check(TODAY, LIST, bill))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(jetty)
                .hasMessageContaining("the end of life of Jetty 9, 10 and 11")
                .hasMessageNotContaining("fine");
        assertThatCode(() -> check(LocalDate.of(2025, 12, 31), LIST, bill("org.eclipse.jetty:jetty-server:11.0.26")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "com.github.jknack:handlebars:4.3.1,CVE-2026-55760",
        "org.apache.commons:commons-lang3:3.12.0,CVE-2025-48924",
        "org.eclipse.jetty:jetty-http:11.0.26,CVE-2026-2332",
        "com.fasterxml.jackson.core:jackson-core:2.20.2,GHSA-72hv-8253-57qq",
        "com.fasterxml.jackson.core:jackson-databind:2.22.0,CVE-2026-54515",
        "org.apache.httpcomponents.core5:httpcore5:5.4.2,CVE-2026-54399",
        "org.apache.httpcomponents.client5:httpclient5:5.6.3,CVE-2026-71290"
    })
    void check_whenAnAdvisoryNamesAnArtifact_thenFailsNamingBoth(String artifact, String id) throws IOException {
        Path bill = bill(artifact);

        assertThatThrownBy(() -> check(TODAY, LIST, bill))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(artifact)
                .hasMessageContaining(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.eclipse.jetty:jetty-server:12.1.12",
                "org.apache.commons:commons-lang3:3.18.0",
                "com.fasterxml.jackson.core:jackson-core:2.22.4",
                "org.apache.httpcomponents.client5:httpclient5:5.6.5"
            })
    void check_whenAnArtifactHasTheFix_thenPasses(String artifact) throws IOException {
        Path bill = bill(artifact);

        assertThatCode(() -> check(TODAY, LIST, bill)).doesNotThrowAnyException();
    }

    @Test
    void check_whenAJarHasAnotherInIt_thenFailsToo() throws IOException {
        Path jar = directory.resolve("command.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("META-INF/maven/org.eclipse.jetty/jetty-io/pom.properties"));
            zip.write("groupId=org.eclipse.jetty\nartifactId=jetty-io\nversion=11.0.26\n"
                    .getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> check(TODAY, LIST, jar)).hasMessageContaining("org.eclipse.jetty:jetty-io:11.0.26");
    }

    private Path list(String exceptions) throws IOException {
        return Files.writeString(
                directory.resolve("list.yaml"),
                "advisories:\n- {artifact: 'a:b', affected: '[1,2)', id: X-1, why: w, source: s, noted: 2026-01-01}\n"
                        + "exceptions: " + exceptions + "\n");
    }

    @Test
    void check_whenThereIsAnException_thenHoldsUntilItsLastDay() throws IOException {
        Path list = list("[{artifact: 'a:b', id: X-1, reason: r, noted: 2026-01-02, until: 2026-11-28}]");
        Path bill = bill("a:b:1.5");

        assertThatCode(() -> check(TODAY, list, bill)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(TODAY.plusDays(1), list, bill))
                .hasMessageContaining("the exception of 2026-01-02 held until 2026-11-28");
    }

    @Test
    void check_whenAnExceptionIsForNothing_thenAsksToRemoveIt() throws IOException {
        Path list = list("[{artifact: 'a:c', id: X-1, reason: r, noted: 2026-01-02, until: 2026-11-28}]");
        Path bill = bill("c:d:1");

        assertThatThrownBy(() -> check(TODAY, list, bill))
                .hasMessageContaining("a:c of X-1")
                .hasMessageContaining("remove it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{artifact: 'a:b', id: X-1, noted: 2026-01-02, until: 2026-11-28}]",
                "[{artifact: 'a:b', id: X-1, reason: r, noted: 2026-01-02}]",
                "[{artifact: 'a:b', id: X-1, reason: r, noted: soon, until: 2026-11-28}]",
                "[{artifact: 'a:b', id: X-1, reason: r, noted: 2026-01-02, untill: 2026-11-28}]"
            })
    void read_whenAnExceptionLacksSomething_thenIsRefused(String exceptions) throws IOException {
        Path list = list(exceptions);
        Path bill = bill("a:b:1.5");

        assertThatThrownBy(() -> check(TODAY, list, bill)).isInstanceOf(IOException.class);
    }

    @Test
    void main_whenABillIsMissing_thenIsToldOnlyWhereMavenIsOffline() {
        String none = directory.resolve("none.json").toString();

        assertThatCode(() -> CheckArtifacts.main(new String[] {"offline=true", LIST.toString(), none}))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> CheckArtifacts.main(new String[] {"offline=false", LIST.toString(), none}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mvn package");
    }

    @Test
    void read_whenThereIsNothingToCheck_thenIsRefused() throws IOException {
        Path empty = Files.writeString(directory.resolve("empty.json"), "{}");

        assertThatThrownBy(() -> check(TODAY, LIST, empty)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> check(TODAY, LIST, directory.resolve("none.json")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mvn package");
        assertThat(AdvisoryList.read(LIST).advisories()).hasSizeGreaterThan(10);
    }
}
