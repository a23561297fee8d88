package io.github.livechat4j.testkit.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value of JSON. What is not there is {@link ScalarNode#MISSING}, which has no members itself, so that one can ask on.
 *
 * <p>Walks over the values of an object, the elements of an array, and nothing of a scalar.
 */
public abstract sealed class JsonNode implements Iterable<JsonNode> permits ObjectNode, ArrayNode, ScalarNode {

    JsonNode() {}

    /**
     * Makes a tree of maps, lists and scalars.
     *
     * @param value a map by name, a list, a text, a number or a flag
     * @return the same as a tree
     * @throws IllegalArgumentException for a value of another type
     */
    public static JsonNode of(Object value) {
        if (value instanceof Map<?, ?> members) {
            ObjectNode object = new ObjectNode();
            members.forEach(
                    (name, member) -> object.set(String.valueOf(name), member == null ? ScalarNode.NULL : of(member)));
            return object;
        }
        if (value instanceof List<?> elements) {
            ArrayNode array = new ArrayNode();
            elements.forEach(element -> array.add(element == null ? ScalarNode.NULL : of(element)));
            return array;
        }
        return ScalarNode.of(value);
    }

    /**
     * Gives a member of an object.
     *
     * @param name its name
     * @return the member, or what is missing
     */
    public JsonNode path(String name) {
        return ScalarNode.MISSING;
    }

    /**
     * Gives an element of an array.
     *
     * @param index its index from 0
     * @return the element, or what is missing
     */
    public JsonNode path(int index) {
        return ScalarNode.MISSING;
    }

    /**
     * Follows a JSON pointer (RFC 6901).
     *
     * @param pointer such as {@code /requester/mail}, or empty for this node
     * @return what is there, or what is missing
     */
    public JsonNode at(String pointer) {
        if (pointer.isEmpty()) {
            return this;
        }
        JsonNode found = this;
        for (String step : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            found = found instanceof ArrayNode && name.matches("[0-9]{1,9}")
                    ? found.path(Integer.parseInt(name))
                    : found.path(name);
        }
        return found;
    }

    /**
     * Tells whether an object has a member, be it null.
     *
     * @param name its name
     * @return whether it is there
     */
    public boolean has(String name) {
        return !path(name).isMissingNode();
    }

    /**
     * Gives the members of an object, in their order.
     *
     * @return the members, not to be changed; none of what is no object
     */
    public Set<Map.Entry<String, JsonNode>> properties() {
        return Set.of();
    }

    @Override
    public Iterator<JsonNode> iterator() {
        return Collections.emptyIterator();
    }

    /**
     * Counts the members or elements.
     *
     * @return how many there are; 0 for a scalar
     */
    public int size() {
        return 0;
    }

    /**
     * Tells whether there are neither members nor elements.
     *
     * @return whether the size is 0
     */
    public boolean isEmpty() {
        return size() == 0;
    }

    /**
     * Gives a scalar as text.
     *
     * @return the text, the digits, {@code true}, {@code false} or {@code null}; empty for anything else
     */
    public String asText() {
        return "";
    }

    /**
     * Gives a number, or that of a text of digits.
     *
     * @return the number; 0 for anything else
     */
    public int asInt() {
        return asInt(0);
    }

    /**
     * Gives a number, or that of a text of digits.
     *
     * @param otherwise for anything else
     * @return the number
     */
    public int asInt(int otherwise) {
        return otherwise;
    }

    /**
     * Gives a number, or that of a text of digits.
     *
     * @return the number; 0 for anything else
     */
    public long asLong() {
        return 0;
    }

    /**
     * Gives a number.
     *
     * @return the number; 0 for anything else
     */
    public double asDouble() {
        return 0;
    }

    /**
     * Gives a number exactly.
     *
     * @return the number; 0 for anything else
     */
    public BigDecimal decimalValue() {
        return BigDecimal.ZERO;
    }

    /**
     * Gives a flag.
     *
     * @return the flag; of a number, whether it is not 0; of a text, whether it is {@code true}
     */
    public boolean asBoolean() {
        return false;
    }

    /**
     * Tells whether this is an object.
     *
     * @return whether it is
     */
    public boolean isObject() {
        return this instanceof ObjectNode;
    }

    /**
     * Tells whether this is an array.
     *
     * @return whether it is
     */
    public boolean isArray() {
        return this instanceof ArrayNode;
    }

    /**
     * Tells whether this is an object or an array.
     *
     * @return whether it is
     */
    public boolean isContainerNode() {
        return isObject() || isArray();
    }

    /**
     * Tells whether this is a text.
     *
     * @return whether it is
     */
    public boolean isTextual() {
        return false;
    }

    /**
     * Tells whether this is a number.
     *
     * @return whether it is
     */
    public boolean isNumber() {
        return false;
    }

    /**
     * Tells whether this is a whole number of the range of {@code int}.
     *
     * @return whether it is
     */
    public boolean isInt() {
        return false;
    }

    /**
     * Tells whether this is {@code true} or {@code false}.
     *
     * @return whether it is
     */
    public boolean isBoolean() {
        return false;
    }

    /**
     * Tells whether this is {@code null}.
     *
     * @return whether it is
     */
    public boolean isNull() {
        return this == ScalarNode.NULL;
    }

    /**
     * Tells whether this stands for what is not there.
     *
     * @return whether it does
     */
    public boolean isMissingNode() {
        return this == ScalarNode.MISSING;
    }

    /**
     * Copies this and all that is in it.
     *
     * @return a tree that shares nothing which can be changed
     */
    public abstract JsonNode deepCopy();

    abstract void writeTo(JsonGenerator out) throws IOException;

    /** The JSON text. */
    @Override
    public String toString() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonReader.FACTORY.createGenerator(text)) {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
