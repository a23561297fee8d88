package io.github.livechat4j.webhooks;

import static io.github.livechat4j.webhooks.Deliveries.bytes;
import static io.github.livechat4j.webhooks.Deliveries.receiver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.webhooks.IdempotencyStore.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests that a repeated delivery is acknowledged, and handled only if it was not handled before. */
class IdempotencyTest {

    private final IdempotencyStore store = IdempotencyStore.inMemory(100);
    private final AtomicInteger calls = new AtomicInteger();

    private static int post(WebhookHandler handler, String body) {
        return handler.handle("POST", null, bytes(body)).status();
    }

    private WebhookHandler handler(WebhookConsumer<WebhookEvent> consumer) {
        return WebhookHandler.builder(receiver())
                .onAny(consumer)
                .onFailure((event, failure) -> {})
                .idempotency(store)
                .build();
    }

    @Test
    void handle_whenADeliveryComesAgain_thenAnswers200AndCallsNobody() {
        WebhookHandler handler = handler(event -> calls.incrementAndGet());

        assertThat(post(handler, Deliveries.CHAT_STARTED)).isEqualTo(200);
        assertThat(post(handler, Deliveries.CHAT_STARTED)).isEqualTo(200);
        assertThat(calls).hasValue(1);
    }

    @Test
    void handle_whenATicketWithoutAnIdOfTheEventComesAgain_thenCallsNobody() {
        WebhookHandler handler = handler(event -> calls.incrementAndGet());

        post(handler, Deliveries.TICKET_CREATED);
        post(handler, Deliveries.TICKET_CREATED);
        post(handler, Deliveries.TICKET_CREATED.replace("8V90C", "8V90D"));

        assertThat(calls).hasValue(2);
    }

    @Test
    void handle_whenItFailedTheFirstTime_thenItIsActedOnTheSecond() {
        WebhookHandler handler = handler(event -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
        });

        assertThat(post(handler, Deliveries.CHAT_STARTED)).isEqualTo(500);
        assertThat(post(handler, Deliveries.CHAT_STARTED)).isEqualTo(200);
        assertThat(post(handler, Deliveries.CHAT_STARTED)).isEqualTo(200);
        assertThat(calls).hasValue(2);
    }

    @Test
    void handle_whenAnErrorIsThrown_thenTheEventCanBeActedOnAgain() {
        WebhookHandler handler = handler(event -> {
            if (calls.incrementAndGet() == 1) {
                throw new AssertionError("broken");
            }
        });

        assertThatThrownBy(() -> post(handler, Deliveries.CHAT_STARTED)).isInstanceOf(AssertionError.class);
        assertThat(post(handler, Deliveries.CHAT_STARTED)).isEqualTo(200);
    }

    @Test
    @Timeout(240)
    void handle_whenTheSameIsBeingActedOn_thenAnswers503UntilItIsDone() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        WebhookHandler handler = handler(event -> {
            calls.incrementAndGet();
            began.countDown();
            mayEnd.await();
        });
        ExecutorService other = Executors.newSingleThreadExecutor();

        try {
            Future<Integer> first = other.submit(() -> post(handler, Deliveries.CHAT_STARTED));
            assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(post(handler, Deliveries.CHAT_STARTED)).isEqualTo(503);
            mayEnd.countDown();
            assertThat(first.get()).isEqualTo(200);
            assertThat(post(handler, Deliveries.CHAT_STARTED)).isEqualTo(200);
            assertThat(calls).hasValue(1);
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    @Timeout(240)
    void handle_whenManyThreadsBringTheSame_thenOneActsOnIt() throws Exception {
        WebhookHandler handler = handler(event -> calls.incrementAndGet());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = new ArrayList<>();

        try {
            for (int index = 0; index < 200; index++) {
                answers.add(threads.submit(() -> post(handler, Deliveries.CHAT_STARTED)));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 503);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(calls).hasValue(1);
    }

    @Test
    void handle_whenTheDeliveryIsRefused_thenNothingIsClaimed() {
        WebhookHandler handler = handler(event -> calls.incrementAndGet());

        post(handler, Deliveries.CHAT_STARTED.replace(Deliveries.TOKEN, "forged"));

        assertThat(post(handler, Deliveries.CHAT_STARTED)).isEqualTo(200);
        assertThat(calls).hasValue(1);
    }

    @Test
    void handle_whenTheStoreFails_thenAnswers500WithBothFailures() {
        List<Exception> failures = new ArrayList<>();
        IdempotencyStore broken = new IdempotencyStore() {
            @Override
            public Claim claim(String key) {
                return Claim.GRANTED;
            }

            @Override
            public void complete(String key) {
                throw new IllegalStateException("complete");
            }

            @Override
            public void release(String key) {
                throw new IllegalStateException("release");
            }
        };
        WebhookHandler handler = WebhookHandler.builder(receiver())
                .onAny(event -> calls.incrementAndGet())
                .onFailure((event, failure) -> failures.add(failure))
                .idempotency(broken)
                .build();

        assertThat(post(handler, Deliveries.CHAT_STARTED)).isEqualTo(500);
        assertThat(failures)
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .hasMessage("complete")
                        .hasSuppressedException(new IllegalStateException("release")));
    }

    @Test
    void inMemory_whenItIsFull_thenForgetsTheOldest() {
        IdempotencyStore two = IdempotencyStore.inMemory(2);
        for (String key : List.of("a", "b", "c")) {
            two.claim(key);
            two.complete(key);
        }

        assertThat(two.claim("a")).isEqualTo(Claim.GRANTED);
        assertThat(two.claim("b")).isEqualTo(Claim.COMPLETED);
        assertThat(two.claim("c")).isEqualTo(Claim.COMPLETED);
    }

    @Test
    void inMemory_whenAKeyIsInProgress_thenItIsNotForgottenForOthers() {
        IdempotencyStore one = IdempotencyStore.inMemory(1);
        one.claim("long");
        for (String key : List.of("a", "b")) {
            one.claim(key);
            one.complete(key);
        }

        assertThat(one.claim("long")).isEqualTo(Claim.IN_PROGRESS);
        one.release("long");
        assertThat(one.claim("long")).isEqualTo(Claim.GRANTED);
    }

    @Test
    void inMemory_whenTheCapacityIsNone_thenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdempotencyStore.inMemory(0))
                .withMessage("capacity must be at least 1, was 0");
    }
}
