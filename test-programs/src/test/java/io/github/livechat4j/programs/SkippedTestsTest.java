package io.github.livechat4j.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkippedTestsTest {

    private static final Instant BEGIN = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path root;

    private void report(String module, String directory, Instant written, String cases) throws Exception {
        Path reports = Files.createDirectories(root.resolve(module).resolve("target/" + directory));
        Files.writeString(root.resolve(module).resolve("pom.xml"), "<project/>");
        Path file = Files.writeString(reports.resolve("TEST-a.xml"), "<testsuite>" + cases + "</testsuite>");
        Files.setLastModifiedTime(file, FileTime.from(written));
    }

    @Test
    void counts_whenTestsWereSkipped_thenReasonsAreNamed() throws Exception {
        String passed = "<testcase name='a' classname='x.FirstTest'/>";
        String skipped = "<testcase name='b' classname='x.FirstTest'><skipped message='needs curl'/></testcase>";
        report("one", "surefire-reports", BEGIN, passed + skipped + skipped);
        report(
                "two",
                "failsafe-reports",
                BEGIN.plusSeconds(9),
                passed + "<testcase name='c' classname='y.OtherIT'><skipped message='needs python3'/></testcase>");

        assertThat(SkippedTests.in(root, BEGIN)).hasToString("""
                        Tests of all modules: 5, of which skipped: 3
                          2 of FirstTest: needs curl
                          1 of OtherIT: needs python3
                        """);
    }

    @Test
    void counts_whenAReportIsOfAnEarlierBuild_thenItIsLeftOut() throws Exception {
        report("one", "surefire-reports", BEGIN.minusSeconds(1), "<testcase name='a' classname='x.GoneTest'/>");

        assertThat(SkippedTests.in(root, BEGIN)).hasToString("Tests of all modules: 0, of which skipped: 0\n");
    }
}
