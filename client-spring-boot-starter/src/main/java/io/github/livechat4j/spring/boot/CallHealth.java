package io.github.livechat4j.spring.boot;

import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.http.AttemptListener;
import io.github.livechat4j.spring.boot.LiveChatProperties.HealthRules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Derives the health of the service from the latest attempts of the application. It makes no calls itself. */
final class CallHealth implements AttemptListener {

    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;

    /** Failures caused by the caller, who ended the call. They say nothing about the service. */
    private static final Set<String> ENDED_BY_CALLER = Set.of(
            "CancellationException", "ClosedByInterruptException", "InterruptedException", "InterruptedIOException");

    private final HealthRules rules;
    private final InstantSource clock;
    private final AtomicReference<Latest> latest = new AtomicReference<>(new Latest(null, null, null, 0));

    /** The health of the service. */
    enum State {
        UP,
        DOWN,
        UNKNOWN
    }

    /** A state, and the details that explain it. */
    record Report(State state, Map<String, Object> details) {}

    private record Latest(
            @Nullable Instant success,
            @Nullable Instant failure,
            @Nullable String kind,
            int failuresInARow) {

        Latest succeeded(Instant now) {
            return new Latest(now, failure, kind, 0);
        }

        Latest failed(Instant now, String newKind) {
            return new Latest(success, now, newKind, failuresInARow + 1);
        }
    }

    CallHealth(HealthRules rules, InstantSource clock) {
        CheckedProperty.read("livechat.health.failures", rules.failures(), () -> {
            if (rules.failures() < 1) {
                throw new IllegalArgumentException("it must be at least 1.");
            }
            return rules;
        });
        CheckedProperty.read("livechat.health.valid-for", rules.validFor(), () -> {
            if (rules.validFor().isNegative() || rules.validFor().isZero()) {
                throw new IllegalArgumentException("it must be positive.");
            }
            return rules;
        });
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void onAttempt(Operation operation, Attempt attempt) {
        Instant now = clock.instant();
        Integer status = attempt.status();
        String failure = attempt.failure();
        if (status == null) {
            String kind = failure == null ? "no answer" : failure;
            if (!ENDED_BY_CALLER.contains(kind)) {
                latest.updateAndGet(before -> before.failed(now, kind));
            }
        } else if (status == UNAUTHORIZED) {
            latest.updateAndGet(before -> before.failed(now, "status " + status));
        } else if (status < SERVER_ERROR) {
            latest.updateAndGet(before -> before.succeeded(now));
        }
        // a server error counts neither as success nor as failure: the service is reachable, but does not work
    }

    Report report() {
        Latest seen = Objects.requireNonNull(latest.get());
        return new Report(state(seen), details(seen));
    }

    private State state(Latest seen) {
        Instant oldest = clock.instant().minus(rules.validFor());
        if (seen.failuresInARow() >= rules.failures() && isAfter(seen.failure(), oldest)) {
            return State.DOWN;
        }
        return isAfter(seen.success(), oldest) ? State.UP : State.UNKNOWN;
    }

    private static boolean isAfter(@Nullable Instant time, Instant oldest) {
        return time != null && time.isAfter(oldest);
    }

    private static Map<String, Object> details(Latest seen) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (seen.success() != null) {
            details.put("lastSuccess", seen.success().toString());
        }
        if (seen.failure() != null && seen.kind() != null) {
            details.put("lastFailure", seen.failure().toString());
            details.put("lastFailureKind", seen.kind());
        }
        details.put("failuresInARow", seen.failuresInARow());
        return details;
    }
}
