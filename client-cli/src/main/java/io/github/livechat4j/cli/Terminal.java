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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a command prints: what was asked for goes to {@link #out}, and what is said about it to {@link #err}.
 *
 * @param out for results, which scripts read
 * @param err for progress, warnings and errors
 * @param outIsTerminal whether a person reads the results, so that they may be drawn and coloured
 * @param errIsTerminal whether a person reads the progress, so that a line may be written over
 * @param columns how many characters fit in a line
 * @param colour whether colours are wanted where a person reads
 * @param prompt asks for a secret without showing it; empty where nobody can be asked
 * @param question asks for a word that is shown; empty where nobody can be asked
 * @param results the stream behind {@link #out}, which tells how it failed; empty for a writer alone
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
     * A terminal. What is said about results is for people wherever it goes, and steers nothing; results that a program reads are printed as they
     * are.
     *
     * @param out for results
     * @param err for progress, warnings and errors
     * @param outIsTerminal whether a person reads the results
     * @param errIsTerminal whether a person reads the progress
     * @param columns how many characters fit in a line
     * @param colour whether colours are wanted where a person reads
     * @param prompt asks for a secret without showing it; empty where nobody can be asked
     * @param question asks for a word that is shown; empty where nobody can be asked
     * @param results the stream behind the results, which tells how it failed; empty for a writer alone
     */
    public Terminal {
        out = outIsTerminal ? TerminalWriter.of(out) : out;
        err = TerminalWriter.of(err);
    }

    /**
     * A terminal whose results go to a writer.
     *
     * @param out for results
     * @param err for progress, warnings and errors
     * @param outIsTerminal whether a person reads the results
     * @param errIsTerminal whether a person reads the progress
     * @param columns how many characters fit in a line
     * @param colour whether colours are wanted
     * @param prompt asks for a secret
     * @param question asks for a word that is shown
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

    /** The launcher looks, since Java cannot tell one from the other before version 22. */
    static Terminal system(Map<String, String> environment) {
        ResultStream results = ResultStream.system();
        return new Terminal(
                writer(results),
                writer(System.err),
                Boolean.getBoolean("livechat.terminal.out"),
                Boolean.getBoolean("livechat.terminal.err"),
                columns(environment),
                isColourWanted(environment),
                console().map(Terminal::asking),
                console().map(Terminal::questioning),
                Optional.of(results));
    }

    /** Since Java 22 there is a console where nobody sits, too. */
    private static Optional<Console> console() {
        return Boolean.getBoolean("livechat.terminal.in") ? Optional.ofNullable(System.console()) : Optional.empty();
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static int columns(Map<String, String> environment) {
        int told = number(environment.get("COLUMNS"), Integer.getInteger("livechat.terminal.columns", USUAL_COLUMNS));
        // a terminal that nobody has given a size says 0
        return Math.max(FEWEST_COLUMNS, told == 0 ? USUAL_COLUMNS : told);
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : otherwise;
    }

    /** As https://no-color.org asks for it. */
    private static boolean isColourWanted(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    private static Function<String, String> asking(Console console) {
        return question -> {
            char[] answer = console.readPassword("%s", question);
            return answer == null ? "" : new String(answer);
        };
    }

    private static Function<String, String> questioning(Console console) {
        return question -> Objects.requireNonNullElse(console.readLine("%s", question), "");
    }

    /**
     * Asks before something is done that cannot be undone.
     *
     * @param what what is to be done, as a question without its mark
     * @throws Failure if the answer is no, or nobody can be asked
     */
    public void confirm(String what) {
        String answer = question.orElseThrow(() -> Failure.of(ExitCode.USAGE, "nobody can be asked: " + what)
                        .advise("say --yes"))
                .apply(VisibleText.line(what) + "? [y/N] ");
        if (!answer.strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
            throw Failure.of(ExitCode.INTERRUPTED, "nothing was done");
        }
    }

    /**
     * Prints results that were drawn, of texts that steer nothing.
     *
     * @return a writer to {@link #out} that lets colours through
     */
    public PrintWriter drawing() {
        return outIsTerminal ? TerminalWriter.drawing(out) : out;
    }

    /**
     * Shows progress in a line that is written over.
     *
     * @param line the line
     */
    public void overwrite(String line) {
        if (err instanceof TerminalWriter writer) {
            writer.overwrite(line);
        }
    }

    /**
     * Prints what is no text.
     *
     * @param bytes what to print to {@link #out}, whose writer would change them
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
     * Makes sure that results have come to where they go, as far as is known without flushing.
     *
     * @throws IOException if they have not: a {@link io.github.livechat4j.cli.output.ReaderEndedException} if nobody reads them any more
     */
    public void requireWritten() throws IOException {
        if (results.isPresent() && results.get().failure().isPresent()) {
            throw results.get().failure().get();
        }
    }

    /**
     * Describes the same terminal for what is not printed to it.
     *
     * @return a terminal without colours
     */
    public Terminal withoutColour() {
        return new Terminal(out, err, outIsTerminal, errIsTerminal, columns, false, prompt, question, results);
    }

    /**
     * Says how to print results.
     *
     * @return whether to colour what is printed to {@link #out}
     */
    public boolean isOutColoured() {
        return colour && outIsTerminal;
    }

    /**
     * Says how to print the rest.
     *
     * @return whether to colour what is printed to {@link #err}
     */
    public boolean isErrColoured() {
        return colour && errIsTerminal;
    }
}
