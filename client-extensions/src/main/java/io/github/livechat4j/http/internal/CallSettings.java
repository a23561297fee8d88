package io.github.livechat4j.http.internal;

import feign.Response;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.auth.Credentials.Authorization;
import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.http.AttemptListener;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.listening.internal.Listeners;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    /**
     * Gives what an attempt is sent with.
     *
     * @throws io.github.livechat4j.error.CredentialsException if it could not be had
     */
    Authorization authorization(Call call) {
        try {
            return Objects.requireNonNull(credentials.authorization());
        } catch (Exception | LinkageError e) {
            throw call.withoutCredentials(e);
        }
    }

    /**
     * Tells whether another authorization may be had.
     *
     * @throws io.github.livechat4j.error.CredentialsException if that could not be asked
     */
    boolean canChange(Call call) {
        try {
            return credentials.canChange();
        } catch (Exception | LinkageError e) {
            throw call.withoutCredentials(e);
        }
    }

    void tell(Call call, Attempt attempt) {
        Listeners.tell(listener, () -> listener.onAttempt(call.operation(), attempt));
    }

    /** Tells how a call has ended: with null, or with what it throws. */
    void tellEnd(Call call, @Nullable RuntimeException failure) {
        Listeners.tell(listener, () -> listener.onCall(call.operation(), call.took(), failure));
    }
}
