package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the archives of classes that the shipped launcher makes for a quick start. Most tests run it with a script in
 * place of Java, which records its arguments and makes an empty archive when it is told to make one.
 */
class LauncherClassArchiveIT {

    private static final Path LAUNCHER = Path.of(System.getProperty("launcher"));
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    private Path launcher;
    private Path cache;
    private Path java;

    @BeforeEach
    void install() throws IOException {
        launcher = Files.copy(LAUNCHER, directory.toRealPath().resolve("livechat"));
        cache = directory.resolve("cache");
        java = directory.resolve("java");
        executable(launcher);
        useJava("17.0.15+6");
    }

    @Test
    void aFirstStart_makesNoArchive() throws Exception {
        start();

        assertThat(started()).hasSize(1).noneMatch(arguments -> arguments.contains("livechat.jsa"));
    }

    @ParameterizedTest
    @CsvSource({
        "17.0.15+6-Debian-1, jsa, ArchiveClassesAtExit, SharedArchiveFile",
        "21.0.9+10-LTS, jsa, ArchiveClassesAtExit, SharedArchiveFile",
        "25.0.3+9-LTS, aot, AOTCacheOutput, AOTCache",
        "27-ea+5, aot, AOTCacheOutput, AOTCache"
    })
    void theSecondStartMakesAnArchive_andTheThirdUsesIt(String version, String kind, String make, String use)
            throws Exception {
        useJava(version);
        start();
        start();
        Path archive = awaitArchive(version, kind);
        start();

        assertThat(started())
                .filteredOn(call -> call.contains("-XX:" + make + "="))
                .hasSize(1);
        assertThat(started())
                .filteredOn(call -> call.contains("-XX:" + use + "=" + archive + "\n"))
                .hasSize(1);
    }

