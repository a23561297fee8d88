package io.github.livechat4j.it.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that no process of a cluster outlives the tests. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StandaloneClusterTest {

    @TempDir
    private Path directory;

    @Test
    void processes_whenTheirParentIsKilled_thenEnd() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClusterProgram.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<ProcessHandle> children;
        try (BufferedReader printed = parent.inputReader()) {
            assertThat(printed.readLine()).startsWith("spark://");
            children = parent.toHandle().children().toList();
        } finally {
            parent.destroyForcibly().waitFor();
        }

        assertThat(children).as("a master and two workers").hasSize(3);
        children.forEach(child -> child.onExit().join());
    }
}
