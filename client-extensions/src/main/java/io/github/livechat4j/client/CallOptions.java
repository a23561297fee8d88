package io.github.livechat4j.client;

import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.http.internal.CallSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Options that override the client's settings for some calls: {@code
 * livechat.with(CallOptions.deadline(Duration.ofSeconds(5)))}.
 *
 * @param deadline the time limit of a whole call; empty for that of the client
 * @param retryPolicy when a call is retried; empty for the policy of the client
 * @param headers additional headers by name
 */
public record CallOptions(Optional<Duration> deadline, Optional<RetryPolicy> retryPolicy, Map<String, String> headers) {

    /** Options that override nothing. */
    public static final CallOptions NONE = new CallOptions(Optional.empty(), Optional.empty(), Map.of());

    /**
     * Checks the options.
     *
     * @param deadline the time limit of a whole call; empty for that of the client
     * @param retryPolicy when a call is retried; empty for the policy of the client
     * @param headers additional headers by name
     * @throws IllegalArgumentException if the deadline is not positive
     */
    public CallOptions {
        deadline.ifPresent(total -> positive("deadline", total));
        headers = Map.copyOf(headers);
    }

    /**
     * Creates options with a deadline: it covers all attempts, the waits between them, and the reading of the answer.
     *
     * @param total the time limit of a call, positive
     * @return options with only this setting
     * @throws IllegalArgumentException if the deadline is not positive
     */
    public static CallOptions deadline(Duration total) {
        return NONE.withDeadline(total);
    }

    /**
     * Creates options with a retry policy.
     *
     * @param policy when a call is retried
     * @return options with only this setting
     */
    public static CallOptions retryPolicy(RetryPolicy policy) {
        return NONE.withRetryPolicy(policy);
    }

    /**
     * Creates options with an additional header.
     *
     * @param name its name
     * @param value its value
     * @return options with only this setting
     */
    public static CallOptions header(String name, String value) {
        return NONE.withHeader(name, value);
    }

    /**
     * Adds a deadline.
     *
     * @param total the time limit of a call, positive
     * @return the changed options
     * @throws IllegalArgumentException if the deadline is not positive
     */
    public CallOptions withDeadline(Duration total) {
        return new CallOptions(Optional.of(total), retryPolicy, headers);
    }

    /**
     * Adds a retry policy.
     *
     * @param policy when a call is retried
     * @return the changed options
     */
    public CallOptions withRetryPolicy(RetryPolicy policy) {
        return new CallOptions(deadline, Optional.of(policy), headers);
    }

    /**
     * Adds one more header. Name and value are checked when the options are used.
     *
     * @param name its name
     * @param value its value
     * @return the changed options
     */
    public CallOptions withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new CallOptions(deadline, retryPolicy, more);
    }

    CallSettings appliedTo(CallSettings settings) {
        return new CallSettings(
                settings.credentials(),
                settings.headers().with(headers),
                retryPolicy.orElse(settings.retryPolicy()),
                deadline.orElse(settings.deadline()),
                settings.listener(),
                settings.answers());
    }

    /** Shows no header values, since they may be secret. */
    @Override
    public String toString() {
        return "CallOptions[deadline=" + deadline + ", retryPolicy=" + retryPolicy + ", headers=" + headers.keySet()
                + "]";
    }

    static Duration positive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " must be positive, was " + duration);
        }
        return duration;
    }
}
