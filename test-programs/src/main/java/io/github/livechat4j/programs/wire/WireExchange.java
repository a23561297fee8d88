package io.github.livechat4j.programs.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A request and its answer, as they were on the wire.
 *
 * @param method the method of the request
 * @param target its path and query, as they were sent
 * @param headers its headers, by name in lower case
 * @param body its body, a character for each byte
 * @param status the status of the answer
 * @param answerHeaders the headers of the answer, by name in lower case
 * @param answer the body of the answer, a character for each byte
 */
public record WireExchange(
        String method,
        String target,
        Map<String, List<String>> headers,
        String body,
        int status,
        Map<String, List<String>> answerHeaders,
        String answer) {

    static String perByte(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String text(String perByte) {
        return new String(perByte.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Returns the method, path and query. */
    public String request() {
        return method + " " + target;
    }

    /** Returns the body of the request, decoded as UTF-8. */
    public String bodyText() {
        return text(body);
    }

    /** Returns the body of the answer, decoded as UTF-8. */
    public String answerText() {
        return text(answer);
    }
}