    @Test
    void anArchive_isReadableOnlyByItsUser() throws Exception {
        start();
        start();

        Path archive = awaitArchive("17.0.15+6", "jsa");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void aFailure_isNotRepeatedAtEachStart_butAfterAWeek() throws Exception {
        Files.createFile(directory.resolve("fail"));
        start();
        start();
        awaitTraining(1);
        start();
        start();
        Path tried = cached("17.0.15+6", "jsa.tried");
        assertThat(trainings()).isEqualTo(1);

        Files.setLastModifiedTime(launcher, FileTime.from(Instant.now().minus(Duration.ofDays(30))));
        Files.setLastModifiedTime(tried, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        start();
        awaitTraining(2);

        assertThat(cached("17.0.15+6", "jsa")).doesNotExist();
    }

    @Test
    void aReplacedLauncher_getsANewArchive() throws Exception {
        start();
        start();
        Path archive = awaitArchive("17.0.15+6", "jsa");
        Instant later = Instant.now().plusSeconds(5);
        Files.setLastModifiedTime(launcher, FileTime.from(later));

        start();
        awaitTraining(2);

        assertThat(started()).noneMatch(call -> call.contains("-XX:SharedArchiveFile=" + archive));
    }

    @Test
    void anotherJava_doesNotUseTheArchive() throws Exception {
        start();
        start();
        awaitArchive("17.0.15+6", "jsa");

        useJava("17.0.16+8");
        start();

        assertThat(started()).noneMatch(call -> call.contains("-XX:SharedArchiveFile="));
    }

    @Test
    void theArchiveOfTheBuild_isUsed_whereItFits() throws Exception {
        Files.createFile(directory.resolve("livechat.jsa"));
        Files.writeString(directory.resolve("livechat.archive-for"), "17.0.15+6 " + launcher + "\n");

        start();
        start();

        assertThat(started())
                .hasSize(2)
                .allMatch(call -> call.contains("-XX:SharedArchiveFile=" + launcher + ".jsa\n"));
        assertThat(cache).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.15+6 /elsewhere/livechat", "17.0.14+7 LAUNCHER", ""})
    void theArchiveOfAnotherBuild_isReplaced(String fits) throws Exception {
        Files.createFile(directory.resolve("livechat.jsa"));
        Files.writeString(
                directory.resolve("livechat.archive-for"), fits.replace("LAUNCHER", launcher.toString()) + "\n");

        start();
        start();

        Path archive = awaitArchive("17.0.15+6", "jsa");
        start();
        assertThat(started()).anyMatch(call -> call.contains("-XX:SharedArchiveFile=" + archive + "\n"));
    }

    @Test
    void off_usesNoArchive() throws Exception {
        Files.createFile(directory.resolve("livechat.jsa"));

        for (int call = 0; call < 3; call++) {
            start("LIVECHAT_CLASS_ARCHIVE", "off");
        }

        assertThat(started()).hasSize(3).noneMatch(call -> call.contains("-XX:SharedArchiveFile="));
        assertThat(cache).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a file", "with:colon", "/proc/no such place"})
    void aCacheThatCannotBeUsed_isPassedOverInSilence(String name) throws Exception {
        cache = directory.resolve(name);
        if (name.equals("a file")) {
            Files.createFile(cache);
        }

        start();
        start();

        assertThat(started()).hasSize(2).noneMatch(call -> call.contains("Archive"));
    }

    @Test
    void withoutAHomeDirectory_theCommandStarts() throws Exception {
        ProcessBuilder builder = command();
        builder.environment().keySet().removeAll(List.of("HOME", "XDG_CACHE_HOME"));

        finish(builder);

        assertThat(started()).hasSize(1);
    }

    @Test
    void theTraining_keepsNoFileOfTheCallerOpen() throws Exception {
        Path wait = Files.createFile(directory.resolve("wait"));
        start();
        ProcessBuilder piped = command();
        piped.command("sh", "-c", "'" + launcher + "' 2>&1 9>&1 | cat");

        finish(piped);

        assertThat(cached("17.0.15+6", "jsa")).doesNotExist();
        Files.delete(wait);
        awaitArchive("17.0.15+6", "jsa");
    }

    @Test
    void startsAtTheSameTime_makeOneCompleteArchive() throws Exception {
        start();
        List<Process> starts = Stream.generate(this::command)
                .limit(4)
                .map(LauncherClassArchiveIT::begin)
                .toList();
        for (Process started : starts) {
            assertThat(started.waitFor()).isZero();
        }

        awaitArchive("17.0.15+6", "jsa");
        await(() -> files("running").isEmpty());
        assertThat(Files.list(cached("17.0.15+6", "jsa").getParent())).hasSize(3);
    }

    @Test
    void aRealJava_acceptsTheArchive_untilTheLauncherChanges() throws Exception {
        java = Path.of(System.getProperty("java.home"));
        boolean hasAotCache = Runtime.version().feature() >= 25;
        String required = hasAotCache ? "-XX:AOTMode=on" : "-Xshare:on";
        start();
        start();
        awaitArchive(System.getProperty("java.runtime.version"), hasAotCache ? "aot" : "jsa");

        start("LIVECHAT_JAVA_OPTIONS", required);

        Files.setLastModifiedTime(launcher, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        start();
        ProcessBuilder strict = command();
        strict.environment().put("LIVECHAT_JAVA_OPTIONS", required);
        assertThat(strict.start().waitFor()).isNotZero();
    }

    /** Puts a script in the place of Java. */
    private void useJava(String version) throws IOException {
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(
                java.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_RUNTIME_VERSION=\"" + version + "\"\nJAVA_VERSION=\"17\"\n");
        Path script = java.resolve("bin/java");
        Files.writeString(script, """
                #!/bin/sh
                here='%s'
                printf '%%s\\n' "$@" >"$here/call.$$" && mv "$here/call.$$" "$here/started.$$"
                for word; do
                  case $word in
                    -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*)
                      : >"$here/running.$$"
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

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private ProcessBuilder command() {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "--version").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        return builder;
    }

    private void start(String... variable) throws IOException, InterruptedException {
        ProcessBuilder builder = command();
        if (variable.length > 0) {
            builder.environment().put(variable[0], variable[1]);
        }
        finish(builder);
    }

    /** Runs a command, which must succeed and print nothing but the version. */
    private void finish(ProcessBuilder builder) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process process = builder.redirectOutput(output.toFile()).start();
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readAllLines(output))
                .allMatch(line -> line.startsWith("livechat ") || line.startsWith("Java "));
    }

    private static Process begin(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path cached(String version, String kind) {
        return Path.of(
                cache + "/livechat4j/" + System.getProperty("project.version") + "/" + version + launcher + "." + kind);
    }

    private Path awaitArchive(String version, String kind) throws InterruptedException {
        Path archive = cached(version, kind);
        await(() -> Files.exists(archive));
        return archive;
    }

    private void awaitTraining(int number) throws InterruptedException {
        await(() -> trainings() == number && files("running").isEmpty());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(LIMIT);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }

    /** Returns the arguments of each start of Java, one to a line. */
    private List<String> started() {
        return files("started").stream().map(LauncherClassArchiveIT::text).toList();
    }

    private long trainings() {
        return started().stream()
                .filter(call -> call.contains("-XX:ArchiveClassesAtExit="))
                .count();
    }

    private List<Path> files(String name) {
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
