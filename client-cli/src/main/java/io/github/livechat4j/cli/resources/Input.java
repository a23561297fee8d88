package io.github.livechat4j.cli.resources;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.TextInput;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** Reads what is handed over in a file, or in standard input where the file is {@code -}. */
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

    /** Editors end files with a line end, which is no part of a value. */
    static String value(String file) {
        return text(file).stripTrailing();
    }
}
