package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that dead links and anchors in documents are found. */
class MarkdownLinksTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void writeOther() throws IOException {
        Files.writeString(directory.resolve("run.sh"), "# Here\n");
        Files.writeString(
                directory.resolve("other.md"),
                "# Other\n\n## The `livechat` command\n\n## Twice\n\n## Twice\n\n```\n# Code\n```\n");
    }

    private List<String> dead(String text) throws IOException {
        return MarkdownLinks.dead(Files.writeString(directory.resolve("page.md"), "# Page\n\n" + text + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](other.md)",
                "[x](other.md#the-livechat-command)",
                "[x](other.md#twice-1)",
                "[x](#page)",
                "[x](run.sh)",
                "[x][y]\n\n[y]: other.md#twice",
                "![x](run.sh)",
                "[x](https://example.com/gone#gone)",
                "`[x](gone.md)`",
                "```\n[x](gone.md)\n```"
            })
    void aLink_whenItsTargetExists_thenIsNotReported(String text) throws IOException {
        assertThat(dead(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](gone.md)",
                "[x](other.md#gone)",
                "[x](other.md#code)",
                "[x](other.md#twice-2)",
                "[x](#gone)",
                "[x](run.sh#here)",
                "[x][y]\n\n[y]: gone.md",
                "![x](gone.png)",
                "| [x](gone.md) |\n|---|",
                "<img src=\"gone.png\">",
                "text <a href=\"gone.md\">x</a>"
            })
    void aLink_whenItsTargetIsMissing_thenIsReportedWithItsLine(String text) throws IOException {
        assertThat(dead(text)).singleElement().asString().startsWith("page.md:3 links to ");
    }
}
