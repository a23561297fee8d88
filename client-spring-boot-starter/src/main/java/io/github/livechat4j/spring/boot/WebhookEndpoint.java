package io.github.livechat4j.spring.boot;

import io.github.livechat4j.webhooks.WebhookHandler;
import io.github.livechat4j.webhooks.WebhookReceiver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestHandler;

/** Takes deliveries. Until it is known whom to trust it answers 503, so that they come again. */
final class WebhookEndpoint implements HttpRequestHandler {

    private final Function<WebhookReceiver, WebhookHandler> handlerOf;
    private volatile @Nullable WebhookHandler handler;

    WebhookEndpoint(Function<WebhookReceiver, WebhookHandler> handlerOf) {
        this.handlerOf = handlerOf;
    }

    void trust(WebhookReceiver receiver) {
        handler = handlerOf.apply(receiver);
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WebhookHandler current = handler;
        if (current == null) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        current.handle(request.getMethod(), request.getHeader("Authorization"), request.getInputStream())
                .writeTo(response::setStatus, response::setHeader, response.getOutputStream());
    }
}
