package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that files in {@code .github} name existing files, and that workflows run pinned actions with few rights. */
class UpkeepFilesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path GITHUB = ROOT.resolve(".github");
    private static final Pattern ACTION = Pattern.compile("(?m)^\\s*(?:- )?uses:\\s*(.*)$");
    private static final Pattern PINNED = Pattern.compile("([\\w-]+/[\\w./-]+)@([0-9a-f]{40}) # v\\d+\\.\\d+\\.\\d+");
    private static final Pattern SCRIPT = Pattern.compile("(?:^|\\s)(\\.ci/(?!target/)[\\w-]+)");
    private static final Pattern OWN_LINK =
            Pattern.compile("https://github\\.com/livechat4j/livechat4j/(?:blob|tree)/main/([\\w./-]+)");

    static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(GITHUB.resolve("workflows"))) {
            return files.sorted().toList();
        }
    }

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(GITHUB.resolve("ISSUE_TEMPLATE"))) {
            return files.filter(file -> !file.endsWith("config.yml")).sorted().toList();
        }
    }

    static List<JsonNode> updates() throws IOException {
        return elements(yaml(GITHUB.resolve("dependabot.yml")).path("updates"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void anAction_whenUsed_thenIsPinnedByItsDigestWithTheVersionBesideIt(Path workflow) throws IOException {
        assertThat(ACTION.matcher(Files.readString(workflow)).results())
                .isNotEmpty()
                .allSatisfy(action -> assertThat(action.group(1)).matches(PINNED));
    }

    @Test
    void anAction_whenUsedInManyWorkflows_thenIsTheSameVersion() throws IOException {
        Map<String, String> digests = new HashMap<>();
        for (Path workflow : workflows()) {
            for (MatchResult action : results(PINNED, workflow)) {
                String before = digests.put(action.group(1), action.group(2));
                assertThat(before).as(action.group(1)).isIn(null, action.group(2));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void aWorkflow_whenRead_thenHasNoRightsButThoseOfItsJobs(Path workflow) throws IOException {
        JsonNode document = yaml(workflow);

        assertThat(document.has("permissions")).isTrue();
        assertThat(document.path("permissions")).isEmpty();
        assertThat(document.path("concurrency").path("group").asText()).isNotEmpty();
        assertThat(elements(document.path("jobs"))).isNotEmpty().allSatisfy(job -> {
            assertThat(job.path("timeout-minutes").asInt()).isBetween(1, 90);
            assertThat(job.path("permissions")).isNotEmpty();
            assertThat(job.path("permissions").path("contents").asText()).isEqualTo("read");
            assertThat(job.path("runs-on").asText()).doesNotEndWith("-latest");
        });
    }

    /** Such a workflow has rights that a fork's pull request must not get. */
    @ParameterizedTest
    @MethodSource("workflows")
    void aWorkflow_whenItRunsWithTheRightsOfTheBase_thenRunsNoCodeOfThePullRequest(Path workflow) throws IOException {
        String text = Files.readString(workflow);
        if (text.contains("pull_request_target:")) {
            assertThat(text).doesNotContain("actions/checkout").doesNotContain("run:");
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void aCheckout_whenItIsDone_thenLeavesNoTokenBehind(Path workflow) throws IOException {
        for (JsonNode job : elements(yaml(workflow).path("jobs"))) {
            assertThat(elements(job.path("steps")))
                    .filteredOn(step -> step.path("uses").asText().startsWith("actions/checkout@"))
                    .allMatch(step -> step.path("with")
                            .path("persist-credentials")
                            .asText()
                            .equals("false"));
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void aWorkflow_whenItNamesAScriptOrPath_thenItIsThere(Path workflow) throws IOException {
        for (MatchResult script : results(SCRIPT, workflow)) {
            assertThat(ROOT.resolve(script.group(1))).isExecutable();
        }
        JsonNode paths = yaml(workflow).path("on").path("pull_request").path("paths");
        for (JsonNode path : paths) {
            assertThat(somethingAt(path.asText())).as(path.asText()).isTrue();
        }
    }

    @Test
    void checks_whenRun_thenAreThoseOfTheRepository() throws IOException {
        assertThat(Files.readString(GITHUB.resolve("workflows/checks.yml"))).contains(".ci/run");
        assertThat(Files.readString(GITHUB.resolve("workflows/release-rehearsal.yml")))
                .contains("run: .ci/release-rehearsal");
    }

    @Test
    void theLabelOfTheApi_whenItsPathIsLookedFor_thenIsTheBaseline() throws IOException {
        JsonNode api = yaml(GITHUB.resolve("labeler.yml")).path("api").path(0);
        String glob =
                api.path("changed-files").path(0).path("any-glob-to-any-file").asText();

        assertThat(glob).isEqualTo("it-tests/baseline/**");
        assertThat(somethingAt(glob)).isTrue();
    }

    @Test
    void codeOwners_whenTheyOwnAPath_thenItIsThere() throws IOException {
        List<String> lines = Files.readAllLines(GITHUB.resolve("CODEOWNERS")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            String[] words = line.split("\\s+", -1);
            assertThat(words).hasSizeGreaterThan(1);
            assertThat(List.of(words).subList(1, words.length)).allMatch(owner -> owner.startsWith("@livechat4j/"));
            assertThat(somethingAt(words[0])).as(words[0]).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("updates")
    void updatesOfDependencies_whenProposed_thenAreGroupedAndHaveWaited(JsonNode update) {
        assertThat(update.path("cooldown").path("default-days").asInt()).isGreaterThanOrEqualTo(7);
        assertThat(update.path("groups")).isNotEmpty();
        assertThat(update.path("schedule").path("interval").asText()).isIn("weekly", "monthly");
    }

    /** Dependabot finds modules with the parent through the parent. */
    @Test
    void updatesOfDependencies_whenAPomHasNoParent_thenItsDirectoryIsNamed() throws IOException {
        List<String> directories = Pom.all().stream()
                .filter(pom -> pom.text("/project/parent").isEmpty())
                .map(pom -> "/" + ROOT.relativize(pom.file().getParent()))
                .toList();

        assertThat(directoriesOf("maven")).containsExactlyInAnyOrderElementsOf(directories);
        assertThat(directoriesOf("npm"))
                .isNotEmpty()
                .allMatch(directory ->
                        Files.exists(ROOT.resolve(directory.substring(1)).resolve("package.json")));
    }

    private static List<String> directoriesOf(String ecosystem) throws IOException {
        List<String> directories = new ArrayList<>();
        for (JsonNode update : updates()) {
            if (update.path("package-ecosystem").asText().equals(ecosystem)) {
                update.findValuesAsText("directory", directories);
                update.path("directories").forEach(directory -> directories.add(directory.asText()));
            }
        }
        return directories;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aForm_whenFilledIn_thenAsksForSomethingAndNamesEachFieldOnce(Path form) throws IOException {
        JsonNode document = yaml(form);
        List<JsonNode> fields = elements(document.path("body")).stream()
                .filter(field -> !field.path("type").asText().equals("markdown"))
                .toList();

        assertThat(document.path("name").asText()).isNotEmpty();
        assertThat(document.path("description").asText()).isNotEmpty();
        assertThat(fields)
                .extracting(field -> field.path("id").asText())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(fields)
                .extracting(field -> field.path("attributes").path("label").asText())
                .doesNotContain("");
        assertThat(fields).anyMatch(field -> field.findValuesAsText("required").contains("true"));
    }

    @Test
    void links_whenTheyNameAFileOfThisRepository_thenItIsThere() throws IOException {
        try (Stream<Path> files = Files.walk(GITHUB)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (MatchResult link : results(OWN_LINK, file)) {
                    assertThat(ROOT.resolve(link.group(1)))
                            .as("link in %s", file)
                            .exists();
                }
            }
        }
    }

    private static List<MatchResult> results(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().toList();
    }

    /** Returns whether a GitHub pattern matches a file; supports only the forms of patterns in this repository. */
    private static boolean somethingAt(String pattern) {
        String path =
                pattern.replaceFirst("^\\*\\*/", "").replaceFirst("^/", "").replaceFirst("/?\\*{1,2}$", "");
        return Files.exists(ROOT.resolve(path));
    }

    private static JsonNode yaml(Path file) throws IOException {
        return new YAMLMapper().readTree(Files.readString(file));
    }

    private static List<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }
}
