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
import org.jspecify.annotations.Nullable;

/**
 * What a call was answered.
 *
 * @param tree the answer as it came; missing if the service did what it was asked to and said nothing
 * @param fault what in it the contract did not foresee; null for nothing
 */
record CallAnswer(JsonNode tree, @Nullable DecodingException fault) {

    /** What the contract did not foresee is shown as it came, but not without end. */
    private static final int LONGEST_UNFORESEEN = 1 << 20;

    static CallAnswer of(RawResponse answer) {
        try {
            return new CallAnswer(read(answer), null);
        } catch (JsonProcessingException e) {
            // not the cause: it shows what the answer holds
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
     * Of an answer that the client could not read.
     *
     * @param promised the type of the answer
     * @throws DecodingException the fault, if this is no JSON of the kind that is promised
     */
    static CallAnswer unforeseen(RawResponse answer, Type promised, DecodingException fault) {
        if (answer.body().length <= LONGEST_UNFORESEEN) {
            try {
                JsonNode tree = read(answer);
                if (isList(promised) ? tree.isArray() : tree.isObject()) {
                    return new CallAnswer(tree, fault);
                }
            } catch (JsonProcessingException e) {
                // the fault says what is wrong
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
            // it is in memory
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends the command, once the answer is printed, if there was something in it that the contract did not foresee.
     *
     * @throws DecodingException what that is
     */
    void requireForeseen() {
        if (fault != null) {
            throw fault;
        }
    }
}
