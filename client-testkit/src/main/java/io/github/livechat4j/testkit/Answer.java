package io.github.livechat4j.testkit;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An HTTP response of the sandbox. */
final class Answer {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;

    private static final String JSON = "application/json; charset=utf-8";

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final List<Header> headers;

    record Header(String name, String value) {}

    /** Creates a response. The array becomes part of it and must not be modified later. */
    private Answer(int status, String contentType, byte[] body, List<Header> headers) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.headers = headers;
    }

    static Answer nothing(int status) {
        return text(status, "", "");
    }

    static Answer json(int status, JsonNode body) {
        return new Answer(status, JSON, body.toBytes(), List.of());
    }

    static Answer text(int status, String contentType, String body) {
        return new Answer(status, contentType, body.getBytes(StandardCharsets.UTF_8), List.of());
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
        return json(status, body);
    }

    int status() {
        return status;
    }

    /** Returns the media type; empty if there is no body. */
    String contentType() {
        return contentType;
    }

    /** Returns the headers besides {@code Content-Type}. */
    List<Header> headers() {
        return headers;
    }

    /** Returns the length of the body in bytes. */
    int length() {
        return body.length;
    }

    /** Writes a part of the body. */
    void writeTo(OutputStream out, int begin, int end) throws IOException {
        out.write(body, begin, end - begin);
    }

    Answer with(List<Header> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Header> all = new ArrayList<>(headers);
        all.addAll(more);
        return new Answer(status, contentType, body, List.copyOf(all));
    }
}
