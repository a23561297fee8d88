package io.github.livechat4j.testkit.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A JSON value. A missing member or element is {@link ScalarNode#MISSING}, which has no members, so that calls can be
 * chained.
 *
 * <p>Iterates over the values of an object or the elements of an array; a scalar has none.
 */
public abstract sealed class JsonNode implements Iterable<JsonNode> permits ObjectNode, ArrayNode, ScalarNode {

    JsonNode() {}

    /**
     * Converts maps, lists and scalars to a tree.
     *
     * @param value a map with string keys, a list, a string, a number or a boolean
     * @return the tree
     * @throws IllegalArgumentException if a value has another type
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
     * Returns a member of an object.
     *
     * @param name its name
     * @return the member, or {@link ScalarNode#MISSING}
     */
    public JsonNode path(String name) {
        return ScalarNode.MISSING;
    }

    /**
     * Returns an element of an array.
     *
     * @param index its index from 0
     * @return the element, or {@link ScalarNode#MISSING}
     */
    public JsonNode path(int index) {
        return ScalarNode.MISSING;
    }

    /**
     * Resolves a JSON pointer (RFC 6901).
     *
     * @param pointer the pointer, such as {@code /requester/mail}; empty for this node
     * @return the node, or {@link ScalarNode#MISSING}
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
     * Returns whether an object has a member; a member with the value {@code null} counts.
     *
     * @param name its name
     * @return whether the member exists
     */
    public boolean has(String name) {
        return !path(name).isMissingNode();
    }

    /**
     * Returns the members of an object in their order.
     *
     * @return the members, unmodifiable; empty if this is not an object
     */
    public Set<Map.Entry<String, JsonNode>> properties() {
        return Set.of();
    }

    @Override
    public Iterator<JsonNode> iterator() {
        return Collections.emptyIterator();
    }

    /**
     * Returns the number of members or elements.
     *
     * @return the number; 0 for a scalar
     */
    public int size() {
        return 0;
    }

    /**
     * Returns whether there are neither members nor elements.
     *
     * @return whether the size is 0
     */
    public boolean isEmpty() {
        return size() == 0;
    }

    /**
     * Returns a scalar as text.
     *
     * @return the string, the digits, {@code true}, {@code false} or {@code null}; empty for any other node
     */
    public String asText() {
        return "";
    }

    /**
     * Returns a number, or parses a string of digits.
     *
     * @return the number; 0 for any other node
     */
    public int asInt() {
        return asInt(0);
    }

    /**
     * Returns a number, or parses a string of digits.
     *
     * @param otherwise the default for any other node
     * @return the number
     */
    public int asInt(int otherwise) {
        return otherwise;
    }

    /**
     * Returns a number, or parses a string of digits.
     *
     * @return the number; 0 for any other node
     */
    public long asLong() {
        return 0;
    }

    /**
     * Returns a number.
     *
     * @return the number; 0 for any other node
     */
    public double asDouble() {
        return 0;
    }

    /**
     * Returns a number with all of its digits.
     *
     * @return the number; 0 for any other node
     */
    public BigDecimal decimalValue() {
        return BigDecimal.ZERO;
    }

    /**
     * Returns a boolean.
     *
     * @return the boolean; for a number, whether it is not 0; for a string, whether it is {@code true}
     */
    public boolean asBoolean() {
        return false;
    }

    /** {@return whether this is an object} */
    public boolean isObject() {
        return this instanceof ObjectNode;
    }

    /** {@return whether this is an array} */
    public boolean isArray() {
        return this instanceof ArrayNode;
    }

    /** {@return whether this is an object or an array} */
    public boolean isContainerNode() {
        return isObject() || isArray();
    }

    /** {@return whether this is a string} */
    public boolean isTextual() {
        return false;
    }

    /** {@return whether this is a number} */
    public boolean isNumber() {
        return false;
    }

    /** {@return whether this is a whole number in the range of {@code int}} */
    public boolean isInt() {
        return false;
    }

    /** {@return whether this is {@code true} or {@code false}} */
    public boolean isBoolean() {
        return false;
    }

    /** {@return whether this is {@code null}} */
    public boolean isNull() {
        return this == ScalarNode.NULL;
    }

    /** {@return whether this is {@link ScalarNode#MISSING}} */
    public boolean isMissingNode() {
        return this == ScalarNode.MISSING;
    }

    /**
     * Copies this tree.
     *
     * @return a tree that shares no mutable node with this one
     */
    public abstract JsonNode deepCopy();

    abstract void writeTo(JsonGenerator out) throws IOException;

    /**
     * Returns the JSON text in UTF-8. Half of a surrogate pair becomes a question mark.
     *
     * @return a new array
     */
    public byte[] toBytes() {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
            try (JsonGenerator out = JsonReader.FACTORY
                    .createGenerator(bytes)
                    // otherwise an emoji becomes two escapes
                    .enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8)) {
                writeTo(out);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            // half of a surrogate pair, which a caller may have sent
            return toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Returns the JSON text. */
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
