package io.github.livechat4j.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values of a visitor that must not be in files, in the encodings in which they could be there. */
public final class Canary {

    /** The address of the visitor. */
    public static final String MAIL = "kanarek.7f3a91@privacy.example";

    /** The name of the visitor. */
    public static final String NAME = "Kanarka Zqxwvut";

    /** The IP of the visitor. */
    public static final String IP = "203.0.113.219";

    /** The id of the visitor. */
    public static final String ID = "S1999999999.kanarek77";

    /** A part of each text that the visitor writes. */
    public static final String TEXT = "zebra-kwarc-kanarek-tekst";

    private final long[] searched = new long[2];

    /** The values as bytes, by their first two, so that a file is read once for all. */
    private final Map<Integer, List<byte[]>> needles = new HashMap<>();

    private final boolean[] begins = new boolean[1 << 16];

    private Canary(List<String> values) {
        values.forEach(this::add);
    }

    /** Returns a search for some values. */
    public static Canary of(String... values) {
        return new Canary(List.of(values));
    }

    private void add(String value) {
        for (String each :
                List.of(value, value.toLowerCase(Locale.ROOT), value.toUpperCase(Locale.ROOT), escaped(value))) {
            add(each.getBytes(StandardCharsets.UTF_8));
            for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                add(each.getBytes(wide));
            }
            add(URLEncoder.encode(each, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
            for (int shift = 0; shift < 3; shift++) {
                // the characters at both ends also depend on the bytes beside the value
                String encoded = Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString(("###".substring(0, shift) + each).getBytes(StandardCharsets.UTF_8));
                add(encoded.substring(shift == 0 ? 0 : shift + 1, encoded.length() - 2)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String escaped(String value) {
        return value.replace("@", "\\u0040");
    }

    private void add(byte[] needle) {
        int start = start(needle, 0);
        begins[start] = true;
        List<byte[]> equal = needles.computeIfAbsent(start, number -> new ArrayList<>());
        if (equal.stream().noneMatch(other -> Arrays.equals(other, needle))) {
            equal.add(needle);
        }
    }

    private static int start(byte[] bytes, int position) {
        return ((bytes[position] & 0xff) << 8) | (bytes[position + 1] & 0xff);
    }

    /** Returns the files below a directory with one of the values, in their bytes or in their names. */
    public List<Path> in(Path directory) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && isIn(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException) {
                        // a server deletes files meanwhile
                        return FileVisitResult.CONTINUE;
                    }
                    throw e;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private boolean isIn(Path file) {
        try {
            return isIn(Files.readAllBytes(file)) || isIn(file.getFileName().toString());
        } catch (NoSuchFileException e) {
            // a server deletes files meanwhile
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether a text has one of the values. */
    public boolean isIn(String content) {
        return isIn(content.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isIn(byte[] content) {
        searched[0] += content.length;
        searched[1]++;
        for (int i = 0; i + 1 < content.length; i++) {
            int start = start(content, i);
            if (begins[start]) {
                for (byte[] needle : needles.getOrDefault(start, List.of())) {
                    int end = i + needle.length;
                    if (end <= content.length && Arrays.equals(content, i, end, needle, 0, needle.length)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Returns how much was searched. */
    @Override
    public String toString() {
        return needles.values().stream().mapToInt(List::size).sum() + " forms in " + searched[1]
                + " files and texts of " + searched[0] + " bytes";
    }
}
