package io.github.livechat4j.cli;

import io.github.livechat4j.cli.output.ResultStream;
import io.github.livechat4j.cli.output.TerminalWriter;
import io.github.livechat4j.text.internal.VisibleText;
import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The terminal of a command: results go to {@link #out}; progress, warnings and errors go to {@link #err}.
 *
 * @param out for results, which scripts read
 * @param err for progress, warnings and errors
 * @param outIsTerminal true if results go to a terminal, so that they may be drawn and coloured
 * @param errIsTerminal true if progress goes to a terminal, so that a line may be overwritten
 * @param columns the width in characters
 * @param colour whether to colour output to a terminal
 * @param prompt asks for a secret without echo; empty without an interactive input
 * @param question asks for a word with echo; empty without an interactive input
 * @param results the stream behind {@link #out}, which keeps its first failure; empty if there is only a writer
 */
public record Terminal(
        PrintWriter out,
        PrintWriter err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns,
        boolean colour,
        Optional<Function<String, String>> prompt,
        Optional<Function<String, String>> question,
        Optional<ResultStream> results) {

    private static final int USUAL_COLUMNS = 80;
    private static final int FEWEST_COLUMNS = 20;

    /**
     * Makes a terminal. Control characters are always escaped on {@code err}, and on {@code out} if it is a terminal;
     * results for a program are printed unchanged.
     *
     * @param out for results
     * @param err for progress, warnings and errors
     * @param outIsTerminal true if results go to a terminal
     * @param errIsTerminal true if progress goes to a terminal
     * @param columns the width in characters
     * @param colour whether to colour output to a terminal
     * @param prompt asks for a secret without echo; empty without an interactive input
     * @param question asks for a word with echo; empty without an interactive input
     * @param results the stream behind {@code out}, which keeps its first failure; empty if there is only a writer
     */
    public Terminal {
        out = outIsTerminal ? TerminalWriter.of(out) : out;
        err = TerminalWriter.of(err);
    }

    /**
     * Makes a terminal whose results go to a writer only.
     *
     * @param out for results
     * @param err for progress, warnings and errors
     * @param outIsTerminal true if results go to a terminal
     * @param errIsTerminal true if progress goes to a terminal
     * @param columns the width in characters
     * @param colour whether to colour output to a terminal
     * @param prompt asks for a secret without echo; empty without an interactive input
     * @param question asks for a word with echo; empty without an interactive input
     */
    public Terminal(
            PrintWriter out,
            PrintWriter err,
            boolean outIsTerminal,
            boolean errIsTerminal,
            int columns,
            boolean colour,
            Optional<Function<String, String>> prompt,
            Optional<Function<String, String>> question) {
        this(out, err, outIsTerminal, errIsTerminal, columns, colour, prompt, question, Optional.empty());
    }

    /** Makes the terminal of this process. */
    static Terminal system(Map<String, String> environment) {
        ResultStream results = ResultStream.system();
        TerminalProbe probe = TerminalProbe.system();
        // since Java 22 there is a console even if input is not interactive
        Optional<Console> console =
                probe.in() && probe.err() ? Optional.ofNullable(System.console()) : Optional.empty();
        return new Terminal(
                writer(results),
                writer(System.err),
                probe.out(),
                probe.err(),
                columns(environment, probe),
                isColourWanted(environment),
                console.map(Terminal::asking),
                console.map(Terminal::questioning),
                Optional.of(results));
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static int columns(Map<String, String> environment, TerminalProbe probe) {
        int told = number(environment.get("COLUMNS"), probe.columns().orElse(USUAL_COLUMNS));
        return Math.max(FEWEST_COLUMNS, told);
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : otherwise;
    }

    /** Follows https://no-color.org. The old console of Windows prints colours as text, and names itself nowhere. */
    private static boolean isColourWanted(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"))
                && (!TerminalProbe.isWindows()
                        || Stream.of("WT_SESSION", "TERM", "ConEmuANSI", "ANSICON")
                                .anyMatch(environment::containsKey));
    }

    private static Function<String, String> asking(Console console) {
        return question -> {
            char[] answer = console.readPassword("%s", question);
            return answer == null ? "" : new String(answer);
        };
    }

    private static Function<String, String> questioning(Console console) {
        return question -> answered(console.readLine("%s", question));
    }

    /** Returns an answer. Fails at the end of the input, since an empty answer may mean yes to a default. */
    static String answered(@Nullable String line) {
        if (line == null) {
            throw Failure.of(ExitCode.INTERRUPTED, "the input has ended, and nothing was done");
        }
        return line;
    }

    /**
     * Asks for confirmation before a step that cannot be undone.
     *
     * @param what the question, without the question mark
     * @throws Failure if the answer is no, or there is no terminal to ask at
     */
    public void confirm(String what) {
        String answer = question.orElseThrow(
                        () -> Failure.of(ExitCode.USAGE, "cannot ask for confirmation without a terminal: " + what)
                                .advise("say --yes"))
                .apply(VisibleText.line(what) + "? [y/N] ");
        if (!answer.strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
            throw Failure.of(ExitCode.INTERRUPTED, "nothing was done");
        }
    }

    /**
     * Returns a writer for drawn results. Their texts must be without control characters.
     *
     * @return a writer to {@link #out} that lets colours through
     */
    public PrintWriter drawing() {
        return outIsTerminal ? TerminalWriter.drawing(out) : out;
    }

    /**
     * Overwrites the current line, to show progress.
     *
     * @param line the line
     */
    public void overwrite(String line) {
        if (err instanceof TerminalWriter writer) {
            writer.overwrite(line);
        }
    }

    /**
     * Prints bytes unchanged.
     *
     * @param bytes the bytes to print to {@link #out}, past its writer, which would encode them
     * @throws IOException if they cannot be written
     */
    public void print(byte[] bytes) throws IOException {
        out.flush();
        if (results.isPresent()) {
            results.get().write(bytes);
            results.get().flush();
        }
    }

    /**
     * Fails if writing results has failed so far. Does not flush.
     *
     * @throws IOException the first failure: a {@link io.github.livechat4j.cli.output.ReaderEndedException} if the
     *     reading program has ended
     */
    public void requireWritten() throws IOException {
        if (results.isPresent() && results.get().failure().isPresent()) {
            throw results.get().failure().get();
        }
    }

    /**
     * Returns the same terminal without colours, for text that goes to a file.
     *
     * @return a terminal without colours
     */
    public Terminal withoutColour() {
        return new Terminal(out, err, outIsTerminal, errIsTerminal, columns, false, prompt, question, results);
    }

    /**
     * Returns whether to colour results.
     *
     * @return true if {@link #out} is a terminal and colours are wanted
     */
    public boolean isOutColoured() {
        return colour && outIsTerminal;
    }
}
