package io.github.livechat4j.webhooks;

import com.fasterxml.jackson.core.JsonToken;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the whole body says about itself, before anything in it is trusted: that it is JSON throughout, and the scalars at
 * its top by which it is trusted or not.
 */
final class DeliveryEnvelope {

    private final Map<String, Member> members = new HashMap<>();
    private boolean tokenRepeated;
    private @Nullable String repeatedField;

    /**
     * A field at the top of the body.
     *
     * @param kind what it is, in the words of an error message
     * @param text its text, or its digits if it is a whole number; null for anything else
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

    /** The first field that is there twice. */
    Optional<String> repeatedField() {
        return Optional.ofNullable(repeatedField);
    }
}
