package io.github.livechat4j.cli.output;

import io.github.livechat4j.text.internal.VisibleText;
import java.io.PrintWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints to a terminal, with control characters escaped as in JSON. Commands can therefore print any foreign text, such
 * as names of visitors and messages of the service.
 */
public final class TerminalWriter extends PrintWriter {

    /** An escape sequence that sets colour and weight only. */
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]{0,8}m");

    private final PrintWriter behind;
    private final boolean isColoured;

    private TerminalWriter(PrintWriter behind, boolean isColoured) {
        super(behind, true);
        this.behind = behind;
        this.isColoured = isColoured;
    }

    /**
     * Wraps a writer.
     *
     * @param out the writer; returned unchanged if it is a {@code TerminalWriter} already
     * @return a writer that escapes all control characters
     */
    public static PrintWriter of(PrintWriter out) {
        return out instanceof TerminalWriter ? out : new TerminalWriter(out, false);
    }

    /**
     * Wraps a writer for output that the command itself has drawn and coloured.
     *
     * @param out the writer
     * @return a writer that lets colours through and escapes other control characters
     */
    public static PrintWriter drawing(PrintWriter out) {
        return new TerminalWriter(out instanceof TerminalWriter plain ? plain.behind : out, true);
    }

    /**
     * Overwrites the current line.
     *
     * @param line the line
     */
    public void overwrite(String line) {
        behind.write("\r" + VisibleText.of(line));
        behind.flush();
    }

    @Override
    public void write(int character) {
        write(Character.toString(character));
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        write(new String(characters, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) {
        write(text.substring(offset, offset + length));
    }

    @Override
    public void write(String text) {
        behind.write(isColoured ? coloured(text) : VisibleText.escaped(text));
    }

    private static String coloured(String text) {
        StringBuilder shown = new StringBuilder();
        Matcher colour = COLOUR.matcher(text);
        int begin = 0;
        while (colour.find()) {
            shown.append(VisibleText.escaped(text.substring(begin, colour.start())))
                    .append(colour.group());
            begin = colour.end();
        }
        return shown.append(VisibleText.escaped(text.substring(begin))).toString();
    }

    @Override
    public boolean checkError() {
        return behind.checkError();
    }
}
