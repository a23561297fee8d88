package io.github.livechat4j.http.internal;

import feign.Response;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.http.AttemptListener;
import io.github.livechat4j.http.RetryPolicy;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What is the same for all calls of a {@link RetryingClient}.
 *
 * @param credentials who calls
 * @param headers the headers of each attempt
 * @param retryPolicy when a call is tried again
 * @param deadline how long a call may take in all
 * @param listener hears of each attempt
 * @param answers is handed the last answer of each call, whatever its status, with its body in memory
 */
public record CallSettings(
        Credentials credentials,
        RequestHeaders headers,
        RetryPolicy retryPolicy,
        Duration deadline,
        AttemptListener listener,
        Consumer<Response> answers) {

    /**
     * Changes what happens to answers.
     *
     * @param newAnswers is handed the last answer of each call
     * @return the changed settings
     */
    public CallSettings withAnswers(Consumer<Response> newAnswers) {
        return new CallSettings(credentials, headers, retryPolicy, deadline, listener, newAnswers);
    }
}
