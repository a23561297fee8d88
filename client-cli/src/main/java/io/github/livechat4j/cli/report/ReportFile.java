package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.Terminal;
import io.github.livechat4j.cli.TextInput;
import io.github.livechat4j.cli.output.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The output of a report.
 *
 * @param file the file; empty for standard output
 * @param existing whether an existing file may be replaced
 */
record ReportFile(Optional<OutputFile> file, OutputFile.Existing existing) {

    /** Makes the output from the options of the command. */
    static ReportFile of(@Nullable Path named, OutputFile.Existing existing) {
        return new ReportFile(
                Optional.ofNullable(named)
                        .filter(path -> !path.toString().equals(TextInput.STANDARD))
                        .map(OutputFile::at),
                existing);
    }

    boolean isFile() {
        return file.isPresent();
    }

    /** Checks that the file can be written, before the first call. */
    void check() {
        file.ifPresent(each -> each.check(existing));
    }

    void write(Terminal terminal, String text) {
        if (file.isPresent()) {
            file.get().write(text.getBytes(StandardCharsets.UTF_8));
        } else {
            terminal.out().print(text);
        }
    }

    /** Writes a drawn report with its colours. */
    void draw(Terminal terminal, String drawn) {
        if (file.isPresent()) {
            write(terminal, drawn);
        } else {
            terminal.drawing().print(drawn);
            terminal.drawing().flush();
        }
    }

    void write(Terminal terminal, byte[] bytes) {
        if (file.isPresent()) {
            file.get().write(bytes);
            return;
        }
        try {
            terminal.print(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
