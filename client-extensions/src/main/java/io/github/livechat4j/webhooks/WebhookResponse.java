package io.github.livechat4j.webhooks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/**
 * The answer to a delivery. The service only checks whether the status is 200.
 *
 * @param status the status
 * @param headers the headers, each with one value
 * @param body a sentence for people; it never says why a delivery was not trusted
 */
public record WebhookResponse(int status, Map<String, String> headers, String body) {

    static final WebhookResponse ACCEPTED = plain(200, "Accepted.");
    static final WebhookResponse MALFORMED = plain(400, "The delivery is malformed.");
    static final WebhookResponse UNAUTHENTICATED = new WebhookResponse(
            401,
            Map.of("Content-Type", "text/plain; charset=utf-8", "WWW-Authenticate", "Basic realm=\"webhooks\""),
            "User and password are needed.\n");
    static final WebhookResponse NOT_TRUSTED = plain(403, "The delivery is not accepted.");
    static final WebhookResponse NOT_A_POST = new WebhookResponse(
            405, Map.of("Content-Type", "text/plain; charset=utf-8", "Allow", "POST"), "Deliveries are posted.\n");
    static final WebhookResponse TOO_LARGE = plain(413, "The delivery is too large.");
    static final WebhookResponse FAILED = plain(500, "The delivery was not processed.");
    static final WebhookResponse NOT_READY = plain(503, "Deliveries are not accepted yet.");
    static final WebhookResponse IN_PROGRESS = plain(503, "The delivery is being processed.");

    /**
     * Creates an answer.
     *
     * @param status the status
     * @param headers the headers
     * @param body a sentence for people
     * @throws IllegalArgumentException if the status is not from 200 to 599
     */
    public WebhookResponse {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be from 200 to 599, was " + status);
        }
        headers = Map.copyOf(headers);
    }

    private static WebhookResponse plain(int status, String sentence) {
        return new WebhookResponse(status, Map.of("Content-Type", "text/plain; charset=utf-8"), sentence + "\n");
    }

    static WebhookResponse to(WebhookException.Reason reason) {
        return switch (reason) {
            case BODY_TOO_LARGE -> TOO_LARGE;
            case TOKEN_REPEATED,
                    TOKEN_MISSING,
                    TOKEN_NOT_TEXT,
                    TOKEN_WRONG,
                    LICENCE_MISSING,
                    LICENCE_INVALID,
                    LICENCE_WRONG -> NOT_TRUSTED;
            case BODY_EMPTY,
                    BODY_NOT_UTF8,
                    BODY_NOT_JSON,
                    BODY_TRUNCATED,
                    BODY_TRAILING,
                    BODY_TOO_DEEP,
                    BODY_NOT_OBJECT,
                    FIELD_REPEATED,
                    EVENT_TYPE_MISSING,
                    EVENT_TYPE_INVALID,
                    FIELD_INVALID,
                    DATA_MISSING -> MALFORMED;
        };
    }

    /**
     * Returns the body as bytes.
     *
     * @return the body in UTF-8
     */
    public byte[] bodyBytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes the answer to the objects of a web framework: status, headers and body, in this order. In a servlet:
     * {@code writeTo(response::setStatus, response::setHeader, response.getOutputStream())}.
     *
     * @param statusSetter receives the status
     * @param headerSetter receives the name and the value of each header
     * @param stream receives the body; it is not closed
     * @throws IOException if writing to the stream fails
     */
    public void writeTo(IntConsumer statusSetter, BiConsumer<String, String> headerSetter, OutputStream stream)
            throws IOException {
        statusSetter.accept(status);
        headers.forEach(headerSetter);
        stream.write(bodyBytes());
    }
}
