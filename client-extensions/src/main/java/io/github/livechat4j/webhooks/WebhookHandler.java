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
 * Answers the requests that the service posts to a webhook, in any web server: checks and reads each, hands the event to those
 * who want it, and says what to answer.
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
 * <p>In a servlet, or in a Spring controller that takes request and response:
 *
 * <pre>{@code
 * handler.handle(request.getMethod(), request.getHeader("Authorization"), request.getInputStream())
 *         .writeTo(response::setStatus, response::setHeader, response.getOutputStream());
 * }</pre>
 *
 * <p>Answers are 200 for an event that was acted on, now or before, or that nobody wants; 400 for a malformed body; 401 without the
 * expected user and password; 403 for a token or a licence that is not ours, without saying which; 405 for anything but
 * {@code POST}; 413 for a body that is too large; 500 if a consumer failed; and 503 if the same event is being acted on by another
 * thread. The service sends again what is not answered 200.
 *
 * <p>Consumers are called before the answer is given, on the thread of the request. To answer first and act later would lose the
 * event if the process ends in between, since the service takes 200 for done.
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

    /** A consumer, and the events it is for. */
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
     * Starts a handler.
     *
     * @param receiver knows which deliveries to trust
     * @return a new builder
     */
    public static WebhookHandlerBuilder builder(WebhookReceiver receiver) {
        return new WebhookHandlerBuilder(receiver);
    }

    /**
     * Handles a request.
     *
     * @param method its method, {@code POST} if it is a delivery
     * @param authorization its {@code Authorization} header, or null if it has none
     * @param body its body, of which no more is read than may be taken; it is left open
     * @return what to answer
     * @throws IOException if the body cannot be read, so that there is nobody to answer
     */
    public WebhookResponse handle(String method, @Nullable String authorization, InputStream body) throws IOException {
        WebhookResponse refusal = refusal(method, authorization);
        // one more, by which the receiver sees that there is more
        return refusal == null ? deliver(body.readNBytes(receiver.maxBodySize() + 1)) : refusal;
    }

    /** What to answer a request whose head is reason enough to refuse it; null if its body must be looked at. */
    @Nullable
    WebhookResponse refusal(String method, @Nullable String authorization) {
        if (!method.equals("POST")) {
            return WebhookResponse.NOT_A_POST;
        }
        return basic != null && !basic.accepts(authorization) ? WebhookResponse.UNAUTHENTICATED : null;
    }

    /** The longest body that is taken, in bytes. */
    int maxBodySize() {
        return receiver.maxBodySize();
    }

    /**
     * Handles a request whose body is at hand.
     *
     * @param method its method, {@code POST} if it is a delivery
     * @param authorization its {@code Authorization} header, or null if it has none
     * @param body its body, all of it and as it came
     * @return what to answer
     */
    public WebhookResponse handle(String method, @Nullable String authorization, byte[] body) {
        try {
            return handle(method, authorization, new ByteArrayInputStream(body));
        } catch (IOException e) {
            // an array has no faults of its own
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
            // 200 would be too early while it can still fail elsewhere
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
