package io.github.livechat4j.wire;

import io.github.livechat4j.error.DecodingException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Encodes and decodes models as {@code application/x-www-form-urlencoded} in the dialect of PHP, which expresses lists
 * and objects with brackets in names: {@code tags[]=a&requester[mail]=b}.
 *
 * <p>Flags are {@code 1} and {@code 0}, and unset fields are omitted. An explicitly empty list or object is an empty
 * text, since a form has no other way to express it.
 */
public final class FormCodec {

    /** The media type of encoded forms. */
    public static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    /** The maximum number of keys of a name, including the part before the brackets; far more than any request has. */
    private static final int DEEPEST_BRACKETS = 16;

    private final JsonCodec json;

    /**
     * Creates a codec.
     *
     * @param json the codec of the values
     */
    public FormCodec(JsonCodec json) {
        this.json = json;
    }

    /**
     * Encodes a value as a form.
     *
     * @param value a model or a map
     * @return the form, in ASCII
     * @throws IllegalArgumentException if the value is or contains something that a form cannot express
     */
    public String encode(Object value) {
        if (!(json.tree(value) instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException(
                    "A form cannot be made of " + value.getClass().getName());
        }
        StringJoiner form = new StringJoiner("&");
        new BracketWriter((name, text) -> form.add(encode(name) + "=" + encode(text))).members(members);
        return form.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * Decodes a form. Names may have up to 15 pairs of brackets.
     *
     * @param form the form
     * @param type a model, or {@link Map}
     * @param <T> that type
     * @return the decoded value
     * @throws DecodingException if the form cannot be decoded as that type
     */
    public <T> T decode(String form, Class<T> type) {
        BracketReader tree = new BracketReader(DEEPEST_BRACKETS);
        try {
            for (String pair : form.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                if (!name.isEmpty()) {
                    tree.add(LoneSurrogates.checkedName(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
                }
            }
        } catch (IllegalArgumentException e) {
            // no cause, since its message shows content of the form
            throw new DecodingException(JsonPath.ROOT, "a form", "something else");
        }
        Map<String, Object> members = BracketedNames.of(json.types().of(type)).regroup(tree.tree());
        return type.cast(json.read(json.write(members), type, DecodingState.Source.FORM));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
