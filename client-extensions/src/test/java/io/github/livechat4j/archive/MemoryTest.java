package io.github.livechat4j.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class MemoryTest {

    private static final long FLAT_KILOBYTES = 6 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"0", "8"})
    void aWalk_whenThereAreAMillionChats_thenNeedsNoMoreMemoryAtItsEnd(String prefetch)
            throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        WalkAMillion.class.getName(),
                        prefetch)
                .redirectErrorStream(true)
                .start();
        String printed = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(jvm.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(printed).matches("[0-9]+ [0-9]+ [0-9]+ [0-9]+");
        List<Long> numbers =
                List.of(printed.split(" ", -1)).stream().map(Long::valueOf).toList();
        assertThat(numbers.subList(0, 2)).containsExactly(1_000_000L, 1_000_000L);
        assertThat(numbers.get(3)).isLessThan(numbers.get(2) + FLAT_KILOBYTES);
    }
}
