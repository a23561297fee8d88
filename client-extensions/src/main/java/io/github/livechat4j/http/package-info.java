/**
 * Transport, deadlines, retries and pacing of calls, as decorators over {@link feign.Client}.
 *
 * <p><b>Words.</b> A <i>call</i> is one method call of the application. An <i>attempt</i> is one request that it sends.
 * The <i>deadline</i> limits the whole call: all attempts, the waits between them, and the wait for the pacer. The
 * <i>turn</i> of an attempt is the time at which the pacer lets it start.
 *
 * <ol>
 *   <li><b>One deadline.</b> Each wait and each timeout of an attempt is shortened to the time that is left. A wait
 *   that would end after the deadline does not begin; the call fails at once.
 *   <li><b>Retries.</b> {@link io.github.livechat4j.http.RetryPolicy} decides by method and failure. A {@code POST} is
 *   repeated only if the service cannot have carried it out, unless the application asks for more.
 *   <li><b>Waits.</b> {@code Retry-After} is obeyed in full; if it is longer than the policy accepts, the call fails at
 *   once. Without it, a wait is random, up to a limit that doubles with each attempt.
 *   <li><b>Retry budget.</b> Each retry costs a token, and each success earns a part of one. During an outage the
 *   tokens run out, and calls fail at their first attempt until some succeed again.
 *   <li><b>Pacing.</b> Each attempt waits for its turn of the {@link io.github.livechat4j.http.Pacer}. If the turn
 *   comes after the deadline, the call fails at once.
 *   <li><b>Secrets.</b> The authorization is set for each attempt, and never appears in a log, an exception or a {@code
 *   toString}.
 * </ol>
 *
 * <p><b>Where to look.</b> The package {@code http.internal} has the code: {@code RetryingClient} makes a call, {@code
 * RetryRules} decides by method and failure whether a request may be repeated, {@code RetryDecision} adds the wait, the
 * budget and the deadline, {@code Deadline} is the time that is left, {@code ApacheTransport} sends a request.
 *
 * <p>Clock, sleep and randomness are injected, so that tests need not wait.
 */
@NullMarked
package io.github.livechat4j.http;

import org.jspecify.annotations.NullMarked;
