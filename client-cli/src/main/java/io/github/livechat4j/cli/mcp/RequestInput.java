package io.github.livechat4j.cli.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.livechat4j.cli.Closest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * The input of the server. It passes on the messages that the SDK can read, and refuses the others, since the SDK reads
 * nothing more after a line that it cannot read. It ends when all requests are answered, since the SDK drops open ones
 * at the end of its input.
 */
final class RequestInput extends InputStream {

    /** Less than the greatest message of the SDK. */
    private static final int MOST_BYTES = 16_000_000;

    /** How long requests may take after the end of the input. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String INITIALIZE = "initialize";
    private static final String INITIALIZED = "notifications/initialized";
    private static final String PARAMS = "params";
    private static final String METHOD = "method";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final InputStream in;
    private final AnswerOutput out;
    private final OpenRequests requests;
    private final List<String> tools;
    private final CountDownLatch ended = new CountDownLatch(1);

    private byte[] line = {};
    private int position;
    private boolean isInitializing;
    private boolean isInitialized;

    RequestInput(InputStream in, AnswerOutput out, OpenRequests requests, Collection<String> tools) {
        this.in = in;
        this.out = out;
        this.requests = requests;
        this.tools = List.copyOf(tools);
    }

    @Override
    public int read() throws IOException {
        return hasLine() ? line[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasLine()) {
            return -1;
        }
        int read = Math.min(length, line.length - position);
        System.arraycopy(line, position, bytes, offset, read);
        position += read;
        return read;
    }

    private boolean hasLine() throws IOException {
        while (position == line.length) {
            if (ended.getCount() == 0) {
                return false;
            }
            Optional<String> next;
            try {
                next = nextLine();
            } catch (IOException e) {
                end();
                throw e;
            }
            if (next.isEmpty()) {
                answerAll();
                end();
                return false;
            }
            if (passes(next.get())) {
                line = (next.get() + '\n').getBytes(StandardCharsets.UTF_8);
                position = 0;
            }
        }
        return true;
    }

    /** Reads a line; its carriage returns are blanks, since the SDK would end a line at each. */
    private Optional<String> nextLine() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        int size = 0;
        int letter = in.read();
        if (letter < 0) {
            return Optional.empty();
        }
        while (letter >= 0 && letter != '\n') {
            if (++size <= MOST_BYTES) {
                read.write(letter == '\r' ? ' ' : letter);
            }
            letter = in.read();
        }
        if (size > MOST_BYTES) {
            refuse(NullNode.getInstance(), "a message must not be larger than " + MOST_BYTES + " bytes, was " + size);
            return Optional.of("");
        }
        return Optional.of(read.toString(StandardCharsets.UTF_8));
    }

    /** Waits for the answers, without those that need a session if there is none. */
    private void answerAll() {
        if (!isInitialized) {
            refuseAll(AnswerOutput.NO_REQUEST, "the session was not begun: send " + INITIALIZED + " before");
        }
        if (!requests.awaitAll(PATIENCE)) {
            refuseAll(
                    AnswerOutput.UNFINISHED,
                    "the call took longer than " + PATIENCE.toMinutes() + " minutes after the end of the input");
        }
    }

    private boolean passes(String text) {
        if (text.isBlank()) {
            return false;
        }
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            out.refuse(
                    NullNode.getInstance(),
                    AnswerOutput.NO_JSON,
                    "the line is not JSON; write each message as one JSON object on a line of its own");
            return false;
        }
        JsonNode id = message.path("id");
        boolean hasId = id.isTextual() || (id.isIntegralNumber() && id.canConvertToLong());
        if (message.isObject() && !message.has(METHOD) && (message.has("result") || message.has("error"))) {
            return hasId && isAnswer(message);
        }
        Optional<String> wrong = wrong(message, hasId);
        if (wrong.isPresent()) {
            refuse(hasId ? id : NullNode.getInstance(), wrong.get());
            return false;
        }
        String method = message.path(METHOD).textValue();
        if (id.isMissingNode()) {
            return passesNotification(method, message.path(PARAMS));
        }
        return passesRequest(id, method, message.path(PARAMS));
    }

    private static boolean isAnswer(JsonNode message) {
        JsonNode error = message.path("error");
        return message.path("jsonrpc").asText().equals("2.0")
                && (error.isMissingNode()
                        || error.isNull()
                        || (error.isObject()
                                && error.path("code").isInt()
                                && error.path("message").isTextual()));
    }

    private static Optional<String> wrong(JsonNode message, boolean hasId) {
        if (!message.isObject()) {
            return Optional.of("a message must be a JSON object, not "
                    + (message.isArray() ? "an array; write the messages of a batch one by one" : "a single value"));
        }
        if (!message.path("jsonrpc").equals(JSON.getNodeFactory().textNode("2.0"))) {
            return Optional.of("jsonrpc must be \"2.0\"");
        }
        if (!message.path(METHOD).isTextual()) {
            return Optional.of("method must be a text");
        }
        return message.has("id") && !hasId ? Optional.of("id must be a text or a whole number") : Optional.empty();
    }

    /** Passes on only what the SDK waits for: its session ends if it fails at a notification. */
    private boolean passesNotification(String method, JsonNode params) {
        boolean isAwaited =
                isInitializing && method.equals(INITIALIZED) && (params.isMissingNode() || params.isObject());
        isInitialized |= isAwaited;
        return isAwaited;
    }

    private boolean passesRequest(JsonNode id, String method, JsonNode params) {
        if (method.equals("ping")) {
            // allowed at any time, but the SDK answers only within a session
            out.accept(id);
            return false;
        }
        if (!isInitializing && !method.equals(INITIALIZE)) {
            refuse(id, "the session was not begun: send " + INITIALIZE + " before " + method);
            return false;
        }
        Optional<String> wrong = wrongParams(method, params);
        if (wrong.isPresent()) {
            out.refuse(id, AnswerOutput.WRONG_PARAMS, wrong.get());
            return false;
        }
        isInitializing = true;
        requests.add(new OpenRequests.Request(id.toString(), method));
        return true;
    }

    private Optional<String> wrongParams(String method, JsonNode params) {
        if (!params.isMissingNode() && !params.isObject()) {
            return Optional.of("params must be an object");
        }
        if (method.equals(INITIALIZE)) {
            return params.path("protocolVersion").isTextual()
                    ? Optional.empty()
                    : Optional.of(INITIALIZE + " needs params with protocolVersion, capabilities and clientInfo");
        }
        if (!method.equals("tools/call")) {
            return Optional.empty();
        }
        JsonNode name = params.path("name");
        if (!name.isTextual()) {
            return Optional.of("tools/call needs params with the name of a tool");
        }
        if (!tools.contains(name.textValue())) {
            return Optional.of("there is no tool '" + name.textValue() + "'; "
                    + Closest.advice(name.textValue(), tools, "see: tools/list"));
        }
        JsonNode arguments = params.path("arguments");
        return arguments.isMissingNode() || arguments.isNull() || arguments.isObject()
                ? Optional.empty()
                : Optional.of("arguments must be an object with the arguments of " + name.textValue() + " by name");
    }

    private void refuse(JsonNode id, String message) {
        out.refuse(id, AnswerOutput.NO_REQUEST, message);
    }

    private void refuseAll(int code, String message) {
        for (OpenRequests.Request request : requests.all()) {
            if (isInitialized || !request.method().equals(INITIALIZE)) {
                try {
                    out.refuse(JSON.readTree(request.id()), code, message);
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** Ends the wait. */
    void end() {
        ended.countDown();
        requests.abandon();
    }

    /** Waits for the end of the input. */
    void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Leaves the input open, since a blocked read cannot be ended. */
    @Override
    public void close() {
        end();
    }
}
