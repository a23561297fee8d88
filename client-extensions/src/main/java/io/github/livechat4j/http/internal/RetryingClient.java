package io.github.livechat4j.http.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.livechat4j.auth.Credentials.Authorization;
import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.http.Environment;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.TurnTooLateException;
import io.github.livechat4j.wire.size.internal.BodyLimit;
import io.github.livechat4j.wire.size.internal.BodyTooLargeException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    private final Client transport;
    private final CallSettings settings;
    private final Pacer pacer;
    private final RetryBudget budget;
    private final DeprecationNotices notices;
    private final Environment environment;
    private final Semaphore connections;
    private final BodyLimit limit;

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
        this.transport = transport;
        this.settings = settings;
        this.pacer = pacer;
        this.budget = budget;
        this.notices = notices;
        this.environment = environment;
        this.connections = connections;
        this.limit = limit;
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
        Cancellation cancellation = Cancellation.current();
        Instant start = cancellation.askedForOr(environment.clock().instant());
        Call call = new Call(
                operation,
                request,
                settings.headers().extra(),
                Deadline.after(settings.deadline(), environment.clock(), start),
                cancellation);
        try {
            Response answer = answer(call, request, options);
            if (request.requestTemplate().methodMetadata().returnType() == void.class) {
                // Feign decodes nothing for this method, so the call ends here
                settings.tellEnd(call, null);
            }
            return answer;
        } catch (RuntimeException e) {
            // every failure after a cancellation is reported as a cancellation
            RuntimeException failure = call.cancellation().isCancelled() ? Cancellation.cancelled() : e;
            settings.tellEnd(call, failure);
            throw failure;
        }
    }

    private Response answer(Call call, Request request, Request.Options options) {
        RetryDecision decision = new RetryDecision(settings.retryPolicy(), budget, environment.random());
        Authorization authorization = settings.authorization(call);
        while (true) {
            call.uses(authorization);
            AttemptOutcome outcome = attemptInTurn(call, request, options, authorization);
            tell(call, call.lastAttempt());
            if (outcome instanceof AttemptOutcome.Answer answer) {
                notices.look(call.operation(), answer.response().headers(), () -> call.redaction()::of);
            }
            if (outcome instanceof AttemptOutcome.Answer answer && answer.isSuccess()) {
                budget.onSuccess();
                settings.answers().accept(answer.response());
                return answer.response().toBuilder()
                        .body(call.body(answer.body(), failure -> settings.tellEnd(call, failure)))
                        .build();
            }
            call.cancellation().throwIfCancelled();
            Authorization other = otherAfter(outcome, authorization, call);
            if (other == null) {
                Optional<Duration> wait =
                        decision.waitAfter(outcome, request.httpMethod().name(), call);
                if (wait.isEmpty() || !isWaited(wait.get(), call)) {
                    throw failed(outcome, call);
                }
                other = settings.authorization(call);
            }
            authorization = other;
        }
    }

    private AttemptOutcome attemptInTurn(
            Call call, Request request, Request.Options options, Authorization authorization) {
        Instant start = environment.clock().instant();
        awaitConnection(call);
        try {
            awaitTurn(call, start);
            return attempt(call, request, options, authorization);
        } finally {
            connections.release();
        }
    }

    private void awaitConnection(Call call) {
        call.cancellation().awaitSomething();
        try {
            Duration left = call.deadline().left();
            if (left.isZero()) {
                throw call.overDeadline(null);
            }
            // an interrupted thread may make a call, but not wait for a connection
            boolean isFree = Thread.currentThread().isInterrupted() && connections.tryAcquire();
            if (!isFree && !connections.tryAcquire(TimeUnit.NANOSECONDS.convert(left), TimeUnit.NANOSECONDS)) {
                throw call.overDeadline(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw call.interrupted(e);
        } finally {
            call.cancellation().awaitNothing();
        }
    }

    private void awaitTurn(Call call, Instant start) {
        call.cancellation().awaitSomething();
        try {
            pacer.acquire(call.deadline().left());
            call.waited(Duration.between(start, environment.clock().instant()));
        } catch (TurnTooLateException e) {
            throw call.overDeadline(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw call.interrupted(e);
        } catch (RuntimeException e) {
            throw call.withoutTurn(e);
        } finally {
            call.cancellation().awaitNothing();
        }
    }

    private AttemptOutcome attempt(Call call, Request request, Request.Options options, Authorization authorization) {
        Instant start = environment.clock().instant();
        Integer status = null;
        AttemptOutcome outcome;
        call.cancellation().awaitSomething();
        try {
            Request sent = settings.headers().on(request, authorization);
            Response response = transport.execute(sent, call.deadline().within(options));
            status = response.status();
            byte[] body = Body.read(response, limit, call.deadline());
            outcome = new AttemptOutcome.Answer(
                    response.toBuilder().request(request).body(body).build());
        } catch (BodyTooLargeException e) {
            outcome = new AttemptOutcome.TooLarge(e);
        } catch (IOException e) {
            outcome = new AttemptOutcome.Failure(e);
        } finally {
            call.cancellation().awaitNothing();
        }
        if (!isNeverConnected(outcome)) {
            call.sent();
        }
        Duration took = Duration.between(start, environment.clock().instant());
        call.add(took, status, failureOf(outcome, call));
        return outcome;
    }

    private static @Nullable String failureOf(AttemptOutcome outcome, Call call) {
        IOException fault = outcome.fault();
        if (fault == null) {
            return null;
        }
        Class<?> type = call.cancellation().isCancelled() ? CancellationException.class : fault.getClass();
        return type.getSimpleName();
    }

    private static boolean isNeverConnected(AttemptOutcome outcome) {
        return outcome instanceof AttemptOutcome.Failure failure && ConnectionFailure.neverConnected(failure.cause());
    }

    private void tell(Call call, Attempt attempt) {
        LOG.debug(
                "{} attempt {}: {} in {} ms",
                call.operation(),
                attempt.number(),
                attempt.failure() == null ? attempt.status() : attempt.failure(),
                attempt.took().toMillis());
        settings.tell(call, attempt);
    }

    /** Returns another authorization after the service rejected one, at most once per call; null if there is none. */
    private @Nullable Authorization otherAfter(AttemptOutcome outcome, Authorization used, Call call) {
        boolean isRefused = outcome instanceof AttemptOutcome.Answer answer
                && answer.response().status() == UNAUTHORIZED;
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
            settings.answers().accept(answer.response());
        }
        return call.exception(outcome);
    }
}
