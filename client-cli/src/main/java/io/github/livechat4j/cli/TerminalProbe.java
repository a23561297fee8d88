package io.github.livechat4j.cli;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which streams of this process are terminals, and the width of the terminal. The launcher for sh finds this out itself
 * and passes properties, since Java needs another process for it. Without that launcher, as on Windows, in an image or
 * with {@code java -jar}, Java asks the system.
 *
 * @param in whether standard input is a terminal
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param columns the width in characters; empty if unknown
 */
record TerminalProbe(boolean in, boolean out, boolean err, OptionalInt columns) {

    private static final Path STREAMS = Path.of("/proc/self/fd");
    private static final Pattern TERMINAL = Pattern.compile("/dev/(pts/\\d+|tty\\w*|console|hvc\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final int SECONDS = 2;
    private static final int IN = 1;
    private static final int OUT = 2;
    private static final int ERR = 4;

    /** Probes this process. */
    static TerminalProbe system() {
        if (Boolean.getBoolean("livechat.launcher")) {
            return new TerminalProbe(
                    Boolean.getBoolean("livechat.terminal.in"),
                    Boolean.getBoolean("livechat.terminal.out"),
                    Boolean.getBoolean("livechat.terminal.err"),
                    columns(Integer.getInteger("livechat.terminal.columns", 0)));
        }
        if (isWindows()) {
            boolean isTerminal = isConsoleTerminal();
            return new TerminalProbe(
                    isTerminal, isTerminal, isTerminal, isTerminal ? windowsColumns() : OptionalInt.empty());
        }
        int streams = Files.isDirectory(STREAMS) ? ofLinks() : ofShell();
        return new TerminalProbe(
                (streams & IN) != 0,
                (streams & OUT) != 0,
                (streams & ERR) != 0,
                streams == 0 ? OptionalInt.empty() : unixColumns());
    }

    /** Returns whether this is Windows. */
    static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static OptionalInt columns(int number) {
        return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** Linux names the device of each stream, so no process is needed. */
    private static int ofLinks() {
        return bit(0, IN) | bit(1, OUT) | bit(2, ERR);
    }

    private static int bit(int stream, int bit) {
        try {
            String device = Files.readSymbolicLink(STREAMS.resolve(Integer.toString(stream)))
                    .toString();
            return isTerminal(device) ? bit : 0;
        } catch (IOException e) {
            // a closed stream
            return 0;
        }
    }

    /** Returns whether a device is a terminal. */
    static boolean isTerminal(String device) {
        return TERMINAL.matcher(device).matches();
    }

    private static int ofShell() {
        try {
            Process shell = new ProcessBuilder(
                            "/bin/sh",
                            "-c",
                            "r=0; [ -t 0 ] && r=1; [ -t 1 ] && r=$((r + 2)); [ -t 2 ] && r=$((r + 4)); exit $r")
                    .inheritIO()
                    .start();
            return shell.waitFor(SECONDS, TimeUnit.SECONDS) ? shell.exitValue() & (IN | OUT | ERR) : 0;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static OptionalInt unixColumns() {
        return number(new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")), Charset.defaultCharset());
    }

    private static OptionalInt windowsColumns() {
        return number(
                new ProcessBuilder("cmd", "/c", "mode con").redirectInput(ProcessBuilder.Redirect.INHERIT),
                Charset.defaultCharset());
    }

    /** Runs a program that prints the number of rows and then that of columns. */
    private static OptionalInt number(ProcessBuilder program, Charset charset) {
        try {
            Process process =
                    program.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String said = new String(process.getInputStream().readAllBytes(), charset);
            return process.waitFor(SECONDS, TimeUnit.SECONDS) ? secondNumber(said) : OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    /** Returns the second number of a text, which is the width in all languages of Windows too. */
    static OptionalInt secondNumber(String text) {
        Matcher numbers = NUMBER.matcher(text);
        List<String> found = numbers.results().map(each -> each.group()).toList();
        return found.size() < 2 ? OptionalInt.empty() : columns(Integer.parseInt(found.get(1)));
    }

    /** Before Java 22 there is a console only at a terminal; later there is always one, which knows. */
    private static boolean isConsoleTerminal() {
        return Optional.ofNullable(System.console())
                .filter(TerminalProbe::isTerminal)
                .isPresent();
    }

    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
