package io.github.livechat4j.http.internal;

import feign.Client;
import feign.FeignException;
import feign.Request;
import feign.Response;
import feign.codec.DecodeException;
import io.github.livechat4j.auth.Credentials.Authorization;
import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.http.Environment;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.wire.size.internal.BodyLimit;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a call: waits for its turn, sets the credentials, retries as the policy allows, and finishes by the deadline.
 *
 * <p>It returns only successful answers, with their bodies in memory; everything else is a {@link LiveChatException}. A
 * call whose answer is truncated can therefore be retried, and no answer is left open.
 */
public final class RetryingClient implements Client {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingClient.class);
    private static final int UNAUTHORIZED = 401;

    private final Attempts attempts;
    private final CallSettings settings;
    private final RetryBudget budget;
    private final DeprecationNotices notices;
    private final Environment environment;

    /** Creates a client without a limit of connections. */
    RetryingClient(
            Client transport,
            CallSettings settings,
            Pacer pacer,
            RetryBudget budget,
            DeprecationNotices notices,
            Environment environment) {
        this(
                transport,
                settings,
                pacer,
                budget,
                notices,
                environment,
                new Semaphore(Integer.MAX_VALUE),
                BodyLimit.of(BodyLimit.DEFAULT_BYTES));
    }

    /**
     * Creates a client that sends at most as many requests at once as there are connections. A call waits for a free
     * connection until its deadline; the transport alone would give up after its connect timeout.
     *
     * @param transport the transport; it must not retry or follow redirects itself
     * @param settings the settings of all calls
     * @param pacer the pacer
     * @param budget the limit of retries; shared by all calls of an account
     * @param notices reports deprecation announcements; shared by a client and its views
     * @param environment clock, sleep and randomness
     * @param connections a permit for each connection of the transport; shared by all calls over it
     * @param limit the size limit of an answer
     */
    public RetryingClient(
            Client transport,
            CallSettings settings,
            Pacer pacer,
            RetryBudget budget,
            DeprecationNotices notices,
            Environment environment,
            Semaphore connections,
            BodyLimit limit) {
        this.attempts = new Attempts(Sender.of(transport), pacer, environment, connections, limit);
        this.settings = settings;
        this.budget = budget;
        this.notices = notices;
        this.environment = environment;
    }

    /**
     * Makes a call.
     *
     * @param request the request
     * @param options the timeouts of one attempt, shortened by the deadline
     * @return a successful answer
     * @throws LiveChatException if the call fails
     * @throws CancellationException if the {@link Cancellation} of this thread was cancelled
     */
    @Override
    public Response execute(Request request, Request.Options options) {
        Operation operation = Operation.of(request.requestTemplate())
                .orElseThrow(
                        () -> new IllegalArgumentException("the request was not made of a method of an interface"));
        Call call = begin(operation, request);
        OutgoingRequest outgoing = new OutgoingRequest(
                request, new AttemptHeaders(settings.headers(), request.headers()), Timeouts.of(options));
        HeldAnswer answer = answerOrEnd(call, outgoing);
        if (request.requestTemplate().methodMetadata().returnType() == void.class) {
            // Feign decodes nothing for this method, so the call ends here
            settings.tellEnd(call, null);
        }
        return response(call, request, answer);
    }

    /**
     * Makes a call whose answer is decoded here, without Feign.
     *
     * @param prepared what is known of all calls of the method
     * @param request the request
     * @return the decoded answer
     * @throws LiveChatException if the call fails
     * @throws CancellationException if the {@link Cancellation} of this thread was cancelled
     * @throws IOException if the answer cannot be read
     */
    @Nullable
    Object call(PreparedOperation prepared, Request request) throws IOException {
        Call call = begin(prepared.operation(), request);
        HeldAnswer answer = answerOrEnd(call, new OutgoingRequest(request, prepared.headers(), prepared.timeouts()));
        try {
            Object value = prepared.decoded(answer);
            if (value == null) {
                return prepared.decoder().decode(response(call, request, answer), prepared.returnType());
            }
            settings.tellEnd(call, null);
            return value;
        } catch (FeignException e) {
            throw e;
        } catch (RuntimeException e) {
            // as Feign does it, so that both ways end with the same exceptions
            throw new DecodeException(answer.status(), String.valueOf(e.getMessage()), request, e);
        }
    }

    RequestHeaders headers() {
        return settings.headers();
    }

    private Call begin(Operation operation, Request request) {
        Cancellation cancellation = Cancellation.current();
        Instant start = cancellation.askedForOr(environment.clock().instant());
        return new Call(
                operation,
                request,
                settings.headers().extra(),
                Deadline.after(settings.deadline(), environment.clock(), start),
                cancellation);
    }

    private Response response(Call call, Request request, HeldAnswer answer) {
        return answer.response(request, call.body(answer.body(), failure -> settings.tellEnd(call, failure)));
    }

    /** Returns the successful answer to a call. If there is none, the listener is told that the call has ended. */
    private HeldAnswer answerOrEnd(Call call, OutgoingRequest request) {
        try {
            return answer(call, request);
        } catch (RuntimeException e) {
            // every failure after a cancellation is reported as a cancellation
            RuntimeException failure = call.cancellation().isCancelled() ? Cancellation.cancelled() : e;
            settings.tellEnd(call, failure);
            throw failure;
        }
    }

    private HeldAnswer answer(Call call, OutgoingRequest request) {
        Authorization authorization = settings.authorization(call);
        while (true) {
            call.uses(authorization);
            AttemptOutcome outcome = attempts.attemptInTurn(call, request, authorization);
            tell(call, call.lastAttempt());
            if (outcome instanceof AttemptOutcome.Answer answer) {
                notices.look(call.operation(), answer.held().headers(), () -> call.redaction()::of);
                if (answer.held().isSuccess()) {
                    budget.onSuccess();
                    settings.answers().accept(answer.held());
                    return answer.held();
                }
            }
            call.cancellation().throwIfCancelled();
            Authorization other = otherAfter(outcome, authorization, call);
            if (other == null) {
                RetryDecision decision = new RetryDecision(settings.retryPolicy(), budget, environment.random());
                Optional<Duration> wait = decision.waitAfter(
                        outcome, request.request().httpMethod().name(), call);
                if (wait.isEmpty() || !isWaited(wait.get(), call)) {
                    throw failed(outcome, call);
                }
                other = settings.authorization(call);
            }
            authorization = other;
        }
    }

    private void tell(Call call, Attempt attempt) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} attempt {}: {} in {} ms",
                    call.operation(),
                    attempt.number(),
                    attempt.failure() == null ? attempt.status() : attempt.failure(),
                    attempt.took().toMillis());
        }
        settings.tell(call, attempt);
    }

    /** Returns another authorization after the service rejected one, at most once per call; null if there is none. */
    private @Nullable Authorization otherAfter(AttemptOutcome outcome, Authorization used, Call call) {
        boolean isRefused =
                outcome instanceof AttemptOutcome.Answer answer && answer.held().status() == UNAUTHORIZED;
        if (!isRefused || !settings.canChange(call) || !call.isFirstRefusal()) {
            return null;
        }
        Authorization other = settings.authorization(call);
        return other.equals(used) ? null : other;
    }

    private boolean isWaited(Duration wait, Call call) {
        call.cancellation().awaitSomething();
        try {
            environment.sleeper().sleep(wait);
            call.waited(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            call.cancellation().awaitNothing();
        }
    }

    private LiveChatException failed(AttemptOutcome outcome, Call call) {
        if (outcome instanceof AttemptOutcome.Answer answer) {
            settings.answers().accept(answer.held());
        }
        return call.exception(outcome);
    }
}
