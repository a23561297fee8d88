package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.livechat4j.client.LogCapture;
import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.ConnectionException;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.RateLimit;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of calls that another thread ends, each on a platform thread and, if Java has them, on a virtual thread. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CancellationTest extends CancellationFixture {

    @ParameterizedTest
    @MethodSource("kinds")
    void aCall_whenItIsCancelledBeforeTheHead_thenEndsAndGivesTheConnectionBack(ThreadKind kind) throws Exception {
        server.then(telling(Script.stallBeforeAnswer()));
        CompletableFuture<Ended> call = begin(kind, kites());

        cancelOnceItWaits();

        assertCancelled(call);
        assertThat(server.requests()).hasSize(1);
        assertThat(attempts).extracting(Attempt::failure).containsExactly("CancellationException");
        assertAllGivenBack();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aCall_whenItIsCancelledInTheBody_thenEndsAndGivesTheConnectionBack(ThreadKind kind) throws Exception {
        CountDownLatch headIsRead = new CountDownLatch(1);
        server.then(Script.stallInBody("{\"name\":\"x\"}"));
        Client tells = (request, options) -> {
            Response answer = transport.execute(request, options);
            headIsRead.countDown();
            return answer;
        };
        CompletableFuture<Ended> call = begin(kind, kites(tells, Pacer.none()));

        headIsRead.await();
        cancellation.cancel();

        assertCancelled(call);
        assertThat(attempts)
                .extracting(Attempt::status, Attempt::failure)
                .containsExactly(tuple(200, "CancellationException"));
        assertAllGivenBack();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aCall_whenItIsCancelledBeforeARetry_thenEndsAndSendsNothingMore(ThreadKind kind) throws Exception {
        server.then(Script.answer(503, "{}"));
        CompletableFuture<Ended> call = begin(kind, kites());

        cancelOnceItWaits();

        assertCancelled(call);
        assertThat(server.requests()).hasSize(1);
        assertThat(attempts).extracting(Attempt::status).containsExactly(503);
        assertAllGivenBack();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aCall_whenItIsCancelledInAWaitForItsTurn_thenEndsAndSendsNothing(ThreadKind kind) throws Exception {
        Pacer pacer = Pacer.local(RateLimit.of(1, Duration.ofDays(1)), duration -> {
            waits.countDown();
            TimeUnit.DAYS.sleep(1);
        });
        pacer.acquire(Duration.ZERO);
        CompletableFuture<Ended> call = begin(kind, kites(transport, atMost -> pacer.acquire(Duration.ofDays(2))));

        cancelOnceItWaits();

        assertCancelled(call);
        assertThat(server.requests()).isEmpty();
        assertAllGivenBack();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aCall_whenItIsCancelledInAWaitForAConnection_thenEndsAndSendsNothing(ThreadKind kind) throws Exception {
        server.then(telling(Script.stallBeforeAnswer()));
        Cancellation holder = new Cancellation();
        CompletableFuture<@Nullable Throwable> held = CompletableFuture.supplyAsync(() ->
                catchThrowable(() -> holder.call(() -> kites().get("1", Map.of()))));
        waits.await();
        CountDownLatch acquires = new CountDownLatch(1);
        CompletableFuture<Ended> call;
        try (LogCapture log = new LogCapture(line -> {
            if (line.contains("acquiring endpoint")) {
                acquires.countDown();
            }
        })) {
            call = begin(kind, kites());
            acquires.await();
            assertThat(log.lines()).isNotEmpty();
        }

        cancellation.cancel();

        assertCancelled(call);
        assertThat(server.requests()).hasSize(1);
        holder.cancel();
        assertThat(held.join()).isInstanceOf(CancellationException.class);
        assertAllGivenBack();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aCall_whenItIsCancelledInALookup_thenEnds(ThreadKind kind) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (ApacheTransport slow = new ApacheTransport(OPTIONS, new SlowResolver(waits, over))) {
            Client elsewhere = (request, options) -> slow.execute(
                    Request.create(
                            request.httpMethod(), "http://service.invalid/", request.headers(), null, null, null),
                    options);
            CompletableFuture<Ended> call = begin(kind, kites(elsewhere, Pacer.none()));

            cancelOnceItWaits();

            assertCancelled(call);
            assertThat(slow.leasedConnections()).isZero();
        } finally {
            over.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "preparing request",
                "acquiring endpoint",
                "acquired endpoint",
                "connecting endpoint",
                "endpoint connected",
                "start execution"
            })
    void aCall_whenItIsCancelledAtAStepOfHttpClient_thenEndsAndGivesTheConnectionBack(String step) {
        server.then(Script.stallBeforeAnswer());

        try (LogCapture log = new LogCapture(line -> {
            if (line.contains(step)) {
                cancellation.cancel();
            }
        })) {
            CompletableFuture<Ended> call = begin(ThreadKind.PLATFORM, kites());

            assertCancelled(call);
            assertThat(log.lines()).anyMatch(line -> line.contains(step));
        }
        assertThat(transport.leasedConnections()).isZero();
    }

    @Test
    void aCall_whenItIsCancelledBeforeItBegins_thenIsNotMade() {
        cancellation.cancel();

        assertCancelled(begin(ThreadKind.PLATFORM, kites()));
        assertThat(server.requests()).isEmpty();
        assertThat(cancellation.isCancelled()).isTrue();
    }

    @Test
    void aCall_whenItIsCancelledByItsPacer_thenSendsNothing() {
        Kites kites = kites(transport, atMost -> cancellation.cancel());

        assertCancelled(begin(ThreadKind.PLATFORM, kites));
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aForeignTransport_whenTheCallIsCancelled_thenIsInterrupted(ThreadKind kind) throws Exception {
        Client foreign = (request, options) -> {
            waits.countDown();
            try {
                TimeUnit.DAYS.sleep(1);
            } catch (InterruptedException e) {
                throw new IOException("gave up", e);
            }
            throw new AssertionError("nobody interrupted");
        };
        CompletableFuture<Ended> call = begin(kind, kites(foreign, Pacer.none()));

        cancelOnceItWaits();

        assertCancelled(call);
    }

    @Test
    void aForeignTransport_whenItFailsOtherwiseAfterACancelling_thenTheCallIsCancelledAllTheSame() {
        Client foreign = (request, options) -> {
            cancellation.cancel();
            throw new IllegalStateException("the transport is confused");
        };

        assertCancelled(begin(ThreadKind.PLATFORM, kites(foreign, Pacer.none())));
    }

    @Test
    void anInterrupt_whenNobodyCancelled_thenRemainsAnInterrupt() {
        Client foreign = (request, options) -> {
            Thread.currentThread().interrupt();
            throw new IOException("gave up");
        };

        Ended ended = begin(ThreadKind.PLATFORM, kites(foreign, Pacer.none())).join();

        assertThat(ended.thrown()).isInstanceOf(ConnectionException.class);
        assertThat(ended.interrupted()).isTrue();
    }

    @Test
    void aCall_whenItIsCancelledAfterItsEnd_thenNoOtherCallNoticesIt() {
        assertThat(cancellation.<String>call(() -> kites().get("1", Map.of()))).isEqualTo("{}");

        cancellation.cancel();
        cancellation.cancel();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertAllGivenBack();
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aCallWithinACall_thenIsCancelledByItsOwn() {
        Cancellation inner = new Cancellation();
        inner.cancel();

        String answer = cancellation.call(() -> {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> inner.call(() -> kites().get("1", Map.of())));
            return kites().get("2", Map.of());
        });

        assertThat(answer).isEqualTo("{}");
    }

    /**
     * The pool of HttpClient loses a connection if the waiting thread is interrupted at the moment the connection is
     * handed over.
     */
    @Test
    void cancel_whenTheTransportEndsItsRequestsItself_thenTheThreadIsNotInterrupted() {
        cancellation.awaitSomething();
        cancellation.abortBy(waits::countDown);

        cancellation.cancel();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(waits.getCount()).isZero();
    }
}
