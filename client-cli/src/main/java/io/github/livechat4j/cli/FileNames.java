package io.github.livechat4j.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Parses names of files that the user gave. */
public final class FileNames {

    private FileNames() {}

    /**
     * Parses a name.
     *
     * @param name the name of a file or directory
     * @return the path
     * @throws Failure if the name is empty, or the character set of the locale cannot encode it
     */
    public static Path path(String name) {
        if (name.isEmpty()) {
            throw Failure.of(ExitCode.USAGE, "the name of a file must not be empty");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw ProcessText.unusableName(name).because(e);
        }
    }
}
