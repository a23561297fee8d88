package io.github.livechat4j.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may read and write a file. */
final class Permissions {

    private static final String UNIX = "unix";
    private static final Set<PosixFilePermission> OF_OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** The sticky bit, and the one by which all others may write. */
    private static final int SHARED = 01002;

    private Permissions() {}

    /**
     * What there is of a name, without following links.
     *
     * @param isRegular whether it is a file
     * @param names how many names it has; 1 where the system does not tell
     * @param owner whose it is; empty where files have no owner that Java knows
     * @param key what tells it from all other files; null where there is nothing
     */
    record Standing(
            boolean isRegular,
            int names,
            Optional<UserPrincipal> owner,
            @Nullable Object key) {}

    static Standing standing(Path file) throws IOException {
        BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean isUnix = file.getFileSystem().supportedFileAttributeViews().contains(UNIX);
        int names = isUnix ? (Integer) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS) : 1;
        return new Standing(basic.isRegularFile(), names, owner(file), basic.fileKey());
    }

    private static Optional<UserPrincipal> owner(Path file) throws IOException {
        return isPosix(file) ? Optional.of(Files.getOwner(file, LinkOption.NOFOLLOW_LINKS)) : Optional.empty();
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Who owns what this process makes. File systems without owners show all files as those of one user, who need not be the user. */
    static Optional<UserPrincipal> ownerOfNewFileBeside(Path file) throws IOException {
        Path probe = Files.createTempFile(OutputFile.directoryOf(file).toAbsolutePath(), ".livechat", ".part");
        try {
            return owner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    /** What only its owner can read and write from its first moment. Windows gives a file the rights of its directory instead. */
    static FileAttribute<?>[] ofNewFile(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OF_OWNER)}
                : new FileAttribute<?>[0];
    }

    /** Leaves a file to its owner alone, as {@link #ofNewFile} does with one that is made. */
    static void makePrivate(Path file) throws IOException {
        @Nullable
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null) {
            view.setPermissions(OF_OWNER);
        }
    }

    /**
     * Whether somebody else may have put a link where everybody may put files, such as in /tmp. Systems do not follow such links either,
     * but only where they resolve them by themselves.
     */
    static boolean isPlanted(Path link) throws IOException {
        Path directory = OutputFile.directoryOf(link).toAbsolutePath();
        if (!link.getFileSystem().supportedFileAttributeViews().contains(UNIX)
                || ((Integer) Files.getAttribute(directory, "unix:mode") & SHARED) != SHARED) {
            return false;
        }
        Optional<UserPrincipal> owner = owner(link);
        return !owner.equals(Optional.of(Files.getOwner(directory))) && !owner.equals(ownerOfNewFileBeside(link));
    }

    /** Gives one file the permissions of another, and its owner and group where the system allows that. */
    static void copy(Path from, Path to) throws IOException {
        @Nullable
        PosixFileAttributeView view =
                Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return;
        }
        PosixFileAttributes wanted = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributes present = view.readAttributes();
        try {
            if (!wanted.group().equals(present.group())) {
                view.setGroup(wanted.group());
            }
            if (!wanted.owner().equals(present.owner())) {
                view.setOwner(wanted.owner());
            }
        } catch (IOException e) {
            // only the administrator may give files away
        }
        // last, since a file that changes hands loses some
        view.setPermissions(wanted.permissions());
    }
}
