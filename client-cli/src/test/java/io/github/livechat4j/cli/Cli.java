package io.github.livechat4j.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Runs commands in this process, with their own terminal, environment, home and clock. */
public final class Cli {

    /** The time of the commands' clock: a day in the middle of a month. */
    public static final Instant NOW = Instant.parse("2026-03-18T12:00:00Z");

    private Cli() {}

    /**
     * The result of a command.
     *
     * @param exitCode the exit code
     * @param out the text on standard output
     * @param err the text on standard error
     */
    public record Outcome(int exitCode, String out, String err) {}

    /** Runs a command whose output is no terminal, without environment variables. */
    public static Outcome run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** Runs a command whose output is no terminal. */
    public static Outcome run(Map<String, String> environment, String... arguments) {
        return run(80, false, environment, Path.of("/nonexistent"), arguments);
    }

    /** Runs a command whose output is no terminal, and whose clock is that of the system. */
    public static Outcome now(Map<String, String> environment, String... arguments) {
        return run(80, false, environment, Path.of("/nonexistent"), Clock.systemUTC(), arguments);
    }

    /** Runs a command at a terminal without colours. */
    public static Outcome atTerminal(int columns, String... arguments) {
        return run(columns, true, Map.of(), Path.of("/nonexistent"), arguments);
    }

    /** Runs a command at a terminal without colours, with environment variables. */
    public static Outcome atTerminal(Map<String, String> environment, String... arguments) {
        return run(200, true, environment, Path.of("/nonexistent"), arguments);
    }

    /** Runs a command with a home directory of its own. */
    public static Outcome atHome(Path home, Map<String, String> environment, String... arguments) {
        return run(80, false, environment, home, arguments);
    }

    /** Runs a command at a terminal at which every question gets the same answer. */
    public static Outcome answering(Map<String, String> environment, String answer, String... arguments) {
        return asking(Path.of("/nonexistent"), environment, question -> answer, arguments);
    }

    /** Runs a command at a terminal, with a home directory of its own. */
    public static Outcome asking(
            Path home, Map<String, String> environment, Function<String, String> answers, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Optional<Function<String, String>> asked = Optional.of(question -> {
            err.append(question);
            return answers.apply(question);
        });
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), true, true, 80, false, asked, asked);
        int exitCode = Application.run(
                new Surroundings(terminal, environment, home, Clock.fixed(NOW, ZoneId.of("UTC"))), arguments);
        return new Outcome(exitCode, out.toString(), err.toString());
    }

    private static Outcome run(
            int columns, boolean terminal, Map<String, String> environment, Path home, String... arguments) {
        return run(columns, terminal, environment, home, Clock.fixed(NOW, ZoneId.of("UTC")), arguments);
    }

    private static Outcome run(
            int columns,
            boolean terminal,
            Map<String, String> environment,
            Path home,
            Clock clock,
            String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new Terminal(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        terminal,
                        terminal,
                        columns,
                        false,
                        Optional.empty(),
                        Optional.empty()),
                environment,
                home,
                clock);
        int exitCode = Application.run(surroundings, arguments);
        return new Outcome(exitCode, out.toString(), err.toString());
    }
}
