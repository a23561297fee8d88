package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class LittleMemoryTest {

    @Test
    void anAnswer_whenItHoldsMillionsOfValues_thenIsReadOrRefusedWithinTheMemory()
            throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HostileBodies.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(jvm.waitFor(2, TimeUnit.MINUTES)).isTrue();
        List<String> outcomes =
                printed.lines().filter(line -> line.contains(": ")).toList();
        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(40);
        assertThat(outcomes)
                .filteredOn(line -> !line.endsWith(": refused") && !line.endsWith(": answered"))
                .isEmpty();
    }
}
