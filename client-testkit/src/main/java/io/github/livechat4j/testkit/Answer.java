package io.github.livechat4j.testkit;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An HTTP response of the sandbox.
 *
 * @param status the HTTP status
 * @param contentType the media type; empty if there is no body
 * @param body the body as text; empty if there is none
 * @param headers the headers besides {@code Content-Type}
 */
record Answer(int status, String contentType, String body, List<Header> headers) {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;

    record Header(String name, String value) {}

    static Answer nothing(int status) {
        return new Answer(status, "", "", List.of());
    }

    static Answer json(int status, JsonNode body) {
        return new Answer(status, "application/json; charset=utf-8", body.toString(), List.of());
    }

    static Answer text(int status, String contentType, String body) {
        return new Answer(status, contentType, body, List.of());
    }

    /** Builds an error body in the form in which the service sends it for this status. */
    static Answer error(int status, List<String> messages) {
        ObjectNode body = new ObjectNode();
        switch (status) {
            case UNAUTHORIZED, TOO_MANY_REQUESTS -> body.put("error", messages.get(0));
            case FORBIDDEN -> messages.forEach(body.putArray("error")::add);
            case NOT_FOUND -> body.put("errors", messages.get(0));
            default -> messages.forEach(body.putArray("errors")::add);
        }
        return new Answer(status, "application/json; charset=utf-8", body.toString(), List.of());
    }

    Answer with(List<Header> more) {
        List<Header> all = new ArrayList<>(headers);
        all.addAll(more);
        return new Answer(status, contentType, body, List.copyOf(all));
    }
}
