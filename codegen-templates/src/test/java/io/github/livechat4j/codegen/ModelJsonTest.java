package io.github.livechat4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests generated models without a codec. */
class ModelJsonTest {

    @Test
    void modelsWithoutACodecSayWhatIsMissing(@TempDir Path sources, @TempDir Path classes) throws Exception {
        GeneratedSources.of(GeneratedSources.tinyContract(), sources);
        assertThat(Compilation.messages(sources, classes)).isEmpty();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Method fromJson = loader.loadClass("org.example.kites.model.Line").getDeclaredMethod("fromJson", Map.class);
            fromJson.setAccessible(true);

            assertThatThrownBy(() -> fromJson.invoke(null, Map.of()))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("io.github.livechat4j:livechat4j-client-extensions");
        }
    }
}
