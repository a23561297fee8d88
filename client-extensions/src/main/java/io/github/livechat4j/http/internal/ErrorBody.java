package io.github.livechat4j.http.internal;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.JsonCodec;
import io.github.livechat4j.wire.charset.internal.BodyCharset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error answer in any of the known forms: {@code {"errors": […]}}, {@code {"errors": "…"}}, {@code
 * {"error": […]}}, {@code {"error": "…"}}, with objects in place of texts, or text that is not JSON.
 *
 * @param tree the parsed JSON, or null
 * @param text the text of the body if it is not JSON
 */
record ErrorBody(@Nullable Object tree, String text) {

    private static final JsonCodec JSON = new JsonCodec();

    /** The names of members with error messages, in the order in which they are shown. */
    private static final List<String> SAYING =
            List.of("errors", "error", "error_description", "message", "detail", "description", "reason");

    /**
     * Parses a body. Bytes that are invalid in its charset become U+FFFD, so that they do not hide the error message.
     *
     * @param bytes the body
     * @param contentTypes the values of the header {@code Content-Type}, which can name the charset
     */
    static ErrorBody of(byte[] bytes, Collection<String> contentTypes) {
        byte[] first = Arrays.copyOf(bytes, Math.min(bytes.length, BodyCharset.BYTES_THAT_TELL));
        String text = new String(bytes, BodyCharset.of(contentTypes, first));
        try {
            return new ErrorBody(JSON.read(text, Object.class), "");
        } catch (DecodingException e) {
            // the charset can be detected from the first bytes only if the body is JSON
            return new ErrorBody(null, new String(bytes, BodyCharset.of(contentTypes, new byte[0])));
        }
    }

    /** Returns the error messages, without duplicates and as they were sent. */
    List<String> messages() {
        Set<String> messages = new LinkedHashSet<>();
        if (tree == null) {
            // PHP escapes slashes, also in truncated JSON; unescape them so that the redaction recognises a secret
            messages.add(text.replace("\\/", "/"));
        } else if (tree instanceof Map<?, ?> members) {
            sayings(members, messages);
        } else {
            collect(tree, messages);
        }
        return List.copyOf(messages);
    }

    private static void collect(@Nullable Object said, Set<String> messages) {
        if (said instanceof List<?> each) {
            each.forEach(one -> collect(one, messages));
        } else if (said instanceof Map<?, ?> members) {
            if (!sayings(members, messages)) {
                fields(members, messages);
            }
        } else if (said instanceof String || said instanceof Number) {
            messages.add(said.toString());
        }
    }

    /** Adds the error messages of an object; returns false if it has none. */
    private static boolean sayings(Map<?, ?> members, Set<String> messages) {
        int before = messages.size();
        SAYING.forEach(name -> collect(members.get(name), messages));
        return messages.size() > before;
    }

    /** Adds the messages by field: {@code {"login": ["is taken"]}}. */
    private static void fields(Map<?, ?> members, Set<String> messages) {
        members.forEach((name, said) -> {
            if (!(said instanceof Map)) {
                Set<String> ofField = new LinkedHashSet<>();
                collect(said, ofField);
                ofField.forEach(one -> messages.add(name + ": " + one));
            }
        });
    }

    /** Returns the error types that the body names: {@code {"error": {"type": "misdirected_request"}}}. */
    List<String> types() {
        List<String> types = new ArrayList<>();
        find("type", tree, types);
        find("code", tree, types);
        return types;
    }

    /** Returns the region if the body has a member for it: {@code {"data": {"region": "fra"}}}. */
    Optional<String> region() {
        List<String> regions = new ArrayList<>();
        find("region", tree, regions);
        return regions.stream()
                .flatMap(region -> Region.ofWord(region).stream())
                .findFirst();
    }

    private static void find(String name, @Nullable Object in, List<String> found) {
        if (in instanceof List<?> each) {
            each.forEach(one -> find(name, one, found));
        } else if (in instanceof Map<?, ?> members) {
            members.forEach((member, value) -> {
                if (member.equals(name) && value instanceof String word) {
                    found.add(word);
                } else {
                    find(name, value, found);
                }
            });
        }
    }
}
