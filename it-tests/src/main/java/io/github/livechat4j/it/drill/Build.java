package io.github.livechat4j.it.drill;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Builds a copy of this repository after a change of only the contract. */
final class Build {

    /** The tests that a change of the contract affects: its rules, the derived code and the gate. */
    private static final String TESTS = "ContractTest,ExampleRoundTripTest,TourTest,CompatibilityTest";

    /**
     * The modules that are generated from the contract or depend on generated code. The generator does not, and is
     * compiled once.
     */
    private static final List<String> DERIVED =
            List.of("client-generated", "client-extensions", "client-testkit", "client-cli", "it-tests");

    /** Options of a JVM that ends before a thorough compilation pays off. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static final int MOST_MINUTES = 20;

    private final Path copy;
    private final Path log;
    private final List<String> mavenArguments;

    Build(Path copy, Path log, List<String> mavenArguments) {
        this.copy = copy;
        this.log = log;
        this.mavenArguments = mavenArguments;
    }

    /**
     * Applies a change, builds, and reverts the change.
     *
     * @param change the change
     * @return the result
     */
    BuildOutcome of(Change change) {
        Path spec = copy.resolve("spec");
        Map<Path, byte[]> originals = new HashMap<>();
        try {
            clean();
            for (Edit edit : change.edits()) {
                Path file = spec.resolve(edit.file());
                if (!originals.containsKey(file)) {
                    originals.put(file, Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
                }
                edit.applyTo(spec);
            }
            boolean passed = run();
            return BuildOutcome.read(passed, copy, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            originals.forEach(Build::restore);
        }
    }

    private void clean() throws IOException {
        for (String module : DERIVED) {
            delete(copy.resolve(module).resolve("target"));
        }
        delete(copy.resolve("spec/target/surefire-reports"));
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static void restore(Path file, byte[] original) {
        try {
            if (original.length == 0) {
                Files.deleteIfExists(file);
            } else {
                Files.write(file, original);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean run() throws IOException {
        List<String> command = new ArrayList<>(List.of("mvn", "-B", "test"));
        command.addAll(List.of("-Dtest=" + TESTS, "-Dsurefire.failIfNoSpecifiedTests=false"));
        // neither depends on the contract
        command.addAll(List.of("-Djacoco.skip=true", "-Denforcer.skip=true"));
        command.add("-DargLine=" + SHORT_LIVED);
        // so that the gate reports the breaking change, and the rest of the build runs too
        command.add("-Dbreaking=warn");
        command.addAll(mavenArguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().merge("MAVEN_OPTS", SHORT_LIVED, (given, ours) -> ours + " " + given);
        Process maven = builder.start();
        Thread end = new Thread(() -> end(maven));
        Runtime.getRuntime().addShutdownHook(end);
        try {
            if (!maven.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Maven is not done after " + MOST_MINUTES + " minutes");
            }
            Runtime.getRuntime().removeShutdownHook(end);
            return maven.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Maven ran", e);
        } finally {
            maven.destroy();
        }
    }

    private static void end(Process maven) {
        maven.destroy();
        maven.onExit().join();
    }
}
