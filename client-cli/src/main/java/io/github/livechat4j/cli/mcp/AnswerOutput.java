package io.github.livechat4j.cli.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The output of the server: writes whole lines, of the SDK and of {@link RequestInput}, and notes which requests they
 * answer. The SDK reports params that it cannot convert as an internal error with the message of a Java exception; the
 * client gets an error in plain words instead.
 */
final class AnswerOutput extends OutputStream {

    /** The text is no JSON. */
    static final int NO_JSON = -32700;

    /** The JSON is no request. */
    static final int NO_REQUEST = -32600;

    /** The params are not those of the method. */
    static final int WRONG_PARAMS = -32602;

    /** The call was given up. */
    static final int UNFINISHED = -32000;

    private static final int INTERNAL = -32603;
    private static final String ERROR = "error";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;
    private final OpenRequests requests;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    AnswerOutput(PrintStream out, OpenRequests requests) {
        this.out = out;
        this.requests = requests;
    }

    /** Answers a request, or a line that is none, with an error. */
    void refuse(JsonNode id, int code, String message) {
        ObjectNode answer = message(id);
        answer.putObject(ERROR).put("code", code).put("message", message);
        print(answer.toString());
        requests.answered(id.toString());
    }

    /** Answers a request with an empty result. */
    void accept(JsonNode id) {
        ObjectNode answer = message(id);
        answer.putObject("result");
        print(answer.toString());
    }

    private static ObjectNode message(JsonNode id) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        answer.set("id", id);
        return answer;
    }

    @Override
    public synchronized void write(int letter) {
        line.write(letter);
        if (letter == '\n') {
            String text = line.toString(StandardCharsets.UTF_8).strip();
            line.reset();
            pass(text);
        }
    }

    private void pass(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            if (message.has("method") || !message.has("id")) {
                print(text);
                return;
            }
            JsonNode id = message.path("id");
            if (message.path(ERROR).path("code").asInt() == INTERNAL) {
                String method = requests.all().stream()
                        .filter(each -> each.id().equals(id.toString()))
                        .findFirst()
                        .map(OpenRequests.Request::method)
                        .orElse("the method");
                refuse(id, WRONG_PARAMS, "params are not those of " + method);
                return;
            }
            print(text);
            requests.answered(id.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the SDK wrote no JSON", e);
        }
    }

    private synchronized void print(String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        // also flushes
        if (out.checkError()) {
            requests.abandon();
        }
    }
}
