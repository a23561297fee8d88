package io.github.livechat4j.http.internal;

import feign.Request;
import io.github.livechat4j.auth.Credentials.Authorization;
import io.github.livechat4j.http.Environment;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.TurnTooLateException;
import io.github.livechat4j.wire.size.internal.BodyLimit;
import io.github.livechat4j.wire.size.internal.BodyTooLargeException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes the attempts of calls: each waits for a free connection and for its turn, sends the request, and reads the
 * answer.
 *
 * @param sender sends a request once
 * @param pacer the pacer
 * @param environment clock, sleep and randomness
 * @param connections a permit for each connection of the transport
 * @param limit the size limit of an answer
 */
record Attempts(Sender sender, Pacer pacer, Environment environment, Semaphore connections, BodyLimit limit) {

    /** Makes an attempt as soon as there is a connection and the pacer allows it. */
    AttemptOutcome attemptInTurn(Call call, OutgoingRequest request, Authorization authorization) {
        Instant start = environment.clock().instant();
        awaitConnection(call);
        try {
            awaitTurn(call, start);
            return attempt(call, request, authorization);
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

    private AttemptOutcome attempt(Call call, OutgoingRequest request, Authorization authorization) {
        Instant start = environment.clock().instant();
        Integer status = null;
        AttemptOutcome outcome;
        call.cancellation().awaitSomething();
        try {
            Request sent = request.headers().on(request.request(), authorization);
            Reply reply = sender.send(sent, call.deadline().within(request.timeouts()));
            status = reply.status();
            byte[] body = Body.read(reply, limit, call.deadline());
            outcome = new AttemptOutcome.Answer(new HeldAnswer(reply.status(), reply.reason(), reply.headers(), body));
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
}
