package io.github.livechat4j.spring.boot;

import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.http.AttemptListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/** Times attempts by operation, status, outcome and number, none of which can hold a value of a path. */
final class MeteredAttempts implements AttemptListener {

    private static final int HUNDRED = 100;

    private final MeterRegistry registry;

    MeteredAttempts(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void onAttempt(Operation operation, Attempt attempt) {
        Integer status = attempt.status();
        Timer.builder("livechat.client.attempts")
                .description("Attempts of calls to LiveChat")
                .tag("operation", operation.name())
                .tag("status", status == null ? "none" : status.toString())
                .tag("outcome", outcome(status))
                .tag("attempt", Integer.toString(attempt.number()))
                .register(registry)
                .record(attempt.took());
    }

    private static String outcome(@Nullable Integer status) {
        if (status == null) {
            return "UNKNOWN";
        }
        return switch (status / HUNDRED) {
            case 2 -> "SUCCESS";
            case 3 -> "REDIRECTION";
            case 4 -> "CLIENT_ERROR";
            default -> "SERVER_ERROR";
        };
    }
}
