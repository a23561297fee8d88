package io.github.livechat4j.cli;

import io.github.livechat4j.cli.Cli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command in a process of its own, which can be killed and can get signals. */
public final class CommandProcess implements AutoCloseable {

    private final Process process;
    private final Path out;
    private final Path err;
    private final Path temporary;

    private CommandProcess(Process process, Path out, Path err, Path temporary) {
        this.process = process;
        this.temporary = temporary;
        this.out = out;
        this.err = err;
    }

    /** Starts a command. */
    public static CommandProcess start(Map<String, String> environment, String... words) throws IOException {
        return start(List.of(), environment, words);
    }

    /**
     * Starts a command.
     *
     * @param prefix the program that starts Java, with its arguments, such as {@code env --default-signal=INT}
     */
    public static CommandProcess start(List<String> prefix, Map<String, String> environment, String... words)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // a killed process leaves the native code of DuckDB behind, which has 60 MB
        Path temporary = Files.createTempDirectory("command");
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + temporary, Main.class.getName()));
        command.addAll(List.of(words));
        Path out = Files.createTempFile("command", ".out");
        Path err = Files.createTempFile("command", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        // variables of the machine could name another account or database
        builder.environment().keySet().removeIf(name -> name.startsWith("LIVECHAT_") || name.startsWith("PG"));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().putAll(environment);
        return new CommandProcess(builder.start(), out, err, temporary);
    }

    /** Runs a command to its end. */
    public static Outcome run(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        try (CommandProcess process = start(environment, words)) {
            return process.await();
        }
    }

    /** Returns the id of the process. */
    public long pid() {
        return process.pid();
    }

    /** Returns whether the process has not ended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end, but not longer than some milliseconds, and returns whether the process has ended. */
    public boolean hasEndedAfter(int milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Ends the process by a signal, such as {@code TERM}. */
    public void signal(String name) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("kill ended with " + status);
        }
    }

    /** Kills the process, which cannot do anything about it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Returns the lines of standard output so far. */
    public List<String> outLines() throws IOException {
        return Files.readAllLines(out);
    }

    /** Returns the lines of standard error so far. */
    public List<String> errLines() throws IOException {
        return Files.readAllLines(err);
    }

    /** Waits for the end, and returns the result. */
    public Outcome await() throws IOException, InterruptedException {
        int exitCode = process.waitFor();
        return new Outcome(exitCode, Files.readString(out), Files.readString(err));
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.delete(out);
        Files.delete(err);
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
