package io.github.livechat4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Generated and handwritten Java have the width that editors read. */
class FormatterWidthTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void theWidthForEditors_whenComparedWithTheFormatter_thenIsTheSame() throws IOException {
        int width = JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build()
                .maxLineLength();

        assertThat(Files.readString(ROOT.resolve(".editorconfig")))
                .contains("[*.java]\nmax_line_length = " + width + "\n");
    }

    @Test
    void theFormatterOfTheBuild_whenConfigured_thenHasTheStyleOfThisTest() throws IOException {
        // without an element `style`, the plugin formats in the style PALANTIR
        assertThat(Files.readString(ROOT.resolve("pom.xml")))
                .containsPattern("<palantirJavaFormat>\\s*<version>[^<]*</version>\\s*</palantirJavaFormat>");
    }
}
