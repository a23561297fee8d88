package io.github.livechat4j.error;

import java.time.Duration;

/** Creates attempts for tests in which durations do not matter. */
final class Attempts {

    private Attempts() {}

    static Attempt answered(int number, int status) {
        return new Attempt(number, Duration.ZERO, Duration.ofMillis(20), status, null);
    }

    static Attempt failed(int number, String failure) {
        return new Attempt(number, Duration.ZERO, Duration.ofMillis(20), null, failure);
    }
}
