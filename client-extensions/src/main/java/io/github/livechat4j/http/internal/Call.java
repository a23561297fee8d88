package io.github.livechat4j.http.internal;

import feign.Request;
import io.github.livechat4j.auth.Credentials.Authorization;
import io.github.livechat4j.auth.internal.UnusableSecretException;
import io.github.livechat4j.error.AnswerTooLargeException;
import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.ConnectionException;
import io.github.livechat4j.error.CredentialsException;
import io.github.livechat4j.error.DeadlineExceededException;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.wire.size.internal.BodyTooLargeException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The state of a running call: its deadline and the attempts so far. Used by one thread. */
final class Call {

    private final Operation operation;
    private final Request request;
    private final Map<String, String> extraHeaders;
    private final Deadline deadline;
    private final Cancellation cancellation;
    private final List<Attempt> attempts = new ArrayList<>(1);
    private final List<Authorization> used = new ArrayList<>(1);
    private Duration waited = Duration.ZERO;
    private boolean refused;
    private boolean sent;

    /**
     * Starts a call.
     *
     * @param operation the called operation
     * @param request the request without the headers that each attempt adds
     * @param extraHeaders additional headers of each attempt
     * @param deadline the deadline of the call
     * @param cancellation ends the call early
     */
    Call(
            Operation operation,
            Request request,
            Map<String, String> extraHeaders,
            Deadline deadline,
            Cancellation cancellation) {
        this.operation = operation;
        this.request = request;
        this.extraHeaders = extraHeaders;
        this.deadline = deadline;
        this.cancellation = cancellation;
    }

    Operation operation() {
        return operation;
    }

    Deadline deadline() {
        return deadline;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    Attempt lastAttempt() {
        return attempts.get(attempts.size() - 1);
    }

    int attempts() {
        return attempts.size();
    }

    /** Records the authorization of an attempt, so that it is redacted in messages about all attempts. */
    void uses(Authorization authorization) {
        if (!used.contains(authorization)) {
            used.add(authorization);
        }
    }

    /** Returns how long the call has taken so far. */
    Duration took() {
        return Duration.between(deadline.start(), deadline.clock().instant());
    }

    Redaction redaction() {
        return Redaction.of(operation, request, extraHeaders, used);
    }

    /** Returns the body of an answer to this call; {@code end} is called when the call ends. */
    KnownBody body(byte[] bytes, Consumer<@Nullable RuntimeException> end) {
        return new KnownBody(bytes, attempts, this::redaction, end);
    }

    /** Records that a request may have reached the service. */
    void sent() {
        sent = true;
    }

    /** Records a wait before the next attempt. */
    void waited(Duration duration) {
        waited = waited.plus(duration);
    }

    Attempt add(Duration took, @Nullable Integer status, @Nullable String failure) {
        Attempt attempt = new Attempt(attempts.size() + 1, waited, took, status, failure);
        attempts.add(attempt);
        waited = Duration.ZERO;
        return attempt;
    }

    /** Returns whether the service rejected the credentials for the first time in this call. */
    boolean isFirstRefusal() {
        boolean first = !refused;
        refused = true;
        return first;
    }

    ConnectionException interrupted(InterruptedException cause) {
        return broken(cause);
    }

    /** Returns the exception for a pacer that failed. */
    ConnectionException withoutTurn(RuntimeException cause) {
        return sent
                ? broken(cause)
                : ConnectionException.noTurn(operation, attempts, Causes.redacted(cause, redaction()::of));
    }

    /**
     * Returns the exception for credentials that failed. Only messages of {@code UnusableSecretException} are known to
     * contain no secret.
     */
    CredentialsException withoutCredentials(Throwable cause) {
        return cause instanceof UnusableSecretException
                ? CredentialsException.unusable(operation, String.valueOf(cause.getMessage()), attempts)
                : CredentialsException.missing(
                        operation, cause.getClass().getSimpleName(), attempts, Causes.withoutMessages(cause));
    }

    private ConnectionException broken(Throwable cause) {
        Throwable clean = Causes.redacted(cause, redaction()::of);
        Optional<TlsFailure> tls = TlsFailure.of(cause, host());
        if (tls.isPresent() && !sent) {
            return ConnectionException.noTrust(
                    operation, attempts, redaction().of(tls.get().what()), clean);
        }
        return sent
                ? ConnectionException.sent(operation, attempts, clean)
                : ConnectionException.notSent(operation, attempts, clean);
    }

    private String host() {
        try {
            return String.valueOf(URI.create(request.url()).getHost());
        } catch (IllegalArgumentException e) {
            return "the service";
        }
    }

    DeadlineExceededException overDeadline(@Nullable Throwable cause) {
        return new DeadlineExceededException(operation, deadline.total(), attempts, cause);
    }

    /** Returns the exception for the outcome of the last attempt. */
    LiveChatException exception(AttemptOutcome outcome) {
        if (outcome instanceof AttemptOutcome.Answer answer) {
            Instant now = deadline.clock().instant();
            return StatusExceptions.of(
                    operation,
                    answer.held().status(),
                    answer.held().headers(),
                    answer.held().body(),
                    attempts,
                    now,
                    redaction()::of);
        }
        if (outcome instanceof AttemptOutcome.TooLarge answer) {
            BodyTooLargeException cause = answer.cause();
            return new AnswerTooLargeException(operation, cause.bytes(), cause.reason(), attempts);
        }
        AttemptOutcome.Failure failure = (AttemptOutcome.Failure) outcome;
        return failure.isOverDeadline() || deadline.isOver()
                ? overDeadline(Causes.redacted(failure.cause(), redaction()::of))
                : broken(failure.cause());
    }
}
