package io.github.livechat4j.cli.resources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.client.RawResponse;
import io.github.livechat4j.error.DecodingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a call.
 *
 * @param tree the answer as the service sent it; a missing node if the body was empty
 * @param headers the values of its headers by name, without regard to the case of the names
 * @param fault the place where the answer departs from the contract; null if it does not
 */
record CallAnswer(
        JsonNode tree,
        Map<String, List<String>> headers,
        @Nullable DecodingException fault) {

    /** The greatest length in bytes of an answer that departs from the contract and is printed all the same. */
    private static final int LONGEST_UNFORESEEN = 1 << 20;

    static CallAnswer of(RawResponse answer) {
        try {
            return new CallAnswer(read(answer), answer.headers(), null);
        } catch (JsonProcessingException e) {
            // without the cause, which quotes the answer
            throw Failure.of(
                            ExitCode.SERVICE,
                            "the answer has something in it that cannot be read"
                                    + (e.getLocation() == null
                                            ? ": a number or a text that is too long"
                                            : ", at line " + e.getLocation().getLineNr()))
                    .advise("the same answer would come again; report what is said here");
        }
    }

    /**
     * Makes an answer that the client could not parse.
     *
     * @param promised the type of the answer by the contract
     * @throws DecodingException the fault, if the body is too long or no JSON list or object as the contract says
     */
    static CallAnswer unforeseen(RawResponse answer, Type promised, DecodingException fault) {
        if (answer.body().length <= LONGEST_UNFORESEEN) {
            try {
                JsonNode tree = read(answer);
                if (isList(promised) ? tree.isArray() : tree.isObject()) {
                    return new CallAnswer(tree, answer.headers(), fault);
                }
            } catch (JsonProcessingException e) {
                // the fault is thrown below
            }
        }
        throw fault;
    }

    private static boolean isList(Type promised) {
        return promised instanceof ParameterizedType list && list.getRawType().equals(List.class);
    }

    private static JsonNode read(RawResponse answer) throws JsonProcessingException {
        try {
            return Values.JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            // cannot happen: the body is in memory
            throw new UncheckedIOException(e);
        }
    }

    /** The headers that the contract says of the answer, such as {@code Location: /chats/7}, each in a line. */
    Stream<String> headerLines(CommandOperation operation) {
        return operation.headers().stream()
                .flatMap(name -> headers.getOrDefault(name, List.of()).stream().map(value -> name + ": " + value));
    }

    /**
     * Fails if the answer departs from the contract. Called after the answer is printed.
     *
     * @throws DecodingException the fault
     */
    void requireForeseen() {
        if (fault != null) {
            throw fault;
        }
    }
}
