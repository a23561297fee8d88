package io.github.livechat4j.testkit.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON array. Unless noted, methods that add an element return this array. */
public final class ArrayNode extends JsonNode {

    private final List<JsonNode> elements = new ArrayList<>();

    /** Creates an array without elements. */
    public ArrayNode() {}

    @Override
    public JsonNode path(int index) {
        return index >= 0 && index < elements.size() ? elements.get(index) : ScalarNode.MISSING;
    }

    /**
     * Returns an existing element.
     *
     * @param index its index from 0
     * @return the element
     * @throws IndexOutOfBoundsException if there is none
     */
    public JsonNode get(int index) {
        return elements.get(index);
    }

    @Override
    public Iterator<JsonNode> iterator() {
        return Collections.unmodifiableList(elements).iterator();
    }

    @Override
    public int size() {
        return elements.size();
    }

    /**
     * Adds an element.
     *
     * @param element the element
     * @return this array
     */
    public ArrayNode add(JsonNode element) {
        elements.add(element);
        return this;
    }

    /**
     * Adds a text.
     *
     * @param text the text
     * @return this array
     */
    public ArrayNode add(String text) {
        return add(ScalarNode.of(text));
    }

    /**
     * Adds a whole number.
     *
     * @param number the number
     * @return this array
     */
    public ArrayNode add(long number) {
        return add(ScalarNode.of(number));
    }

    /**
     * Adds a new object.
     *
     * @return the new object
     */
    public ObjectNode addObject() {
        ObjectNode object = new ObjectNode();
        elements.add(object);
        return object;
    }

    /**
     * Replaces an element.
     *
     * @param index its index from 0
     * @param element the new element
     * @return this array
     * @throws IndexOutOfBoundsException if there is none
     */
    public ArrayNode set(int index, JsonNode element) {
        elements.set(index, element);
        return this;
    }

    @Override
    public ArrayNode deepCopy() {
        ArrayNode copy = new ArrayNode();
        elements.forEach(element -> copy.elements.add(element.deepCopy()));
        return copy;
    }

    @Override
    void writeTo(JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (JsonNode element : elements) {
            element.writeTo(out);
        }
        out.writeEndArray();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArrayNode array && elements.equals(array.elements);
    }

    @Override
    public int hashCode() {
        return elements.hashCode();
    }
}
