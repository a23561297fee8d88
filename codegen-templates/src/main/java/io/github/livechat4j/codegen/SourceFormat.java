package io.github.livechat4j.codegen;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lays out generated sources as the handwritten ones are: the same formatter, Javadoc wrapped, no unused import.
 *
 * <p>So a template may import all that it could need and does not care for white space.
 */
final class SourceFormat {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    private SourceFormat() {}

    /**
     * Formats a file in place, or removes it if its template had nothing to say.
     *
     * @throws IllegalStateException if it is not Java, which is a fault of a template
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
                    "the templates made something that is not Java: " + file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not format " + file, e);
        }
    }
}
