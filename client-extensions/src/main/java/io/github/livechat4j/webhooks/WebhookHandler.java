package io.github.livechat4j.webhooks;

import io.github.livechat4j.listening.internal.Listeners;
import io.github.livechat4j.webhooks.IdempotencyStore.Claim;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Handles the requests of a webhook in any web server: checks and decodes each delivery, passes the event to its
 * consumers, and returns the answer.
 *
 * <pre>{@code
 * WebhookHandler handler = WebhookHandler.builder(WebhookReceiver.of(8123470, token))
 *         .on(TicketCreated.class, event -> board.add(event.ticket().subject()))
 *         .idempotency(IdempotencyStore.inMemory(10_000))
 *         .build();
 *
 * WebhookServer server = WebhookServer.builder(handler).port(8081).start();
 * }</pre>
 *
 * <p>In a servlet, or in a Spring controller with request and response parameters:
 *
 * <pre>{@code
 * handler.handle(request.getMethod(), request.getHeader("Authorization"), request.getInputStream())
 *         .writeTo(response::setStatus, response::setHeader, response.getOutputStream());
 * }</pre>
 *
 * <p>The status is 200 for an event that was handled, now or before, or that has no consumer; 400 for a malformed body;
 * 401 without the expected user and password; 403 for a wrong token or licence, without saying which; 405 for any
 * method except {@code POST}; 413 for a body that is too large; 500 if a consumer failed; and 503 if another thread is
 * handling the same event. The service repeats a delivery until the status is 200.
 *
 * <p>Consumers are called before the answer is sent, on the thread of the request. If the answer were sent first, an
 * event would be lost if the process ended in between, since the service does not repeat a delivery after 200.
 *
 * <p>A handler is immutable and can be shared by threads.
 */
public final class WebhookHandler {

    private final WebhookReceiver receiver;
    private final @Nullable BasicCheck basic;
    private final @Nullable IdempotencyStore store;
    private final List<Route<?>> routes;
    private final Consumer<WebhookException> onRejected;
    private final BiConsumer<WebhookEvent, Exception> onFailure;

    /** A consumer and the type of its events. */
    record Route<E extends WebhookEvent>(Class<E> type, WebhookConsumer<? super E> consumer) {

        void offer(WebhookEvent event) throws Exception {
            if (type.isInstance(event)) {
                consumer.accept(type.cast(event));
            }
        }
    }

    WebhookHandler(WebhookHandlerBuilder builder) {
        this.receiver = builder.receiver;
        this.basic = builder.basic;
        this.store = builder.store;
        this.routes = List.copyOf(builder.routes);
        this.onRejected = builder.onRejected;
        this.onFailure = builder.onFailure;
    }

    /**
     * Returns a builder of handlers.
     *
     * @param receiver checks and decodes deliveries
     * @return a new builder
     */
    public static WebhookHandlerBuilder builder(WebhookReceiver receiver) {
        return new WebhookHandlerBuilder(receiver);
    }

    /**
     * Handles a request.
     *
     * @param method the HTTP method, {@code POST} for a delivery
     * @param authorization the {@code Authorization} header, or null if there is none
     * @param body the body, read up to the size limit and not closed
     * @return the answer
     * @throws IOException if the body cannot be read, so the sender is gone
     */
    public WebhookResponse handle(String method, @Nullable String authorization, InputStream body) throws IOException {
        WebhookResponse refusal = refusal(method, authorization);
        // one byte more than the limit, so that the receiver detects a body that is too long
        return refusal == null ? deliver(body.readNBytes(receiver.maxBodySize() + 1)) : refusal;
    }

    /**
     * Returns the answer to a request that is rejected because of its method or credentials; null if the body must be
     * checked.
     */
    @Nullable
    WebhookResponse refusal(String method, @Nullable String authorization) {
        if (!method.equals("POST")) {
            return WebhookResponse.NOT_A_POST;
        }
        return basic != null && !basic.accepts(authorization) ? WebhookResponse.UNAUTHENTICATED : null;
    }

    /** Returns the maximum length of a body in bytes. */
    int maxBodySize() {
        return receiver.maxBodySize();
    }

    /**
     * Handles a request whose body is in memory.
     *
     * @param method the HTTP method, {@code POST} for a delivery
     * @param authorization the {@code Authorization} header, or null if there is none
     * @param body the whole body, unchanged
     * @return the answer
     */
    public WebhookResponse handle(String method, @Nullable String authorization, byte[] body) {
        try {
            return handle(method, authorization, new ByteArrayInputStream(body));
        } catch (IOException e) {
            // reading an array never fails
            throw new UncheckedIOException(e);
        }
    }

    private WebhookResponse deliver(byte[] body) {
        WebhookEvent event;
        try {
            event = receiver.parse(body);
        } catch (WebhookException e) {
            Listeners.tell(onRejected, () -> onRejected.accept(e));
            return WebhookResponse.to(e.reason());
        }
        try {
            return store == null ? dispatch(event) : dispatchOnce(event, store);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(event, e);
        } catch (Exception e) {
            return failed(event, e);
        }
    }

    private WebhookResponse failed(WebhookEvent event, Exception e) {
        Listeners.tell(onFailure, () -> onFailure.accept(event, e));
        return WebhookResponse.FAILED;
    }

    private WebhookResponse dispatchOnce(WebhookEvent event, IdempotencyStore claims) throws Exception {
        String key = event.idempotencyKey();
        Claim claim = claims.claim(key);
        if (claim != Claim.GRANTED) {
            // not 200 while another thread is handling the event, since it may still fail there
            return claim == Claim.COMPLETED ? WebhookResponse.ACCEPTED : WebhookResponse.IN_PROGRESS;
        }
        try {
            WebhookResponse response = dispatch(event);
            claims.complete(key);
            return response;
        } catch (Throwable e) {
            release(claims, key, e);
            throw e;
        }
    }

    private static void release(IdempotencyStore claims, String key, Throwable cause) {
        try {
            claims.release(key);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private WebhookResponse dispatch(WebhookEvent event) throws Exception {
        for (Route<?> route : routes) {
            route.offer(event);
        }
        return WebhookResponse.ACCEPTED;
    }
}
