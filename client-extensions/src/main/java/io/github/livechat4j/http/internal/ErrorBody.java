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
 * The body of an answer that is no success, in whatever form it came: {@code {"errors": […]}}, {@code {"errors": "…"}}, {@code
 * {"error": […]}}, {@code {"error": "…"}}, with objects in place of texts, or no JSON at all.
 *
 * @param tree the JSON that it is, or null
 * @param text the text that it is if it is no JSON
 */
record ErrorBody(@Nullable Object tree, String text) {

    private static final JsonCodec JSON = new JsonCodec();

    /** The members that say what went wrong, in the order in which they are told. */
    private static final List<String> SAYING =
            List.of("errors", "error", "error_description", "message", "detail", "description", "reason");

    /**
     * Reads a body. Bytes that are no character of its charset become U+FFFD: one of them must not hide what went wrong.
     *
     * @param bytes the body
     * @param contentTypes the values of the header, which can name the charset
     */
    static ErrorBody of(byte[] bytes, Collection<String> contentTypes) {
        byte[] first = Arrays.copyOf(bytes, Math.min(bytes.length, BodyCharset.BYTES_THAT_TELL));
        String text = new String(bytes, BodyCharset.of(contentTypes, first));
        try {
            return new ErrorBody(JSON.read(text, Object.class), "");
        } catch (DecodingException e) {
            // the first bytes tell the charset of JSON alone
            return new ErrorBody(null, new String(bytes, BodyCharset.of(contentTypes, new byte[0])));
        }
    }

    /** What the service says went wrong: each thing once, as it was sent. */
    List<String> messages() {
        Set<String> messages = new LinkedHashSet<>();
        if (tree == null) {
            // PHP writes each slash so, also in JSON that was cut off, and a secret must be known when it is seen
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

    /** Returns false if there was nothing to add. */
    private static boolean sayings(Map<?, ?> members, Set<String> messages) {
        int before = messages.size();
        SAYING.forEach(name -> collect(members.get(name), messages));
        return messages.size() > before;
    }

    /** What is wrong with each field: {@code {"login": ["is taken"]}}. */
    private static void fields(Map<?, ?> members, Set<String> messages) {
        members.forEach((name, said) -> {
            if (!(said instanceof Map)) {
                Set<String> ofField = new LinkedHashSet<>();
                collect(said, ofField);
                ofField.forEach(one -> messages.add(name + ": " + one));
            }
        });
    }

    /** The kinds of error that it names: {@code {"error": {"type": "misdirected_request"}}}. */
    List<String> types() {
        List<String> types = new ArrayList<>();
        find("type", tree, types);
        find("code", tree, types);
        return types;
    }

    /** The region that it names in a member of its own: {@code {"data": {"region": "fra"}}}. */
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
