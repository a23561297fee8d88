package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of the documents compiles and runs as it is printed, and what they point at is there. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
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

    /** Its pieces need one another; {@code WebhookGuideTest} beside the code runs them as one. */
    private static final String RUN_ELSEWHERE = "webhooks.md";

    static List<Snippet> snippets() throws IOException {
        return documents().stream()
                .filter(file -> !file.endsWith(RUN_ELSEWHERE))
                .flatMap(file -> Snippet.in(file).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void javaOfADocument_whenTried_thenRuns(Snippet snippet, @TempDir Path directory) throws Exception {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder()
                .seed(7)
                .credentials(Credentials.basic(LOGIN, TOKEN))
                .start()) {
            PrintStream out = System.out;
            System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
            try {
                snippet.run(sandbox.client(), LOGIN, TOKEN, sandbox.baseUrl(), directory);
            } finally {
                System.setOut(out);
            }
        }
    }

    @Test
    void documents_whenLookedFor_thenHaveJava() throws IOException {
        assertThat(snippets())
                .extracting(snippet -> snippet.file().getFileName().toString())
                .contains("README.md");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksOfADocument_whenFollowed_thenLeadSomewhere(Path document) throws IOException {
        List<String> dead = new ArrayList<>();
        Matcher links = LINK.matcher(Files.readString(document));
        while (links.find()) {
            if (!Files.exists(document.resolveSibling(links.group(1)))) {
                dead.add(links.group(1));
            }
        }

        assertThat(dead).isEmpty();
    }
}
