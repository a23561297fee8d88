package io.github.livechat4j.wire;

import io.github.livechat4j.error.DecodingException;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A builder of a record, which reads the members of an object one by one. */
final class Members {

    private final RecordShape shape;
    private final DecodingState in;
    private final @Nullable Object[] values;
    private final Map<Component, DecodingException> faults = new HashMap<>();
    private final Map<String, @Nullable Object> additional = new LinkedHashMap<>();

    Members(RecordShape shape, DecodingState in) {
        this.shape = shape;
        this.in = in;
        this.values = new @Nullable Object[shape.components().size() + 1];
    }

    /** Reads the current value. The last of two members with the same name wins. */
    void read(String name) throws IOException {
        Json.checkDepth(in.parser());
        Component component = shape.byName().get(name);
        if (component == null) {
            additional.put(name, JsonTree.read(in.parser()));
            return;
        }
        if (!additional.isEmpty()) {
            additional.remove(name);
        }
        Object read = component.type().read(in);
        Object value = Loose.value(read);
        values[component.index()] = value;
        DecodingException fault = Loose.fault(read);
        if (fault != null && component.isRequired()) {
            faults.put(component, fault);
        } else {
            faults.remove(component);
            if (fault != null) {
                in.notRead(fault, Loose.raw(read, component.type()));
            }
        }
        if (isKept(component, read)) {
            // in a form, an empty text stands for every empty value, so the empty value of the component's type is kept
            boolean isEmptyInForm = in.source() == DecodingState.Source.FORM && value != null;
            additional.put(name, isEmptyInForm ? component.type().absent() : Loose.raw(read, component.type()));
        }
    }

    /** Returns whether the received tree must be kept, since writing the value would give another one. */
    private boolean isKept(Component component, Object read) {
        Object value = Loose.value(read);
        if (value != null && !component.isWritten(value)) {
            return true;
        }
        // in a form each value is a text, so its form in JSON is unknown and need not be kept
        return read instanceof Loose && (in.source() != DecodingState.Source.FORM || value == null);
    }

    @Nullable
    Component missing() {
        for (Component component : shape.required()) {
            if (values[component.index()] == null) {
                return component;
            }
        }
        return null;
    }

    DecodingException isMissing(Component component) {
        DecodingException fault = faults.get(component);
        if (fault != null) {
            return fault;
        }
        String found =
                additional.containsKey(component.name()) ? JsonTree.kind(additional.get(component.name())) : "nothing";
        return new DecodingException(
                in.path() + JsonPath.member(component.name()), component.type().expected(), found);
    }

    /** Returns the object as received. */
    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (Component component : shape.components()) {
            Object value = values[component.index()];
            if (value != null) {
                tree.put(component.name(), component.type().tree(value));
            }
        }
        tree.putAll(additional);
        return tree;
    }

    /** Returns the record, or a {@link Loose} value with the fault if it cannot be built. */
    Object build() {
        for (Component component : shape.components()) {
            if (values[component.index()] == null) {
                values[component.index()] = component.type().absent();
            }
        }
        values[values.length - 1] = Collections.unmodifiableMap(additional);
        try {
            return shape.construct(values);
        } catch (RuntimeException e) {
            return Loose.unreadable(
                    tree(), new DecodingException(in.path(), "an object", "an object that its record rejects", e));
        }
    }
}
