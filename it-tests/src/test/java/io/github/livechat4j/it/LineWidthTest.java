package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files of Java are short, and their comments have the width of the code, which the formatter holds. */
class LineWidthTest {

    private static final Path ROOT = Path.of("..");
    private static final int MOST_LINES = 300;

    private static final Pattern WIDTH = Pattern.compile("\\[\\*\\.java]\nmax_line_length = (\\d+)\n");
    private static final Pattern COMMENT = Pattern.compile("\\s*(?:/?\\*|//).*");

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path folder : modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        assertThat(sources).hasSizeGreaterThan(1_000);
        return sources;
    }

    @Test
    void aComment_whenWritten_thenHasTheWidthThatEditorsRead() throws IOException {
        Matcher found = WIDTH.matcher(Files.readString(ROOT.resolve(".editorconfig")));
        assertThat(found.find()).isTrue();
        int width = Integer.parseInt(found.group(1));

        List<String> wide = new ArrayList<>();
        for (Path source : sources()) {
            List<String> lines = Files.readAllLines(source);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.length() > width && COMMENT.matcher(line).matches()) {
                    wide.add(source + ":" + (i + 1));
                }
            }
        }
        assertThat(wide).as("comments of more than %s characters a line", width).isEmpty();
    }

    @Test
    void aSource_whenWritten_thenHas300LinesAtMost() throws IOException {
        List<String> large = new ArrayList<>();
        for (Path source : sources()) {
            if (Files.readAllLines(source).size() > MOST_LINES) {
                large.add(source.getFileName().toString());
            }
        }
        assertThat(large).isEmpty();
    }
}
