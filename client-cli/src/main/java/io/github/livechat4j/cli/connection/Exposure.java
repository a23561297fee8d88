package io.github.livechat4j.cli.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A way in which other users of the machine can read or change a file with secrets: through the permissions or the
 * owner of the file, or of a directory above it, in which they could replace the file.
 *
 * @param what who can do what, and why
 * @param advice the command or step that closes the gap
 */
public record Exposure(String what, String advice) {

    private static final Set<PosixFilePermission> READERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    private static final Set<PosixFilePermission> WRITERS =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final int MODE = 07777;
    private static final int STICKY = 01000;
    private static final int ADMINISTRATOR = 0;

    /**
     * Checks a file without reading it.
     *
     * @param file a file
     * @return the exposures; none if there is no such file, it is not a regular file, or the file system has no Unix
     *     permissions
     */
    public static List<Exposure> of(Path file) {
        List<Exposure> found = new ArrayList<>();
        try {
            if (!file.getFileSystem().supportedFileAttributeViews().contains("unix") || !Files.isRegularFile(file)) {
                return found;
            }
            Path real = file.toRealPath();
            ofFile(real).ifPresent(found::add);
            for (Path directory : directories(file.toAbsolutePath().normalize(), real)) {
                ofDirectory(directory, file).ifPresent(found::add);
            }
        } catch (IOException e) {
            // the code that reads the file reports the error
            return found;
        }
        return found;
    }

    /** Returns the directories above the file and, if it is a link, above the link too. */
    private static Set<Path> directories(Path named, Path real) {
        Set<Path> directories = new LinkedHashSet<>();
        for (Path path : List.of(real, named)) {
            for (Path parent = path.getParent(); parent != null; parent = parent.getParent()) {
                directories.add(parent);
            }
        }
        return directories;
    }

    private static Optional<Exposure> ofFile(Path file) throws IOException {
        PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
        boolean canRead = attributes.permissions().stream().anyMatch(READERS::contains);
        boolean canWrite = attributes.permissions().stream().anyMatch(WRITERS::contains);
        if (canRead || canWrite) {
            String can = canRead && canWrite ? "read and change " : canRead ? "read " : "change ";
            return Optional.of(
                    new Exposure("others on this machine can " + can + file + mode(file), "run: chmod 600 " + file));
        }
        return isOfAnother(file, attributes.owner())
                ? Optional.of(new Exposure(
                        attributes.owner().getName() + " owns " + file + ", and can read and change it",
                        "run: chown \"$(id -u)\" " + file))
                : Optional.empty();
    }

    /** Checks a directory. With the sticky bit, as on /tmp, users cannot replace files of others. */
    private static Optional<Exposure> ofDirectory(Path directory, Path file) throws IOException {
        PosixFileAttributes attributes = Files.readAttributes(directory, PosixFileAttributes.class);
        boolean isSticky = ((Integer) Files.getAttribute(directory, "unix:mode") & STICKY) != 0;
        if (!isSticky && attributes.permissions().stream().anyMatch(WRITERS::contains)) {
            return Optional.of(new Exposure(
                    "others on this machine can replace " + file + ", since they can write to the directory "
                            + directory + mode(directory),
                    "run: chmod go-w " + directory));
        }
        return isOfAnother(directory, attributes.owner())
                ? Optional.of(new Exposure(
                        attributes.owner().getName() + " owns the directory " + directory + ", and can replace " + file,
                        "move it to a directory of your own"))
                : Optional.empty();
    }

    /**
     * Returns whether another user owns the path. The administrator does not count, since permissions do not limit
     * them.
     */
    private static boolean isOfAnother(Path path, UserPrincipal owner) throws IOException {
        if (Files.getAttribute(path, "unix:uid").equals(ADMINISTRATOR)) {
            return false;
        }
        try {
            return !owner.equals(path.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name", "")));
        } catch (IOException e) {
            // the user has no name, as in a container
            return false;
        }
    }

    private static String mode(Path path) throws IOException {
        int mode = (Integer) Files.getAttribute(path, "unix:mode") & MODE;
        return String.format(Locale.ROOT, " (mode %04o)", mode);
    }

    /**
     * Formats the exposure as a warning.
     *
     * @return one line: what is wrong and what to do
     */
    public String line() {
        return "warning: " + what + "; " + advice;
    }
}
