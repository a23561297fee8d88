package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A copy of the shipped launcher in a directory of its own, with a script in place of Java. The script records its
 * arguments, and makes an empty archive when it is told to make one.
 */
final class InstalledLauncher {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path directory;
    final Path launcher;
    /** The checksum of the jar, as the launcher knows it. */
    final String checksum;

    Path cache;
    Path java;

    InstalledLauncher(Path directory) throws IOException {
        this.directory = directory;
        launcher = Files.copy(Path.of(System.getProperty("launcher")), directory.resolve("livechat"));
        cache = directory.resolve("cache");
        java = directory.resolve("java");
        checksum = checksum(Files.readString(launcher, StandardCharsets.ISO_8859_1));
        executable(launcher);
    }

    private static String checksum(String launcher) {
        Matcher name = Pattern.compile("/([0-9a-f]{64})/\\$version").matcher(launcher);
        assertThat(name.find()).isTrue();
        return name.group(1);
    }

    /** Pretends that the launcher was replaced by one with another jar. */
    void replaceJar() throws IOException {
        String other = checksum.substring(1) + checksum.charAt(0);
        String text = Files.readString(launcher, StandardCharsets.ISO_8859_1);
        Files.writeString(launcher, text.replace(checksum, other), StandardCharsets.ISO_8859_1);
    }

    /** Puts a script in the place of Java. */
    void useJava(String version) throws IOException {
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(
                java.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_RUNTIME_VERSION=\"" + version + "\"\nJAVA_VERSION=\"17\"\n");
        Path script = java.resolve("bin/java");
        Files.writeString(script, """
                #!/bin/sh
                here='%s'
                case "$*" in *ArchiveClassesAtExit* | *AOTCacheOutput*) : >"$here/running.$$" ;; esac
                printf '%%s\\n' "$@" >"$here/call.$$" && mv "$here/call.$$" "$here/started.$$"
                for word; do
                  case $word in
                    -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*)
                      while [ -e "$here/wait" ]; do sleep 0.1; done
                      if [ -e "$here/fail" ]; then rm "$here/running.$$"; exit 1; fi
                      : >"${word#*=}"
                      rm "$here/running.$$"
                      ;;
                  esac
                done
                """.formatted(directory));
        executable(script);
    }

    static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    ProcessBuilder command() {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "--version").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        return builder;
    }

    void start(String... variable) throws IOException, InterruptedException {
        ProcessBuilder builder = command();
        if (variable.length > 0) {
            builder.environment().put(variable[0], variable[1]);
        }
        finish(builder);
    }

    /** Runs a command, which must succeed and print nothing but the version. */
    void finish(ProcessBuilder builder) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process process = builder.redirectOutput(output.toFile()).start();
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readAllLines(output))
                .allMatch(line -> line.startsWith("livechat ") || line.startsWith("Java "));
    }

    static Process begin(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path cached(String version, String kind) {
        return Path.of(cache + "/livechat4j/" + System.getProperty("project.version") + "/" + checksum + "/" + version
                + launcher + "." + kind);
    }

    Path awaitArchive(String version, String kind) {
        Path archive = cached(version, kind);
        await(() -> Files.exists(archive));
        return archive;
    }

    void awaitTraining(int number) {
        await(() -> trainings() == number && files("running").isEmpty());
    }

    /** Waits until nothing of a launcher runs in the background, which could still write into the directory. */
    void awaitEnd() {
        await(() -> ProcessHandle.allProcesses()
                .noneMatch(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(directory + "/"))
                        .isPresent()));
    }

    static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(LIMIT);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Returns the arguments of each start of Java, one to a line. */
    List<String> started() {
        return files("started").stream().map(InstalledLauncher::text).toList();
    }

    long trainings() {
        return started().stream()
                .filter(call -> call.contains("-XX:ArchiveClassesAtExit="))
                .count();
    }

    List<Path> files(String name) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name + "."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
