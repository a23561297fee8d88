package io.github.livechat4j.wire;

import io.github.livechat4j.error.DecodingException;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of an object, as they are read one by one until a record can be built of them. */
final class Members {

    private final RecordShape shape;
    private final Reading in;
    private final @Nullable Object[] values;
    private final Map<Component, DecodingException> faults = new HashMap<>();
    private final Map<String, @Nullable Object> additional = new LinkedHashMap<>();

    Members(RecordShape shape, Reading in) {
        this.shape = shape;
        this.in = in;
        this.values = new @Nullable Object[shape.components().size() + 1];
    }

    /** Reads the value at hand. Of two members of the same name, the last one counts. */
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
            // a form has one way to say that something is empty, whatever it is
            boolean isEmptyInForm = in.source() == Reading.Source.FORM && value != null;
            additional.put(name, isEmptyInForm ? component.type().absent() : Loose.raw(read, component.type()));
        }
    }

    /** Whether the value alone would be written otherwise than it came. */
    private boolean isKept(Component component, Object read) {
        Object value = Loose.value(read);
        if (value != null && !component.isWritten(value)) {
            return true;
        }
        // in a form each value is a text, which says nothing about its form in JSON
        return read instanceof Loose && (in.source() != Reading.Source.FORM || value == null);
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

    /** The object as it came. */
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

    /** Gives the record, or what says that it cannot be made. */
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
                    tree(), new DecodingException(in.path(), "an object", "one that its record refuses", e));
        }
    }
}
