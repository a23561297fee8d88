package org.example.desk;

import io.github.livechat4j.metrics.MicrometerAttemptListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Counts the calls of the desk. */
final class Meters {

    private final MeterRegistry registry = new SimpleMeterRegistry();

    MicrometerAttemptListener listener() {
        return new MicrometerAttemptListener(registry);
    }

    long attempts(String operation, String status) {
        return registry.get("livechat.client.attempts")
                .tag("operation", operation)
                .tag("status", status)
                .timer()
                .count();
    }
}
