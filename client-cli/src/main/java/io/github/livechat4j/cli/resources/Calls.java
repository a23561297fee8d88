package io.github.livechat4j.cli.resources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.client.CallOptions;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.client.RawResponse;
import io.github.livechat4j.client.internal.WireNames;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.http.RetryPolicy.Posts;
import io.github.livechat4j.wire.JsonCodec;
import io.github.livechat4j.wire.UnreadableValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Calls operations through the generated methods, by reflection. */
final class Calls {

    private static final String INTERFACES = "io.github.livechat4j.api.";

    /** Shorter waits than the default, since a person waits at the terminal. */
    private static final CallOptions PATIENCE = CallOptions.retryPolicy(new RetryPolicy(
            4, Duration.ofMillis(250), Duration.ofSeconds(2), Duration.ofSeconds(10), Posts.WHEN_NOT_ACTED_ON));

    private final LiveChat livechat;
    private final JsonCodec codec = new JsonCodec();

    Calls(LiveChat livechat) {
        this.livechat = livechat.with(PATIENCE);
    }

    /**
     * Makes a call.
     *
     * @return the answer with every field that the service sent, including fields unknown to the contract
     * @throws DecodingException if the answer is no JSON list or object as the contract says
     */
    CallAnswer call(Request request) {
        Method method = method(request.operation());
        WireNames names = WireNames.of(method);
        @Nullable
        Object[] arguments = Arrays.stream(method.getParameters())
                .map(parameter -> argument(parameter, names, request))
                .toArray();
        AtomicReference<LiveChatException> failed = new AtomicReference<>();
        RawResponse answer = livechat.raw(view -> {
            try {
                invoke(method, view, arguments);
            } catch (LiveChatException e) {
                failed.set(e);
                throw e;
            }
        });
        LiveChatException failure = failed.get();
        if (failure != null) {
            if (failure instanceof DecodingException decoding) {
                return CallAnswer.unforeseen(answer, method.getGenericReturnType(), decoding);
            }
            throw failure;
        }
        return CallAnswer.of(answer);
    }

    /**
     * Normalizes an answer by parsing it into the typed model and writing it again: lists become arrays, whatever form
     * they were sent in.
     *
     * @return the normalized answer; the answer unchanged if it cannot be parsed
     */
    static JsonNode typed(CommandOperation operation, JsonNode answer) {
        JsonCodec codec = new JsonCodec();
        try {
            Object read = codec.read(answer.toString(), method(operation).getGenericReturnType(), leftOut -> {});
            return Values.JSON.readTree(codec.write(codec.typedTree(read)));
        } catch (DecodingException | IllegalArgumentException | JsonProcessingException e) {
            return answer;
        }
    }

    private static Method method(CommandOperation operation) {
        try {
            Class<?> api = Class.forName(INTERFACES + operation.tag() + "Api");
            return Arrays.stream(api.getMethods())
                    .filter(method ->
                            method.getName().equals(operation.id()) && method.isAnnotationPresent(RequestLine.class))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(api.getName() + " has no method " + operation.id()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no interface was generated for the tag " + operation.tag(), e);
        }
    }

    private @Nullable Object argument(Parameter parameter, WireNames names, Request request) {
        Type type = parameter.getParameterizedType();
        if (parameter.isAnnotationPresent(QueryMap.class)) {
            return read(request.query(), type);
        }
        Param param = parameter.getAnnotation(Param.class);
        if (param == null) {
            return read(request.body(), type);
        }
        return request.parameter(names.of(parameter))
                .map(value -> read(value, type))
                .orElse(null);
    }

    private Object read(JsonNode json, Type type) {
        try {
            List<UnreadableValue> leftOut = new ArrayList<>();
            Object read = codec.read(json.toString(), type, leftOut::add);
            if (!leftOut.isEmpty()) {
                // a value that cannot be parsed would silently not be sent
                UnreadableValue first = leftOut.get(0);
                throw Failure.of(
                        ExitCode.USAGE,
                        "the arguments do not fit: expected " + first.expected() + " at " + first.jsonPath()
                                + " but found " + first.found());
            }
            return read;
        } catch (DecodingException e) {
            throw Failure.of(ExitCode.USAGE, "the arguments do not fit: " + e.getMessage())
                    .because(e);
        }
    }

    private static void invoke(Method method, LiveChat view, @Nullable Object[] arguments) {
        try {
            method.invoke(view.resource(method.getDeclaringClass()), arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
