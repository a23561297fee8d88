package io.github.livechat4j.client;

import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.http.internal.CallSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is different about some calls: {@code livechat.with(CallOptions.deadline(Duration.ofSeconds(5)))}.
 *
 * @param deadline how long a call may take in all; empty for what the client says
 * @param retryPolicy when a call is tried again; empty for what the client says
 * @param headers headers to be sent as well, by name
 */
public record CallOptions(Optional<Duration> deadline, Optional<RetryPolicy> retryPolicy, Map<String, String> headers) {

    /** Nothing is different. */
    public static final CallOptions NONE = new CallOptions(Optional.empty(), Optional.empty(), Map.of());

    /**
     * Checks the options.
     *
     * @param deadline how long a call may take in all; empty for what the client says
     * @param retryPolicy when a call is tried again; empty for what the client says
     * @param headers headers to be sent as well, by name
     * @throws IllegalArgumentException if the deadline is not positive
     */
    public CallOptions {
        deadline.ifPresent(total -> LiveChatBuilder.positive("deadline", total));
        headers = Map.copyOf(headers);
    }

    /**
     * Limits how long a call may take: all attempts, the waits between them, and the reading of the answer.
     *
     * @param total the time in all, positive
     * @return options that say only this
     * @throws IllegalArgumentException if it is not positive
     */
    public static CallOptions deadline(Duration total) {
        return NONE.withDeadline(total);
    }

    /**
     * Decides when a call is tried again.
     *
     * @param policy when
     * @return options that say only this
     */
    public static CallOptions retryPolicy(RetryPolicy policy) {
        return NONE.withRetryPolicy(policy);
    }

    /**
     * Sends a header as well.
     *
     * @param name its name
     * @param value its value
     * @return options that say only this
     */
    public static CallOptions header(String name, String value) {
        return NONE.withHeader(name, value);
    }

    /**
     * Limits how long a call may take as well.
     *
     * @param total the time in all, positive
     * @return the options with this
     * @throws IllegalArgumentException if it is not positive
     */
    public CallOptions withDeadline(Duration total) {
        return new CallOptions(Optional.of(total), retryPolicy, headers);
    }

    /**
     * Decides when a call is tried again as well.
     *
     * @param policy when
     * @return the options with this
     */
    public CallOptions withRetryPolicy(RetryPolicy policy) {
        return new CallOptions(deadline, Optional.of(policy), headers);
    }

    /**
     * Sends one more header. What can be in a header is checked when the options are used.
     *
     * @param name its name
     * @param value its value
     * @return the options with this
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

    /** Shows no values of headers, which may be secret. */
    @Override
    public String toString() {
        return "CallOptions[deadline=" + deadline + ", retryPolicy=" + retryPolicy + ", headers=" + headers.keySet()
                + "]";
    }
}
