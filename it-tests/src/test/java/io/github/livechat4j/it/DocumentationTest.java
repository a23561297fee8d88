package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiles and runs the Java code of the documents, and checks their links. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern SNAPSHOTS = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+-SNAPSHOT");
    private static final String LOGIN = "nora@example.com";
    private static final String TOKEN = "not-a-real-token";

    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .forEach(documents::add);
        }
        return documents;
    }

    /** The documents, and the Markdown that a repository host shows elsewhere. */
    static List<Path> markdown() throws IOException {
        List<Path> markdown = new ArrayList<>(documents());
        markdown.add(ROOT.resolve(".github/pull_request_template.md"));
        markdown.add(ROOT.resolve("findings/README.md"));
        return markdown;
    }

    static List<Snippet> snippets() throws IOException {
        return documents().stream().flatMap(file -> Snippet.in(file).stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void javaOfADocument_whenTried_thenRuns(Snippet snippet, @TempDir Path directory) throws Exception {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder()
                .seed(7)
                .credentials(Credentials.basic(LOGIN, TOKEN))
                .start()) {
            PrintStream out = System.out;
            PrintedLines printed = new PrintedLines();
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            try {
                new SnippetRun(snippet, directory).against(sandbox, LOGIN, TOKEN);
            } finally {
                System.setOut(out);
            }
            // a reader would take an example without output for broken
            assertThat(snippet.printing().stream()
                            .filter(line -> !printed.numbers().contains(line))
                            .map(snippet::at))
                    .as("lines that should have printed something")
                    .isEmpty();
            assertThat(printed.texts())
                    .as("figures of %s", snippet)
                    .doesNotContain("0", "Optional.empty", "OptionalDouble.empty");
        }
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void javaOfADocument_whenPasted_thenImportsTheTypesOfThisProject(Snippet snippet) {
        assertThat(SnippetImports.missing(snippet)).isEmpty();
    }

    @Test
    void aSnippet_whenItLacksAnImport_thenItsLineAndTheImportAreNamed() {
        Snippet snippet = onlySnippet(
                "<!-- given",
                "import io.github.livechat4j.client.LiveChat;",
                "-->",
                "```java",
                "LiveChat livechat = null; // not an Agent",
                "```");

        assertThat(SnippetImports.missing(snippet))
                .containsExactly("docs/page.md:5 needs import io.github.livechat4j.client.LiveChat;");
    }

    @Test
    void aSnippet_whenItGoesOn_thenTheImportsBeforeCount() {
        Snippet snippet = onlySnippet(
                "```java",
                "import io.github.livechat4j.client.LiveChat;",
                "```",
                "<!-- goes on -->",
                "```java",
                "LiveChat livechat = null;",
                "```");

        assertThat(SnippetImports.missing(snippet)).isEmpty();
    }

    @Test
    void aSnippet_whenItDoesNotCompile_thenItsLineIsNamed(@TempDir Path directory) {
        Snippet snippet = onlySnippet("# A page", "", "```java", "int one = 1;", "int two = \"2\";", "```");

        assertThatThrownBy(() -> run(snippet, directory))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("docs/page.md:5 does not compile: incompatible types");
    }

    @Test
    void aSnippet_whenItFails_thenItsLineIsNamed(@TempDir Path directory) {
        Snippet snippet = onlySnippet(
                "<!-- given",
                "List<String> names = List.of();",
                "-->",
                "```java",
                "System.nanoTime();",
                "```",
                "<!-- goes on -->",
                "```java",
                "",
                "names.get(0);",
                "```");

        assertThatThrownBy(() -> run(snippet, directory)).hasMessageStartingWith("docs/page.md:10 fails: java.lang.");
    }

    @Test
    void aSnippet_whenItIsATestThatFails_thenItsLineIsNamed(@TempDir Path directory) {
        Snippet snippet = onlySnippet(
                "```java",
                "class FailingTest {",
                "    @Test",
                "    void fails() {",
                "        assertThat(1).isEqualTo(2);",
                "    }",
                "}",
                "```");

        assertThatThrownBy(() -> run(snippet, directory)).hasMessageStartingWith("docs/page.md:5 fails: ");
    }

    @Test
    void aSnippet_whenItIsNotToBeRun_thenIsCompiledAlone(@TempDir Path directory) throws Exception {
        Snippet snippet = onlySnippet("<!-- not run: it fails -->", "```java", "List.of().get(0);", "```");

        run(snippet, directory);

        assertThat(directory).isNotEmptyDirectory();
    }

    @Test
    void aBlockOfJava_whenItWouldBePassedOver_thenIsRefused() {
        assertThatThrownBy(() -> onlySnippet("1. Do this", "   ```java", "   int one = 1;", "   ```"))
                .hasMessageContaining("docs/page.md:2");
    }

    private static Snippet onlySnippet(String... lines) {
        return Snippet.in(Path.of("docs/page.md"), List.of(lines)).get(0);
    }

    private static void run(Snippet snippet, Path directory) throws Exception {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(0).start()) {
            new SnippetRun(snippet, directory).against(sandbox, LOGIN, TOKEN);
        }
    }

    @Test
    void documents_whenLookedFor_thenHaveJava() throws IOException {
        assertThat(snippets())
                .extracting(snippet -> snippet.file().getFileName().toString())
                .contains("README.md");
    }

    /** A reader who copies them gets this version. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/curl/README.md",
                "docs/guide/getting-started.md",
                "docs/guide/spring-boot.md",
                "docs/guide/testing-with-the-sandbox.md",
                "bom/pom.xml",
                "it-tests/consumers/plain/pom.xml"
            })
    void coordinates_whenADocumentSaysThem_thenAreOfThisBuild(String document) throws IOException {
        String version = System.getProperty("project.version", "");
        String text = Files.readString(ROOT.resolve(document));

        assertThat(text).contains(version);
        assertThat(SNAPSHOTS.matcher(text).results())
                .allSatisfy(snapshot -> assertThat(snapshot.group()).isEqualTo(version));
    }

    @ParameterizedTest
    @MethodSource("markdown")
    void linksOfADocument_whenFollowed_thenLeadSomewhere(Path document) throws IOException {
        assertThat(MarkdownLinks.dead(document)).isEmpty();
    }
}
