package io.github.livechat4j.cli.resources;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.TextInput;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** Reads values from a file, or from standard input for {@code -}. */
final class Input {

    private Input() {}

    static String text(String file) {
        try {
            return TextInput.read(file);
        } catch (NoSuchFileException e) {
            throw Failure.of(ExitCode.FILE, "there is no file " + file).because(e);
        } catch (IOException e) {
            throw Failure.of(ExitCode.FILE, "cannot read " + file + " as text in UTF-8")
                    .because(e);
        }
    }

    /** Reads a value. Trailing white space is removed, since editors add a line end. */
    static String value(String file) {
        return text(file).stripTrailing();
    }
}
