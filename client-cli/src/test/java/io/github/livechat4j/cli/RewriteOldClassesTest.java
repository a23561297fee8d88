package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RewriteOldClassesTest {

    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 2, 3, 4, 6);

    @TempDir
    private Path directory;

    private Path jar;

    /** Copies the jar of picocli, with a text and a class of this project. */
    @BeforeEach
    void setUp() throws Exception {
        jar = directory.resolve("one.jar");
        Path picocli = Path.of(CommandLine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (JarFile from = new JarFile(picocli.toFile());
                JarOutputStream to = new JarOutputStream(Files.newOutputStream(jar))) {
            for (JarEntry entry : Collections.list(from.entries())) {
                add(to, entry.getName(), content(from, entry));
            }
            try (InputStream own = RewriteOldClasses.class.getResourceAsStream("ExitCode.class")) {
                add(to, "io/github/livechat4j/cli/ExitCode.class", own.readAllBytes());
            }
            add(to, "text.class.txt", "\0\0\0\0\0\0\0\1".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTimeLocal(WRITTEN);
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }

    private static byte[] content(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    @Test
    void main_whenTheJarHasOldClasses_thenOnlyTheseAreChangedAndTheJvmAcceptsThem() throws Exception {
        Path before = Files.copy(jar, directory.resolve("before.jar"));

        RewriteOldClasses.main(new String[] {jar.toString()});

        int rewritten = 0;
        try (JarFile now = new JarFile(jar.toFile());
                JarFile old = new JarFile(before.toFile());
                URLClassLoader loader =
                        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            assertThat(Collections.list(now.entries()))
                    .extracting(JarEntry::getName)
                    .containsExactlyElementsOf(Collections.list(old.entries()).stream()
                            .map(JarEntry::getName)
                            .toList());
            for (JarEntry entry : Collections.list(now.entries())) {
                assertThat(entry.getTimeLocal()).isEqualTo(WRITTEN);
                byte[] was = content(old, old.getJarEntry(entry.getName()));
                byte[] is = content(now, entry);
                if (entry.getName().startsWith("picocli/") && entry.getName().endsWith(".class") && was[7] < 50) {
                    rewritten++;
                    assertThat(is[7]).as(entry.getName()).isEqualTo((byte) 52);
                    String name = entry.getName().replace(".class", "").replace('/', '.');
                    assertThat(Class.forName(name, true, loader).getName()).isEqualTo(name);
                } else {
                    assertThat(is).as(entry.getName()).isEqualTo(was);
                }
            }
        }
        assertThat(rewritten).isPositive();
    }

    @Test
    void main_whenItRunsAgain_thenTheBytesStay() throws Exception {
        RewriteOldClasses.main(new String[] {jar.toString()});
        byte[] once = Files.readAllBytes(jar);

        RewriteOldClasses.main(new String[] {jar.toString()});

        assertThat(jar).hasBinaryContent(once);
    }
}
