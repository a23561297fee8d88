package io.github.livechat4j.http.internal;

import feign.Request;
import java.time.Duration;

/**
 * The time limits of an attempt. Zero means no limit.
 *
 * @param connectMillis the time limit for a connection in milliseconds
 * @param readMillis the time limit for the head of the answer, and for each read of its body, in milliseconds
 */
record Timeouts(long connectMillis, long readMillis) {

    static Timeouts of(Request.Options options) {
        return new Timeouts(options.connectTimeoutMillis(), options.readTimeoutMillis());
    }

    Duration connect() {
        return Duration.ofMillis(connectMillis);
    }

    Duration read() {
        return Duration.ofMillis(readMillis);
    }
}
