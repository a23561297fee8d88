package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
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

    @TempDir
    Path directory;

    private InstalledLauncher installed;
    private Path launcher;

    @BeforeEach
    void install() throws IOException {
        installed = new InstalledLauncher(directory.toRealPath());
        launcher = installed.launcher;
        installed.useJava("17.0.15+6");
    }

    @AfterEach
    void end() throws IOException {
        Files.deleteIfExists(directory.resolve("wait"));
        installed.awaitEnd();
    }

    @Test
    void aFirstStart_makesNoArchive() throws Exception {
        installed.start();

        assertThat(installed.started()).hasSize(1).noneMatch(arguments -> arguments.contains("livechat.jsa"));
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
        installed.useJava(version);
        installed.start();
        installed.start();
        Path archive = installed.awaitArchive(version, kind);
        installed.start();

        assertThat(installed.started())
                .filteredOn(call -> call.contains("-XX:" + make + "="))
                .hasSize(1);
        assertThat(installed.started())
                .filteredOn(call -> call.contains("-XX:" + use + "=" + archive + "\n"))
                .hasSize(1);
    }

    @Test
    void anArchive_isReadableOnlyByItsUser() throws Exception {
        installed.start();
        installed.start();

        Path archive = installed.awaitArchive("17.0.15+6", "jsa");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void aFailure_isNotRepeatedAtEachStart_butAfterAWeek() throws Exception {
        Files.createFile(directory.resolve("fail"));
        installed.start();
        installed.start();
        installed.awaitTraining(1);
        installed.start();
        installed.start();
        Path tried = installed.cached("17.0.15+6", "jsa.tried");
        assertThat(installed.trainings()).isEqualTo(1);

        Files.setLastModifiedTime(launcher, FileTime.from(Instant.now().minus(Duration.ofDays(30))));
        Files.setLastModifiedTime(tried, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        installed.start();
        installed.awaitTraining(2);

        assertThat(installed.cached("17.0.15+6", "jsa")).doesNotExist();
    }

    @Test
    void aReplacedLauncher_getsANewArchive() throws Exception {
        installed.start();
        installed.start();
        Path archive = installed.awaitArchive("17.0.15+6", "jsa");
        Instant later = Instant.now().plusSeconds(5);
        Files.setLastModifiedTime(launcher, FileTime.from(later));

        installed.start();
        installed.awaitTraining(2);

        assertThat(installed.started()).noneMatch(call -> call.contains("-XX:SharedArchiveFile=" + archive));
    }

    @Test
    void anotherJava_doesNotUseTheArchive() throws Exception {
        installed.start();
        installed.start();
        installed.awaitArchive("17.0.15+6", "jsa");

        installed.useJava("17.0.16+8");
        installed.start();

        assertThat(installed.started()).noneMatch(call -> call.contains("-XX:SharedArchiveFile="));
    }

    @Test
    void theArchiveOfTheBuild_isUsed_whereItFits() throws Exception {
        Files.createFile(directory.resolve("livechat.jsa"));
        Files.writeString(
                directory.resolve("livechat.archive-for"), installed.checksum + " 17.0.15+6 " + launcher + "\n");

        installed.start();
        installed.start();

        assertThat(installed.started())
                .hasSize(2)
                .allMatch(call -> call.contains("-XX:SharedArchiveFile=" + launcher + ".jsa\n"));
        assertThat(installed.cache).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAR 17.0.15+6 /elsewhere/livechat", "JAR 17.0.14+7 LAUNCHER", "0 17.0.15+6 LAUNCHER", ""})
    void theArchiveOfAnotherBuild_isReplaced(String fits) throws Exception {
        Files.createFile(directory.resolve("livechat.jsa"));
        Files.writeString(
                directory.resolve("livechat.archive-for"),
                fits.replace("LAUNCHER", launcher.toString()).replace("JAR", installed.checksum) + "\n");

        installed.start();
        installed.start();

        Path archive = installed.awaitArchive("17.0.15+6", "jsa");
        installed.start();
        assertThat(installed.started()).anyMatch(call -> call.contains("-XX:SharedArchiveFile=" + archive + "\n"));
    }

    @Test
    void off_usesNoArchive() throws Exception {
        Files.createFile(directory.resolve("livechat.jsa"));

        for (int call = 0; call < 3; call++) {
            installed.start("LIVECHAT_CLASS_ARCHIVE", "off");
        }

        assertThat(installed.started()).hasSize(3).noneMatch(call -> call.contains("-XX:SharedArchiveFile="));
        assertThat(installed.cache).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a file", "with:colon", "/proc/no such place"})
    void aCacheThatCannotBeUsed_isPassedOverInSilence(String name) throws Exception {
        installed.cache = directory.resolve(name);
        if (name.equals("a file")) {
            Files.createFile(installed.cache);
        }

        installed.start();
        installed.start();

        assertThat(installed.started()).hasSize(2).noneMatch(call -> call.contains("Archive"));
    }

    @Test
    void withoutAHomeDirectory_theCommandStarts() throws Exception {
        ProcessBuilder builder = installed.command();
        builder.environment().keySet().removeAll(List.of("HOME", "XDG_CACHE_HOME"));

        installed.finish(builder);

        assertThat(installed.started()).hasSize(1);
    }

    @Test
    void theTraining_keepsNoFileOfTheCallerOpen() throws Exception {
        Path wait = Files.createFile(directory.resolve("wait"));
        installed.start();
        ProcessBuilder piped = installed.command();
        piped.command("sh", "-c", "'" + launcher + "' 2>&1 9>&1 | cat");

        installed.finish(piped);

        assertThat(installed.cached("17.0.15+6", "jsa")).doesNotExist();
        Files.delete(wait);
        installed.awaitArchive("17.0.15+6", "jsa");
    }

    @Test
    void startsAtTheSameTime_makeOneCompleteArchive() throws Exception {
        installed.start();
        List<Process> starts = Stream.generate(installed::command)
                .limit(4)
                .map(InstalledLauncher::begin)
                .toList();
        for (Process started : starts) {
            assertThat(started.waitFor()).isZero();
        }

        installed.awaitArchive("17.0.15+6", "jsa");
        File cache = installed.cached("17.0.15+6", "jsa").toFile().getParentFile();
        // a start that lost removes its archive after its Java has ended
        InstalledLauncher.await(() -> installed.files("running").isEmpty() && cache.list().length == 3);
    }

    @Test
    void aRealJava_acceptsTheArchive() throws Exception {
        installed.java = Path.of(System.getProperty("java.home"));
        boolean hasAotCache = Runtime.version().feature() >= 25;
        String required = hasAotCache ? "-XX:AOTMode=on" : "-Xshare:on";
        installed.start();
        installed.start();
        installed.awaitArchive(System.getProperty("java.runtime.version"), hasAotCache ? "aot" : "jsa");

        installed.start("LIVECHAT_JAVA_OPTIONS", required);
    }

    @Test
    void anotherJarOfTheSameTime_doesNotUseTheArchive() throws Exception {
        installed.start();
        installed.start();
        installed.awaitArchive("17.0.15+6", "jsa");
        FileTime time = Files.getLastModifiedTime(launcher);

        installed.replaceJar();
        Files.setLastModifiedTime(launcher, time);
        installed.start();

        assertThat(installed.started()).hasSize(4).noneMatch(call -> call.contains("-XX:SharedArchiveFile="));
    }
}
