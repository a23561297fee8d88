package io.github.livechat4j.cli.resources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Something that an operation takes.
 *
 * @param place where it goes
 * @param wire the name that the service knows it by
 * @param key its name on the command line: {@code requester.mail}
 * @param type what a value is
 * @param many whether there may be several values
 * @param required whether it must be there; a member of an object, if the object is
 * @param secret whether its value must not be an argument, which every user of the machine can read
 * @param words all that is allowed; empty for anything of the type
 * @param description what it is for
 * @param example a value of the contract; missing if it has none
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
        FLAG("true|false"),
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

    /** The key of the object that it is a member of. */
    Optional<String> parent() {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(key.substring(0, dot));
    }

    /** How it is named as an option or a positional parameter: {@code date_from} is {@code date-from}. */
    String hyphenated() {
        return key.replace('_', '-');
    }

    String label() {
        if (place == Place.PATH) {
            return key.toUpperCase(Locale.ROOT);
        }
        return words.isEmpty() ? type.label : "WORD";
    }

    /**
     * Whether a value may be an argument though the field may hold a secret: an address without a user in it is none.
     */
    boolean isArgument(String text) {
        return !secret || text.matches("(?i)https?://[^@]*");
    }

    /** Whether there is any value of it that may be an argument. */
    boolean hasArguments() {
        return !secret || example.asText().startsWith("http");
    }
}
