package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.error.DecodingException;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A builder of a record, which reads the members of an object one by one. */
final class Members {

    private final RecordShape shape;
    private final DecodingState in;
    private final @Nullable Object[] values;

    // both are made when needed, since most objects have no use for them
    private @Nullable DecodingException @Nullable [] faults;
    private @Nullable Map<String, @Nullable Object> additional;

    /** The index of the component that was read last. */
    private int previous = -1;

    Members(RecordShape shape, DecodingState in) {
        this.shape = shape;
        this.in = in;
        this.values = new @Nullable Object[shape.size() + 1];
    }

    /** Reads all members that follow the current token. */
    void readRest() throws IOException {
        MeteredParser parser = in.parser();
        while (true) {
            Component component = nextComponent(parser);
            if (parser.currentToken() != JsonToken.FIELD_NAME) {
                return;
            }
            String name = component == null ? JsonPath.checkedName(parser) : component.name();
            JsonToken token = parser.nextToken();
            if (token != null && token.isStructStart()) {
                Json.checkDepth(parser);
            }
            read(name, component);
        }
    }

    /** Moves to the next name. Returns its component; null if it has none, or if the object has ended. */
    private @Nullable Component nextComponent(MeteredParser parser) throws IOException {
        Component guess = shape.after(previous);
        if (guess == null) {
            parser.nextToken();
        } else if (parser.nextFieldName(guess.writtenName())) {
            // comparing the bytes of a name is faster than finding its text
            return guess;
        }
        return parser.currentToken() == JsonToken.FIELD_NAME ? shape.byName().get(parser.currentName()) : null;
    }

    /** Reads the current value, which is the first of its object. */
    void readFirst() throws IOException {
        Json.checkDepth(in.parser());
        String name = in.parser().currentName();
        read(name, shape.byName().get(name));
    }

    /** Reads the current value. The last of two members with the same name wins. */
    private void read(String name, @Nullable Component component) throws IOException {
        if (component == null) {
            keep(name, JsonTree.read(in.parser()));
            return;
        }
        if (additional != null) {
            additional.remove(name);
        }
        int index = component.index();
        shape.follows(previous, index);
        previous = index;
        Object read = component.type().read(in);
        if (read instanceof Loose loose) {
            values[index] = loose.value();
            note(component, loose);
            keep(component, loose);
            return;
        }
        values[index] = read;
        if (faults != null) {
            faults[index] = null;
        }
        if (!component.isWritten(read)) {
            keep(name, component.type().absent());
        }
    }

    private void keep(String name, @Nullable Object tree) {
        if (additional == null) {
            additional = new LinkedHashMap<>();
        }
        additional.put(name, tree);
    }

    private void note(Component component, Loose read) throws IOException {
        DecodingException fault = read.fault();
        boolean isFatal = fault != null && component.isRequired();
        if (isFatal && faults == null) {
            faults = new @Nullable DecodingException[shape.size()];
        }
        if (faults != null) {
            faults[component.index()] = isFatal ? fault : null;
        }
        if (fault != null && !isFatal) {
            in.notRead(fault, read.raw());
        }
    }

    /** Keeps the received tree if writing the value would give another one. */
    private void keep(Component component, Loose read) {
        Object value = read.value();
        boolean isForm = in.source() == DecodingState.Source.FORM;
        // in a form each value is a text, so its form in JSON is unknown and need not be kept
        boolean isKept = value == null || !isForm || !component.isWritten(value);
        if (isKept) {
            // in a form, an empty text stands for every empty value, so the empty value of the component's type is kept
            boolean isEmptyInForm = isForm && value != null;
            keep(component.name(), isEmptyInForm ? component.type().absent() : read.raw());
        }
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
        DecodingException fault = faults == null ? null : faults[component.index()];
        if (fault != null) {
            return fault;
        }
        String found = additional != null && additional.containsKey(component.name())
                ? JsonTree.kind(additional.get(component.name()))
                : "nothing";
        return new DecodingException(
                in.path() + JsonPath.member(component.name()), component.type().expected(), found);
    }

    /** Returns the object as received. */
    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (int index = 0; index < shape.size(); index++) {
            Object value = values[index];
            if (value != null) {
                Component component = shape.component(index);
                tree.put(component.name(), component.type().tree(value));
            }
        }
        if (additional != null) {
            tree.putAll(additional);
        }
        return tree;
    }

    /** Returns the record, or a {@link Loose} value with the fault if it cannot be built. */
    Object build() {
        for (int index = 0; index < shape.size(); index++) {
            if (values[index] == null) {
                values[index] = shape.component(index).type().absent();
            }
        }
        values[values.length - 1] = additional == null ? Map.of() : Collections.unmodifiableMap(additional);
        try {
            return shape.construct(values);
        } catch (RuntimeException e) {
            return Loose.unreadable(
                    tree(), new DecodingException(in.path(), "an object", "an object that its record rejects", e));
        }
    }
}
