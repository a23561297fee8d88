package io.github.livechat4j.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Makes paths of the names of files that a user gave. */
public final class FileNames {

    private FileNames() {}

    /**
     * Makes a path.
     *
     * @param name the name of a file or directory
     * @return the path
     * @throws Failure if the name is empty, or the system cannot have a file of that name
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
