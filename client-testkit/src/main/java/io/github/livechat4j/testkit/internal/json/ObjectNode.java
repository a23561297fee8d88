package io.github.livechat4j.testkit.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON object. Its members keep their order. Unless noted, methods that set a member return this object. */
public final class ObjectNode extends JsonNode {

    private final Map<String, JsonNode> members = new LinkedHashMap<>();

    /** Creates an object without members. */
    public ObjectNode() {}

    @Override
    public JsonNode path(String name) {
        return members.getOrDefault(name, ScalarNode.MISSING);
    }

    /**
     * Returns an existing member.
     *
     * @param name its name
     * @return the member
     * @throws NoSuchElementException if there is none
     */
    public JsonNode get(String name) {
        JsonNode member = members.get(name);
        if (member == null) {
            throw new NoSuchElementException("there is no member " + name);
        }
        return member;
    }

    @Override
    public Set<Map.Entry<String, JsonNode>> properties() {
        return Collections.unmodifiableMap(members).entrySet();
    }

    @Override
    public Iterator<JsonNode> iterator() {
        return Collections.unmodifiableCollection(members.values()).iterator();
    }

    @Override
    public int size() {
        return members.size();
    }

    /**
     * Sets a member.
     *
     * @param name its name
     * @param value its value
     * @return this object
     */
    public ObjectNode set(String name, JsonNode value) {
        members.put(name, value);
        return this;
    }

    /**
     * Sets a member to a string.
     *
     * @param name its name
     * @param text its value
     * @return this object
     */
    public ObjectNode put(String name, String text) {
        return set(name, ScalarNode.of(text));
    }

    /**
     * Sets a member to a whole number.
     *
     * @param name its name
     * @param number its value
     * @return this object
     */
    public ObjectNode put(String name, long number) {
        return set(name, ScalarNode.of(number));
    }

    /**
     * Sets a member to a number.
     *
     * @param name its name
     * @param number its value
     * @return this object
     */
    public ObjectNode put(String name, double number) {
        return set(name, ScalarNode.of(number));
    }

    /**
     * Sets a member to a decimal number, which is written with all of its digits.
     *
     * @param name its name
     * @param number its value; null becomes {@code null}
     * @return this object
     */
    public ObjectNode put(String name, @Nullable BigDecimal number) {
        return set(name, number == null ? ScalarNode.NULL : ScalarNode.of(number));
    }

    /**
     * Sets a member to a boolean.
     *
     * @param name its name
     * @param flag its value
     * @return this object
     */
    public ObjectNode put(String name, boolean flag) {
        return set(name, ScalarNode.of(flag));
    }

    /**
     * Sets a member to {@code null}.
     *
     * @param name its name
     * @return this object
     */
    public ObjectNode putNull(String name) {
        return set(name, ScalarNode.NULL);
    }

    /**
     * Sets a member to a new object.
     *
     * @param name its name
     * @return the new object
     */
    public ObjectNode putObject(String name) {
        ObjectNode object = new ObjectNode();
        members.put(name, object);
        return object;
    }

    /**
     * Sets a member to a new array.
     *
     * @param name its name
     * @return the new array
     */
    public ArrayNode putArray(String name) {
        ArrayNode array = new ArrayNode();
        members.put(name, array);
        return array;
    }

    /**
     * Returns a member that is an object, and creates it if there is none.
     *
     * @param name its name
     * @return the object
     */
    public ObjectNode withObject(String name) {
        return path(name) instanceof ObjectNode object ? object : putObject(name);
    }

    /**
     * Returns a member that is an array, and creates it if there is none.
     *
     * @param name its name
     * @return the array
     */
    public ArrayNode withArray(String name) {
        return path(name) instanceof ArrayNode array ? array : putArray(name);
    }

    /**
     * Copies all members of another object into this one.
     *
     * @param other the other object
     * @return this object
     */
    public ObjectNode setAll(ObjectNode other) {
        members.putAll(other.members);
        return this;
    }

    /**
     * Removes a member if it exists.
     *
     * @param name its name
     */
    public void remove(String name) {
        members.remove(name);
    }

    /**
     * Removes the members that exist.
     *
     * @param names their names
     * @return this object
     */
    public ObjectNode remove(Collection<String> names) {
        members.keySet().removeAll(names);
        return this;
    }

    /**
     * Removes all members except the named ones.
     *
     * @param names the members to keep
     * @return this object
     */
    public ObjectNode retain(Collection<String> names) {
        members.keySet().retainAll(names);
        return this;
    }

    /**
     * Removes all members except the named ones.
     *
     * @param names the members to keep
     * @return this object
     */
    public ObjectNode retain(String... names) {
        return retain(Set.of(names));
    }

    /** Removes all members. */
    public void removeAll() {
        members.clear();
    }

    @Override
    public ObjectNode deepCopy() {
        ObjectNode copy = new ObjectNode();
        members.forEach((name, member) -> copy.members.put(name, member.deepCopy()));
        return copy;
    }

    @Override
    void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, JsonNode> member : members.entrySet()) {
            out.writeFieldName(member.getKey());
            member.getValue().writeTo(out);
        }
        out.writeEndObject();
    }

    /** Compares members regardless of their order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectNode object && members.equals(object.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }
}
