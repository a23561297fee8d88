package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.error.DecodingException;
import java.io.IOException;

/**
 * A body that is being read.
 *
 * @param json opens further parsers, for what has to be read a second time
 * @param parser stands at the value to be read next
 * @param source where the values come from
 * @param isUnwrapped whether an {@link Envelope} was taken off or put around it already, which is done only once
 */
record Reading(Json json, JsonParser parser, Source source, boolean isUnwrapped) {

    Reading(Json json, JsonParser parser, Source source) {
        this(json, parser, source, false);
    }

    enum Source {
        JSON,
        /** All values are texts, and an empty text also stands for an empty list or object. */
        FORM
    }

    /**
     * Moves on within an object: to the value of its next member, or to its end.
     *
     * @return whether there is a member
     */
    boolean nextMember() throws IOException {
        if (parser.nextToken() != JsonToken.FIELD_NAME) {
            return false;
        }
        JsonPath.checkedName(parser);
        parser.nextToken();
        return true;
    }

    /** Reads a tree that was taken from this body at a place below the current one, {@code ""} for the current place itself. */
    Object again(Object tree, WireType type, String placeBelow) throws IOException {
        try (JsonParser treeParser = json.parser(json.write(tree))) {
            treeParser.nextToken();
            return type.read(new Reading(json, treeParser, source, isUnwrapped));
        } catch (DecodingException e) {
            throw e.under(path() + placeBelow);
        }
    }

    /** The same, with no {@link Envelope} to be taken off or put around any more. */
    Reading unwrapped() {
        return new Reading(json, parser, source, true);
    }

    String path() {
        return JsonPath.of(parser.getParsingContext());
    }

    DecodingException mismatch(String expected, String found) {
        return new DecodingException(path(), expected, found);
    }
}
