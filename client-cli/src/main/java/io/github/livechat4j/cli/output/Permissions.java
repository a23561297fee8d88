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

/** Permissions and owners of files. */
final class Permissions {

    private static final String UNIX = "unix";
    private static final Set<PosixFilePermission> OF_OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** The sticky bit, and write permission for others: a directory that all users share. */
    private static final int SHARED = 01002;

    private Permissions() {}

    /**
     * The attributes of a file, without following links.
     *
     * @param isRegular whether it is a regular file
     * @param names the number of hard links; 1 if the system does not report it
     * @param owner the owner; empty if the file system has none
     * @param key the identity of the file, such as device and inode; null if the file system has none
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

    /**
     * Returns the owner of a file that this process creates. File systems without owners report one fixed owner for all
     * files, who need not be the user.
     */
    static Optional<UserPrincipal> ownerOfNewFileBeside(Path file) throws IOException {
        Path probe = Files.createTempFile(OutputFile.directoryOf(file).toAbsolutePath(), ".livechat", ".part");
        try {
            return owner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    /**
     * Returns the attributes with which a file is created so that only its owner can access it. On Windows a file
     * inherits the permissions of its directory instead.
     */
    static FileAttribute<?>[] ofNewFile(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OF_OWNER)}
                : new FileAttribute<?>[0];
    }

    /** Restricts an existing file to its owner, as {@link #ofNewFile} does for a new one. */
    static void makePrivate(Path file) throws IOException {
        @Nullable
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null) {
            view.setPermissions(OF_OWNER);
        }
    }

    /**
     * Returns whether another user may have put a link into a directory that all users share, such as /tmp. Linux
     * itself refuses to follow such links ({@code protected_symlinks}), but not if a program resolves them.
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

    /** Copies permissions to another file, and owner and group where the system allows that. */
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
            // only the administrator may change the owner of a file
        }
        // last, since a change of the owner clears some permissions
        view.setPermissions(wanted.permissions());
    }
}
