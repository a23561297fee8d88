package io.github.livechat4j.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Objects;

/**
 * A {@link WebhookHandler} in the JDK's own web server: {@code server.createContext("/livechat", WebhookHttpHandler.of(handler))}.
 *
 * <p>That server has no limits of its own: a sender that sends half a request holds the thread that reads it, and without an executor all others wait.
 * At an address that strangers can reach, use {@link WebhookServer}.
 *
 * <p>It is the only type here that needs the module {@code jdk.httpserver}.
 */
public final class WebhookHttpHandler implements HttpHandler {

    private static final int NO_BODY = -1;

    private final WebhookHandler handler;

    private WebhookHttpHandler(WebhookHandler handler) {
        this.handler = Objects.requireNonNull(handler, "handler");
    }

    /**
     * Puts a handler into the JDK's web server.
     *
     * @param handler answers the requests
     * @return the same as a handler of that server
     */
    public static WebhookHttpHandler of(WebhookHandler handler) {
        return new WebhookHttpHandler(handler);
    }

    /**
     * Answers a request, and closes its exchange.
     *
     * @param exchange the request, and where to answer it
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
