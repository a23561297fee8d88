package io.github.livechat4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * Tests that Bucket4j is optional: the client works without it, and a pacer fails with a message that names the missing
 * library.
 */
class PacerWithoutBucket4jTest {

    @Test
    void nobodyNeedsItWhoDoesNotPace() throws Exception {
        assertThat(runWithoutBucket4j(NoPacing.class)).isEqualTo("called");
    }

    @Test
    void whoPacesIsToldWhatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> runWithoutBucket4j(LocalPacing.class))
                .withMessage("pacing needs com.bucket4j:bucket4j_jdk17-core on the class path");
    }

    static final class NoPacing implements Callable<String> {

        @Override
        public String call() throws InterruptedException {
            Pacer.none().acquire(Duration.ZERO);
            return "called";
        }
    }

    static final class LocalPacing implements Callable<String> {

        @Override
        public String call() throws InterruptedException {
            Pacer.local(RateLimit.perMinute(60)).acquire(Duration.ZERO);
            return "paced";
        }
    }

    private static Object runWithoutBucket4j(Class<? extends Callable<String>> program) throws Exception {
        URL[] classes = {
            Pacer.class.getProtectionDomain().getCodeSource().getLocation(),
            program.getProtectionDomain().getCodeSource().getLocation()
        };
        try (URLClassLoader withoutBucket4j = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader())) {
            var constructor = withoutBucket4j.loadClass(program.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((Callable<?>) constructor.newInstance()).call();
        }
    }
}
