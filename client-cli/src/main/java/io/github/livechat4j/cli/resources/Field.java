package io.github.livechat4j.cli.resources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A parameter or body field of an operation.
 *
 * @param place the part of the request that holds it
 * @param wire the name in the request
 * @param key the name on the command line, such as {@code requester.mail}
 * @param type the type of a value
 * @param many whether it takes several values
 * @param required whether it is required; for a member of an object, whether it is required if the object is given
 * @param secret whether the value must not be an argument, since every user of the machine can read arguments
 * @param words the allowed values; empty for any value of the type
 * @param description the description of the contract
 * @param example an example of the contract; a missing node if there is none
 */
record Field(
        Place place,
        String wire,
        String key,
        Type type,
        boolean many,
        boolean required,
        boolean secret,
        List<String> words,
        String description,
        JsonNode example) {

    private static final String FLAG_LABEL = "true|false";

    enum Place {
        PATH,
        QUERY,
        HEADER,
        BODY
    }

    enum Type {
        TEXT("TEXT"),
        INTEGER("N"),
        NUMBER("NUMBER"),
        NUMBER_TEXT("NUMBER"),
        FLAG("true|false"),
        FLAG_NUMBER("true|false"),
        FLAG_TEXT("true|false"),
        DATE("YYYY-MM-DD"),
        JSON("JSON");

        private final String label;

        Type(String label) {
            this.label = label;
        }
    }

    static Field of(JsonNode described) {
        return new Field(
                Place.valueOf(upper(described.path("in"))),
                described.path("wire").asText(),
                described.path("key").asText(),
                Type.valueOf(upper(described.path("type"))),
                described.path("many").asBoolean(),
                described.path("required").asBoolean(),
                described.path("secret").asBoolean(),
                StreamSupport.stream(described.path("words").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                described.path("description").asText(),
                described.path("example"));
    }

    private static String upper(JsonNode word) {
        return word.asText().toUpperCase(Locale.ROOT);
    }

    /** Returns the key of the object to which this member belongs; empty for a top-level field. */
    Optional<String> parent() {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(key.substring(0, dot));
    }

    /** Returns the name of the option or positional parameter: {@code date-from} for {@code date_from}. */
    String hyphenated() {
        return key.replace('_', '-');
    }

    String label() {
        if (place == Place.PATH) {
            return key.toUpperCase(Locale.ROOT);
        }
        return words.isEmpty() ? type.label : "WORD";
    }

    /** Returns the words for completion; empty for any value. */
    List<String> candidates() {
        return words.isEmpty() && type.label.equals(FLAG_LABEL) ? List.of("true", "false") : words;
    }

    /**
     * Returns whether a value may be an argument. For a field that may hold a secret, only a URL without user
     * information may.
     */
    boolean isArgument(String text) {
        return !secret || text.matches("(?i)https?://[^@]*");
    }

    /** Returns whether the field has values that may be arguments. */
    boolean hasArguments() {
        return !secret || example.asText().startsWith("http");
    }
}
