package io.github.livechat4j.spring.boot;

import io.github.livechat4j.webhooks.WebhookHandler;
import io.github.livechat4j.webhooks.WebhookReceiver;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestHandler;

/**
 * The endpoint that receives deliveries. It answers 503 until it has a receiver, so that the service repeats the
 * deliveries.
 *
 * <p>A body that arrives slowly blocks no thread: it is read asynchronously, for at most ten seconds.
 */
final class WebhookEndpoint implements HttpRequestHandler {

    /** The time for which the service waits for an answer. */
    private static final Duration REQUEST_TIME = Duration.ofSeconds(10);

    private final Function<WebhookReceiver, WebhookHandler> handlerOf;
    private final Duration requestTime;
    /** The same share as that of the webhook server of the client, whose class for it is not exported. */
    private static final int PARTS_OF_THE_HEAP = 8;

    private final AtomicLong room = new AtomicLong(Runtime.getRuntime().maxMemory() / PARTS_OF_THE_HEAP);
    private volatile @Nullable Trusted trusted;

    /** The handler of deliveries, and their greatest size in bytes. */
    private record Trusted(WebhookHandler handler, int maxBodySize) {}

    WebhookEndpoint(Function<WebhookReceiver, WebhookHandler> handlerOf) {
        this(handlerOf, REQUEST_TIME);
    }

    WebhookEndpoint(Function<WebhookReceiver, WebhookHandler> handlerOf, Duration requestTime) {
        this.handlerOf = handlerOf;
        this.requestTime = requestTime;
    }

    void trust(WebhookReceiver receiver) {
        trusted = new Trusted(handlerOf.apply(receiver), receiver.maxBodySize());
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Trusted current = trusted;
        if (current == null) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (!request.isAsyncSupported() || !request.getMethod().equals("POST") || isAtHand(request)) {
            current.handler()
                    .handle(request.getMethod(), request.getHeader("Authorization"), request.getInputStream())
                    .writeTo(response::setStatus, response::setHeader, response.getOutputStream());
            return;
        }
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(requestTime.toMillis());
        DeliveryBody body = new DeliveryBody(context, request, current.handler(), current.maxBodySize(), room);
        context.addListener(body);
        request.getInputStream().setReadListener(body);
    }

    /** Returns whether the whole body has arrived, so that reading it does not block. */
    private static boolean isAtHand(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        return length == 0 || (length > 0 && request.getInputStream().available() >= length);
    }
}
