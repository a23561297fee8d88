package io.github.livechat4j.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.livechat4j.spec.bundle.Bundle;
import io.github.livechat4j.spec.compatibility.ReleasedContract;
import io.github.livechat4j.spec.compatibility.UnusableBaselineException;
import io.github.livechat4j.spec.source.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildContractTest {

    private static final Path MODULE = Path.of("");
    private static final Path BASELINE = Path.of("../it-tests/baseline");

    @TempDir
    private Path directory;

    @Test
    void writesTheBundle() throws IOException {
        Path output = directory.resolve("classes/livechat4j");

        BuildContract.main(new String[] {
            MODULE.toString(),
            output.toString(),
            BASELINE.toString(),
            "0.2.0",
            "refuse",
            directory.resolve("record.txt").toString()
        });

        assertThat(output.resolve("openapi.yaml")).content().contains("openapi: 3.0.3", "operationId: listAgents");
    }

    @Test
    void saysTheSameInJson() throws IOException {
        BuildContract.build(MODULE, directory, none -> {});

        JsonNode yaml = new ObjectMapper(new YAMLFactory())
                .readTree(directory.resolve("openapi.yaml").toFile());
        JsonNode json =
                new ObjectMapper().readTree(directory.resolve("openapi.json").toFile());
        assertThat(json.toString()).isEqualTo(yaml.toString());
    }

    @Test
    void saysWhereEachPartIsWritten() throws IOException {
        BuildContract.build(MODULE, directory, none -> {});

        JsonNode places = new ObjectMapper()
                .readTree(directory.resolve("openapi-places.json").toFile());
        assertThat(places.path("#/components/schemas/Agent/properties/login").asText())
                .matches("contract/schemas/agents\\.yaml:[0-9]+ #/Agent/properties/login");
        assertThat(places.path("#/paths/~1agents/get").asText())
                .matches("contract/paths/agents\\.yaml:[0-9]+ #/~1agents/get");
    }

    @Test
    void namesAllViolations_andWritesNothing() throws IOException {
        Path module = copyOfTheModule();
        replace(module.resolve("contract/paths/agents.yaml"), "    tags: [Agents]\n", "");
        replace(module.resolve("upstream-map.yaml"), "becomes: listAgents", "becomes: listAgentz");
        Path output = directory.resolve("classes");

        assertThatThrownBy(() -> BuildContract.build(module, output, none -> {}))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("contract/paths/agents.yaml:")
                .hasMessageContaining("[operation-has-one-tag] `GET /agents` has 0 tags")
                .hasMessageContaining("upstream-map.yaml:")
                .hasMessageContaining("`listAgentz` is not an operationId of the contract");
        assertThat(output).doesNotExist();
    }

    @Test
    void whatIsOnlyIncomplete_isBundledWithAWarning() throws IOException {
        Path module = copyOfTheModule();
        replace(module.resolve("contract/paths/agents.yaml"), "    summary: Lists the agents of the account.\n", "");
        Path output = directory.resolve("classes");

        List<Violation> warnings = new ArrayList<>();
        BuildContract.build(module, output, warnings::add);

        assertThat(output.resolve("openapi.yaml")).content().contains("operationId: listAgents");
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("[operation-has-summary] `GET /agents` needs a summary");
    }

    @Test
    void referencesThatLeadNowhere_areToldAlone() throws IOException {
        Path module = copyOfTheModule();
        replace(module.resolve("contract/responses.yaml"), "common.yaml#/ErrorResponse", "common.yaml#/Gone");

        assertThatThrownBy(() -> BuildContract.build(module, directory.resolve("classes"), none -> {}))
                .hasMessageStartingWith("the contract breaks its rules in 1 place:\n  contract/responses.yaml:")
                .hasMessageContaining("leads nowhere");
    }

    private Bundle withoutTheBrowser() throws IOException {
        Path module = copyOfTheModule();
        replace(module.resolve("contract/schemas/visitors.yaml"), """
                browser:
                  type: string
                  description: Name of the browser, or its full user agent text.
            """, "");
        replace(module.resolve("contract/examples/visitors.yaml"), "      browser: Firefox 147.0\n", "");
        return BuildContract.build(module, directory.resolve("classes"), none -> {});
    }

    @Test
    void aPromise_whenTheVersionMayNotBreakIt_thenIsHeldInWords() throws IOException {
        ReleasedContract released =
                new ReleasedContract("1.2.0", ReleasedContract.load(BASELINE).text());
        Bundle published = withoutTheBrowser();

        assertThatThrownBy(() -> BuildContract.hold(published, released, "1.3.0-SNAPSHOT", "refuse", none -> {}))
                .isInstanceOf(BrokenPromiseException.class)
                .hasMessageStartingWith(
                        "The contract breaks promises of version 1.2.0. Only a major version may do so, or a minor"
                                + " version before 1.0:\n"
                                + "  contract/schemas/visitors.yaml:")
                .hasMessageContaining(
                        " Visitor.browser is gone (listVisitors): breaks Java callers, the wire and the command\n"
                                + "Correct the change, or raise the version");
    }

    @Test
    void aPromise_whenTheVersionMayBreakIt_thenIsAWarning() throws IOException {
        ReleasedContract released =
                new ReleasedContract("0.1.0", ReleasedContract.load(BASELINE).text());
        List<String> warnings = new ArrayList<>();

        BuildContract.hold(withoutTheBrowser(), released, "0.2.0-SNAPSHOT", "refuse", warnings::add);

        assertThat(warnings)
                .first()
                .asString()
                .isEqualTo("the contract breaks promises of version 0.1.0, as version 0.2.0-SNAPSHOT may: describe the"
                        + " change in CHANGELOG.md");
        assertThat(warnings).anyMatch(line -> line.contains(" Visitor.browser is gone (listVisitors)"));
    }

    @Test
    void aPromise_whenSomebodyTriesToBreakIt_thenIsAWarning() throws IOException {
        ReleasedContract released =
                new ReleasedContract("1.2.0", ReleasedContract.load(BASELINE).text());
        List<String> warnings = new ArrayList<>();

        BuildContract.hold(withoutTheBrowser(), released, "1.3.0", "warn", warnings::add);

        assertThat(warnings).first().asString().endsWith("which the tests will reject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Warn", "ignore"})
    void theWordForBreaking_whenItIsAnother_thenIsRefused(String breaking) {
        assertThatThrownBy(() -> BuildContract.hold(withoutTheBrowser(), BASELINE, "1.3.0", breaking, none -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-Dbreaking is `" + breaking + "`: write one of [refuse, warn]");
    }

    @Test
    void theBaseline_whenItIsMissing_thenEndsTheBuild() {
        Path none = directory.resolve("none");

        assertThatThrownBy(() -> BuildContract.hold(withoutTheBrowser(), none, "1.3.0", "refuse", unused -> {}))
                .isInstanceOf(UnusableBaselineException.class)
                .hasMessageContaining("version.txt is missing");
    }

    @Test
    void theBaseline_whenItIsMissingAndWrittenAnew_thenIsAWarning() throws IOException {
        List<String> warnings = new ArrayList<>();

        BuildContract.hold(withoutTheBrowser(), directory.resolve("none"), "1.3.0", "warn", warnings::add);

        assertThat(warnings).singleElement().asString().contains("version.txt is missing");
    }

    private Path copyOfTheModule() throws IOException {
        Path module = directory.resolve("module");
        for (String part : new String[] {"contract", "upstream", "upstream-map.yaml"}) {
            try (Stream<Path> files = Files.walk(MODULE.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = module.resolve(file.toString());
                    Files.createDirectories(target.getParent());
                    Files.writeString(target, Files.readString(file));
                }
            }
        }
        return module;
    }

    private static void replace(Path file, String words, String others) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(words);
        int at = text.indexOf(words);
        Files.writeString(file, text.substring(0, at) + others + text.substring(at + words.length()));
    }
}
