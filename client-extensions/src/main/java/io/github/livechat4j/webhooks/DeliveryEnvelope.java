package io.github.livechat4j.webhooks;

import com.fasterxml.jackson.core.JsonToken;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of the scan of a body: the top-level scalars that decide whether the delivery is trusted, and repeated
 * fields.
 */
final class DeliveryEnvelope {

    private final Map<String, Member> members = new HashMap<>();
    private boolean tokenRepeated;
    private @Nullable String repeatedField;

    /**
     * A top-level field of the body.
     *
     * @param kind the kind of its value, as shown in an error message
     * @param text its text, or its digits if it is a whole number; null for any other value
     */
    record Member(String kind, boolean isText, @Nullable String text) {

        static Member of(JsonToken token, @Nullable String text) {
            return switch (token) {
                case VALUE_STRING -> new Member("text", true, text);
                case VALUE_NUMBER_INT -> new Member("a number", false, text);
                case VALUE_NUMBER_FLOAT -> new Member("a number", false, null);
                case VALUE_TRUE, VALUE_FALSE -> new Member("a boolean", false, null);
                case START_ARRAY -> new Member("an array", false, null);
                case START_OBJECT -> new Member("an object", false, null);
                default -> new Member("null", false, null);
            };
        }
    }

    void add(String name, Member member) {
        members.put(name, member);
    }

    void repeats(String path) {
        tokenRepeated |= path.equals("$.token");
        if (repeatedField == null) {
            repeatedField = path;
        }
    }

    Optional<Member> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    boolean isTokenRepeated() {
        return tokenRepeated;
    }

    /** Returns the path of the first field that occurs twice in an object. */
    Optional<String> repeatedField() {
        return Optional.ofNullable(repeatedField);
    }
}
