package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.FileNames;
import io.github.livechat4j.cli.TextInput;
import io.github.livechat4j.cli.output.OutputFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file of {@code --save-cursor}: the end of an export, from which {@code --since} continues.
 *
 * @param file the file; empty for standard output
 */
record SavedCursor(Optional<OutputFile> file) {

    static SavedCursor at(String name) {
        return new SavedCursor(
                name.equals(TextInput.STANDARD) ? Optional.empty() : Optional.of(OutputFile.at(FileNames.path(name))));
    }

    static String read(Path file) {
        try {
            return TextInput.read(file).strip();
        } catch (IOException e) {
            throw Failure.of(ExitCode.FILE, "the cursor in " + file + " cannot be read")
                    .advise("make the file by an export with --save-cursor first")
                    .because(e);
        }
    }

    /** Checks that the file can be written, before the first call. */
    void check() {
        file.ifPresent(each -> each.check(OutputFile.Existing.REPLACED));
    }

    void write(String cursor, PrintWriter out) {
        if (file.isPresent()) {
            file.get().write((cursor + "\n").getBytes(StandardCharsets.UTF_8));
        } else {
            out.println(cursor);
        }
    }
}
