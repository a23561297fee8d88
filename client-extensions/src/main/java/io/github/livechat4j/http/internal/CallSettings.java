package io.github.livechat4j.http.internal;

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
 * The settings of all calls of a {@link RetryingClient}.
 *
 * @param credentials the credentials
 * @param headers the headers of each attempt
 * @param retryPolicy when a call is retried
 * @param deadline the time limit of a whole call
 * @param listener the listener for attempts and calls
 * @param answers receives the last answer of each call, whatever its status, with its body in memory
 */
public record CallSettings(
        Credentials credentials,
        RequestHeaders headers,
        RetryPolicy retryPolicy,
        Duration deadline,
        AttemptListener listener,
        Consumer<HeldAnswer> answers) {

    /**
     * Returns these settings with another consumer of answers.
     *
     * @param newAnswers receives the last answer of each call
     * @return the changed settings
     */
    public CallSettings withAnswers(Consumer<HeldAnswer> newAnswers) {
        return new CallSettings(credentials, headers, retryPolicy, deadline, listener, newAnswers);
    }

    /**
     * Returns the authorization for the next attempt.
     *
     * @throws io.github.livechat4j.error.CredentialsException if the credentials fail
     */
    Authorization authorization(Call call) {
        try {
            return Objects.requireNonNull(credentials.authorization());
        } catch (Exception | LinkageError e) {
            throw call.withoutCredentials(e);
        }
    }

    /**
     * Returns whether the credentials may have another authorization.
     *
     * @throws io.github.livechat4j.error.CredentialsException if the credentials fail
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

    /** Reports the end of a call to the listener; {@code failure} is the exception that the call throws, or null. */
    void tellEnd(Call call, @Nullable RuntimeException failure) {
        Listeners.tell(listener, () -> listener.onCall(call.operation(), call.took(), failure));
    }
}
