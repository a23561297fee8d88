package io.github.livechat4j.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text files. A byte order mark, which some editors write, is removed. */
public final class TextInput {

    /** Names standard input in place of a file. */
    public static final String STANDARD = "-";

    private static final char MARK = '\uFEFF';
    private static final int UTF_16_FORWARDS = 0xFEFF;
    private static final int UTF_16_BACKWARDS = 0xFFFE;

    private TextInput() {}

    /**
     * Reads a file, or standard input.
     *
     * @param name the name of a file; {@code -} for standard input
     * @return the text
     * @throws Failure if the name is invalid
     * @throws IOException if the file cannot be read, or is not UTF-8
     */
    public static String read(String name) throws IOException {
        return name.equals(STANDARD) ? decoded(System.in.readAllBytes()) : read(FileNames.path(name));
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the text
     * @throws IOException if the file cannot be read, or is not UTF-8
     */
    public static String read(Path file) throws IOException {
        return decoded(Files.readAllBytes(file));
    }

    private static String decoded(byte[] bytes) throws IOException {
        return withoutMark(
                charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    }

    /** Returns UTF-16 if its byte order mark is there, as in files that PowerShell writes; else UTF-8. */
    private static Charset charset(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : ByteBuffer.wrap(bytes).getChar();
        return mark == UTF_16_FORWARDS || mark == UTF_16_BACKWARDS ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /**
     * Removes a byte order mark.
     *
     * @param text any text
     * @return the text without a leading mark
     */
    public static String withoutMark(String text) {
        return text.indexOf(MARK) == 0 ? text.substring(1) : text;
    }
}
