package io.github.livechat4j.warehouse.database;

import io.github.livechat4j.warehouse.database.WarehouseException.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a DuckDB database. DuckDB creates files that others may read, so new ones are made in a directory that
 * only the owner may enter, and moved from there.
 *
 * <p>The file of an open database must never be opened here, not even to copy it: closing it would end the lock, which
 * on POSIX systems belongs to the process and the file, and not to what has opened it.
 */
final class DuckDbFiles {

    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");
    private static final boolean HAS_PERMISSIONS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private DuckDbFiles() {}

    /** Writes a database to a path where there is none yet. */
    @FunctionalInterface
    interface Writer {
        void write(Path path) throws SQLException;
    }

    /** Returns the directory of an absolute path of a file. */
    static Path directory(Path file) {
        return Objects.requireNonNull(file.getParent(), "an absolute path of a file has a parent");
    }

    static Path wal(Path file) {
        return file.resolveSibling(file.getFileName() + ".wal");
    }

    /** Creates a database, unless there is one, or replaces it in one step. */
    static void write(Path file, boolean isReplaced, Writer writer) throws SQLException {
        Path directory = null;
        try {
            directory = Files.createTempDirectory(directory(file), prefix(file));
            Path part = directory.resolve(file.getFileName());
            writer.write(part);
            boolean isThere = isReplaced && Files.exists(file);
            if (HAS_PERMISSIONS) {
                Files.setPosixFilePermissions(part, isThere ? Files.getPosixFilePermissions(file) : PRIVATE);
            }
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            if (isReplaced) {
                // a log of the replaced file must not be applied to the new one
                Files.deleteIfExists(wal(file));
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(part, file);
            }
        } catch (FileAlreadyExistsException e) {
            // another run was faster, and its lock decides
        } catch (IOException e) {
            throw explain(file, e);
        } finally {
            if (directory != null) {
                delete(directory);
            }
        }
    }

    private static String prefix(Path file) {
        return "." + file.getFileName() + ".part-";
    }

    /** Deletes what runs have left that were killed. */
    static void deleteParts(Path file) {
        try (Stream<Path> siblings = Files.list(directory(file))) {
            siblings.filter(each -> each.getFileName().toString().startsWith(prefix(file)))
                    .forEach(DuckDbFiles::delete);
        } catch (IOException e) {
            throw explain(file, e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException | UncheckedIOException e) {
            // it is tried again by the next run
        }
    }

    /** Creates the log of the next transaction with the permissions of the file. */
    static void prepareWal(Path file) {
        Path wal = wal(file);
        if (HAS_PERMISSIONS && !Files.exists(wal)) {
            try {
                Files.createFile(wal, PosixFilePermissions.asFileAttribute(Files.getPosixFilePermissions(file)));
            } catch (IOException e) {
                throw explain(file, e);
            }
        }
    }

    /** Checks what DuckDB would say less clearly. */
    static void check(Path file) {
        Path directory = directory(file);
        if (!Files.isDirectory(directory)) {
            throw new WarehouseException(
                    Problem.NOT_WRITABLE,
                    "The directory " + directory + " does not exist. Create it, or name another file.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new WarehouseException(
                    Problem.NOT_A_DATABASE, file + " is no file. Name a new file, or one of a run before.");
        }
        boolean isWritable = Files.isWritable(directory) && (!Files.exists(file) || Files.isWritable(file));
        if (!isWritable) {
            throw new WarehouseException(
                    Problem.NOT_WRITABLE,
                    file + " or its directory cannot be written. Change the permissions, or name another file.");
        }
    }

    private static WarehouseException explain(Path file, IOException e) {
        boolean isFull = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("no space left");
        return isFull
                ? new WarehouseException(
                        Problem.DISK_FULL,
                        "The disk of " + file + " is full. Nothing was changed. Free some space and run again.",
                        e)
                : new WarehouseException(
                        Problem.NOT_WRITABLE,
                        file + " cannot be written (" + e.getClass().getSimpleName()
                                + "). Change the permissions, or name another file.",
                        e);
    }
}
