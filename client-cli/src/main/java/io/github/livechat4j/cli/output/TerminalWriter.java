package io.github.livechat4j.cli.output;

import io.github.livechat4j.text.internal.VisibleText;
import java.io.PrintWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints for a person: characters that steer a terminal are shown as JSON escapes them. Names that visitors chose, messages of the service
 * and whatever else comes from elsewhere can so be printed by any command.
 */
public final class TerminalWriter extends PrintWriter {

    /** Sets colour and weight, and nothing else. */
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]{0,8}m");

    private final PrintWriter behind;
    private final boolean isColoured;

    private TerminalWriter(PrintWriter behind, boolean isColoured) {
        super(behind, true);
        this.behind = behind;
        this.isColoured = isColoured;
    }

    /**
     * Prints to a terminal.
     *
     * @param out where to print; returned as it is if it prints for a person already
     * @return a writer that lets no character through that steers
     */
    public static PrintWriter of(PrintWriter out) {
        return out instanceof TerminalWriter ? out : new TerminalWriter(out, false);
    }

    /**
     * Prints what a command has drawn itself, of texts that steer nothing.
     *
     * @param out where to print
     * @return a writer that lets colours through and no other character that steers
     */
    public static PrintWriter drawing(PrintWriter out) {
        return new TerminalWriter(out instanceof TerminalWriter plain ? plain.behind : out, true);
    }

    /**
     * Begins the line anew, over what was printed in it.
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
