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
 * A way in which other users of the machine can read or change a file with secrets: by the permissions or the owner of the file, or by
 * those of a directory that leads to it, where they could put another file in its place.
 *
 * @param what who can do what, and why
 * @param advice what to do about it
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
     * Looks at a file, without reading it.
     *
     * @param file a file
     * @return the ways, none if there is no such file, or it is a pipe, or the system does not know permissions of this kind
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
            // what cannot be looked at is said by the one who reads it
            return found;
        }
        return found;
    }

    /** Those of the link too, where the file is behind one. */
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

    /** In a directory with the sticky bit, such as /tmp, nobody can replace files of others. */
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

    /** The administrator can do all of it anyway. */
    private static boolean isOfAnother(Path path, UserPrincipal owner) throws IOException {
        if (Files.getAttribute(path, "unix:uid").equals(ADMINISTRATOR)) {
            return false;
        }
        try {
            return !owner.equals(path.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name", "")));
        } catch (IOException e) {
            // a user without a name, as in a container
            return false;
        }
    }

    private static String mode(Path path) throws IOException {
        int mode = (Integer) Files.getAttribute(path, "unix:mode") & MODE;
        return String.format(Locale.ROOT, " (mode %04o)", mode);
    }

    /**
     * Puts it into a line.
     *
     * @return what is wrong and what to do
     */
    public String line() {
        return "warning: " + what + "; " + advice;
    }
}
