package io.github.livechat4j.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text that a user has in a file. Byte order marks, which editors put before it, are no part of the text. */
public final class TextInput {

    /** Stands for standard input where a file is named. */
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
     * @throws Failure if no file can have that name
     * @throws IOException if it cannot be read, or is no text in UTF-8
     */
    public static String read(String name) throws IOException {
        return name.equals(STANDARD) ? decoded(System.in.readAllBytes()) : read(FileNames.path(name));
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the text
     * @throws IOException if it cannot be read, or is no text in UTF-8
     */
    public static String read(Path file) throws IOException {
        return decoded(Files.readAllBytes(file));
    }

    private static String decoded(byte[] bytes) throws IOException {
        return withoutMark(
                charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    }

    /** UTF-16 is known by its mark; PowerShell writes it. */
    private static Charset charset(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : ByteBuffer.wrap(bytes).getChar();
        return mark == UTF_16_FORWARDS || mark == UTF_16_BACKWARDS ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /**
     * Takes a byte order mark away.
     *
     * @param text any text
     * @return the text behind the mark
     */
    public static String withoutMark(String text) {
        return text.indexOf(MARK) == 0 ? text.substring(1) : text;
    }
}
