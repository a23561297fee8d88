package io.github.livechat4j.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Objects;

/**
 * An adapter of a {@link WebhookHandler} to the JDK's web server: {@code server.createContext("/livechat",
 * WebhookHttpHandler.of(handler))}.
 *
 * <p>That server has no time limits by default: a sender that sends half a request blocks the thread that reads it, and
 * without an executor it blocks all other senders. Use {@link WebhookServer} at a public address.
 *
 * <p>Only this type of the package requires the module {@code jdk.httpserver}.
 */
public final class WebhookHttpHandler implements HttpHandler {

    private static final int NO_BODY = -1;

    private final WebhookHandler handler;

    private WebhookHttpHandler(WebhookHandler handler) {
        this.handler = Objects.requireNonNull(handler, "handler");
    }

    /**
     * Creates an adapter.
     *
     * @param handler handles the requests
     * @return a handler for the JDK's web server
     */
    public static WebhookHttpHandler of(WebhookHandler handler) {
        return new WebhookHttpHandler(handler);
    }

    /**
     * Answers a request, and closes its exchange.
     *
     * @param exchange the request and its answer
     * @throws IOException if the request cannot be read or the answer cannot be written
     */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            WebhookResponse response =
                    handler.handle(exchange.getRequestMethod(), authorization, exchange.getRequestBody());
            response.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = response.bodyBytes();
            boolean isBodiless = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(response.status(), isBodiless ? NO_BODY : body.length);
            if (!isBodiless) {
                exchange.getResponseBody().write(body);
            }
        } finally {
            exchange.close();
        }
    }
}
