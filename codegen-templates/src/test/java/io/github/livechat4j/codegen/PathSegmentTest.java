package io.github.livechat4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Param;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the generated encoder of path segments. */
class PathSegmentTest {

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Param.Expander segment;

    @BeforeAll
    static void compile(@TempDir Path sources, @TempDir Path classes) throws Exception {
        GeneratedSources.of(GeneratedSources.tinyContract(), sources);
        assertThat(Compilation.messages(sources, classes)).isEmpty();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, Param.class.getClassLoader())) {
            segment = (Param.Expander) loader.loadClass("org.example.kites.api.PathSegment")
                    .getConstructor()
                    .newInstance();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "a\rb", "a\nb", "\r\nHost: example.com", "a\u0000", "\t", "a\u0085", "\ud83d"})
    void whatWouldBeAnotherPathOrBreakALineOrIsNoTextIsRefused(String value) {
        assertThatThrownBy(() -> segment.expand(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a path segment must not");
    }

    @Test
    void allButTheUnreservedIsEncoded() {
        assertThat(segment.expand("50% off/…?a=b&c#d ~")).isEqualTo("50%25%20off%2F%E2%80%A6%3Fa%3Db%26c%23d%20~");
    }
}
