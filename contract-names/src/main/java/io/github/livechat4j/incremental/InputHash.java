package io.github.livechat4j.incremental;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Computes a hash of all that a step of the build reads: files by their content, options, the program itself and the
 * version of Java. Times of files do not count, since a checkout or a copy changes them.
 *
 * <p>Not thread-safe.
 */
public final class InputHash {

    /** The artifacts of this build, which keep their version while their content changes. */
    private static final String OWN = "livechat4j-";

    private final MessageDigest digest = sha256();

    /** Creates a hash of nothing but the version of Java. */
    public InputHash() {
        text("java", System.getProperty("java.runtime.version", ""));
    }

    /**
     * Returns the hash of some bytes.
     *
     * @param bytes any bytes
     * @return the SHA-256, as 64 hexadecimal digits
     */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Adds an option.
     *
     * @param name its name
     * @param value its value
     * @return this hash
     */
    public InputHash text(String name, String value) {
        return bytes(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private InputHash bytes(String name, byte[] content) {
        // the length separates a name from its content, and the content from the next name
        digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
        return this;
    }

    /**
     * Adds a file, or all files of a directory with their relative names.
     *
     * @param path the file or directory; if it is missing, that is added
     * @return this hash
     * @throws IOException if a file cannot be read
     */
    public InputHash files(Path path) throws IOException {
        return files(path, List.of());
    }

    private InputHash files(Path path, List<Path> excluded) throws IOException {
        if (!Files.exists(path)) {
            return text(path.getFileName().toString(), "missing");
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .filter(file -> excluded.stream().noneMatch(file::startsWith))
                    .sorted(Comparator.comparing(file -> relative(path, file)))
                    .toList();
            for (Path file : files) {
                bytes(relative(path, file), Files.readAllBytes(file));
            }
        }
        return this;
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Adds the class path of a program: the classes of this build by their content, other archives by their name, size
     * and time.
     *
     * @param program a class of the program
     * @param excluded directories of the class path that are not part of the program
     * @return this hash
     * @throws IOException if an archive cannot be read
     */
    public InputHash program(Class<?> program, Path... excluded) throws IOException {
        return classPath(program.getClassLoader(), excluded);
    }

    InputHash classPath(ClassLoader loader, Path... excluded) throws IOException {
        List<Path> notProgram = Arrays.stream(excluded)
                .map(path -> path.toAbsolutePath().normalize())
                .toList();
        for (Path entry : entries(loader)) {
            Path path = entry.toAbsolutePath().normalize();
            if (Files.isDirectory(path)) {
                files(path, notProgram);
            } else if (path.getFileName().toString().startsWith(OWN)) {
                archive(path);
            } else if (Files.exists(path)) {
                text(
                        path.toString(),
                        Files.size(path) + " " + Files.getLastModifiedTime(path).toMillis());
            }
        }
        return this;
    }

    private static List<Path> entries(ClassLoader loader) throws IOException {
        List<Path> entries = new ArrayList<>();
        if (loader instanceof URLClassLoader some) {
            for (URL url : some.getURLs()) {
                entries.add(Path.of(uri(url)));
            }
        } else {
            for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)) {
                entries.add(Path.of(entry));
            }
        }
        return entries;
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException("the class path has a URL that is not valid: " + url, e);
        }
    }

    /** Adds the files of an archive in the same way as those of the directory from which the archive was made. */
    private void archive(Path path) throws IOException {
        try (ZipFile archive = new ZipFile(path.toFile())) {
            List<? extends ZipEntry> entries = archive.stream()
                    .filter(entry -> !entry.isDirectory())
                    .filter(entry -> !entry.getName().equals("META-INF/MANIFEST.MF"))
                    .filter(entry -> !entry.getName().startsWith("META-INF/maven/"))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                try (InputStream content = archive.getInputStream(entry)) {
                    bytes(entry.getName(), content.readAllBytes());
                }
            }
        }
    }

    /**
     * Returns the hash of all that was added; nothing can be added later.
     *
     * @return 64 hexadecimal digits
     */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
