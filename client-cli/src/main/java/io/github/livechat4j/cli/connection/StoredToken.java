package io.github.livechat4j.cli.connection;

import io.github.livechat4j.cli.Failures;
import io.github.livechat4j.cli.output.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file of a token that {@code livechat login} has stored: beside the configuration file, only for its owner.
 *
 * @param file the path
 */
record StoredToken(Path file) {

    private static final Set<PosixFilePermission> OF_OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY_OF_OWNER = PosixFilePermissions.fromString("rwx------");

    /** Returns the file for a profile. */
    static StoredToken of(Path config, String profile) {
        return new StoredToken(config.toAbsolutePath().resolveSibling(profile + ".token"));
    }

    /**
     * Writes the token, and makes the directory if it does not exist.
     *
     * @param token the token
     * @return the file
     * @throws io.github.livechat4j.cli.Failure if the file cannot be written
     */
    Path store(String token) {
        try {
            Path directory = file.getParent();
            if (directory != null && !Files.exists(directory)) {
                boolean isPosix =
                        directory.getFileSystem().supportedFileAttributeViews().contains("posix");
                if (isPosix) {
                    Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(DIRECTORY_OF_OWNER));
                } else {
                    Files.createDirectories(directory);
                }
            }
            OutputFile output = OutputFile.at(file);
            output.check(OutputFile.Existing.REPLACED);
            restrict(output.path());
            output.write((token + "\n").getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw Failures.of(e);
        }
    }

    /** Restricts an existing file to its owner, since a file that replaces it keeps its permissions. */
    private static void restrict(Path existing) throws IOException {
        @Nullable
        PosixFileAttributeView view =
                Files.exists(existing) ? Files.getFileAttributeView(existing, PosixFileAttributeView.class) : null;
        if (view != null) {
            view.setPermissions(OF_OWNER);
        }
    }

    /**
     * Deletes the file.
     *
     * @return whether it existed
     */
    boolean delete() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Failures.of(e);
        }
    }
}
