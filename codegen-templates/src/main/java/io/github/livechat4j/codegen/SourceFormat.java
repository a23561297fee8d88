package io.github.livechat4j.codegen;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Formats generated sources like the handwritten ones: with the same formatter, wrapped Javadoc and no unused imports.
 *
 * <p>So a template may import every class that it might need, and may ignore white space. Thread-safe.
 */
final class SourceFormat {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    private SourceFormat() {}

    /**
     * Formats a file in place, or deletes it if its template printed nothing.
     *
     * @throws IllegalStateException if the file is not valid Java, because of an error in a template
     */
    static void apply(Path file) {
        try {
            String source = Files.readString(file);
            if (source.isBlank()) {
                Files.delete(file);
                return;
            }
            Files.writeString(file, FORMATTER.formatSourceAndFixImports(source));
        } catch (FormatterException e) {
            throw new IllegalStateException(
                    "the templates printed a file that is not valid Java: " + file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not format " + file, e);
        }
    }
}
