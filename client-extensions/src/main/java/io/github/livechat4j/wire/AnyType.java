package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The type of any JSON value. It writes every value that the codecs know. */
record AnyType(WireTypes types) implements WireType {

    @Override
    public Object read(DecodingState in) throws IOException {
        Object raw = JsonTree.read(in.parser());
        return raw == null ? Loose.NULL : raw;
    }

    @Override
    public @Nullable Object treeOrNull(@Nullable Object value, int deepest) {
        return value == null ? null : tree(value, deepest);
    }

    @Override
    public Object tree(Object value, int deepest) {
        if (value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Map<?, ?> members) {
            return members(members, Json.within(deepest));
        }
        if (value instanceof Collection<?> elements) {
            return elements(elements, Json.within(deepest));
        }
        if (value instanceof Instant) {
            return InstantScalar.EPOCH_SECONDS.tree(value);
        }
        if (value instanceof LocalDate) {
            return DateScalar.INSTANCE.tree(value);
        }
        return types.of(value.getClass()).tree(value, deepest);
    }

    static Object number(Number number) {
        Number tree = Numbers.anyOf(number);
        if (tree == null) {
            throw new IllegalArgumentException("JSON has no such number: " + number + " of "
                    + number.getClass().getName());
        }
        return tree;
    }

    private Map<String, @Nullable Object> members(Map<?, ?> members, int deepest) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        members.forEach((name, value) -> tree.put(String.valueOf(name), treeOrNull(value, deepest)));
        return Collections.unmodifiableMap(tree);
    }

    private List<@Nullable Object> elements(Collection<?> elements, int deepest) {
        List<@Nullable Object> tree = new ArrayList<>(elements.size());
        for (Object element : elements) {
            tree.add(treeOrNull(element, deepest));
        }
        return Collections.unmodifiableList(tree);
    }

    @Override
    public void writeOrNull(@Nullable Object value, JsonGenerator out, int deepest) throws IOException {
        if (value == null) {
            out.writeNull();
        } else {
            write(value, out, deepest);
        }
    }

    @Override
    public void write(Object value, JsonGenerator out, int deepest) throws IOException {
        if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Number number) {
            JsonTree.write(number(number), out);
        } else if (value instanceof Map<?, ?> members) {
            writeMembers(members, out, Json.within(deepest));
        } else if (value instanceof Collection<?> elements) {
            int within = Json.within(deepest);
            out.writeStartArray();
            for (Object element : elements) {
                writeOrNull(element, out, within);
            }
            out.writeEndArray();
        } else if (value instanceof Instant) {
            InstantScalar.EPOCH_SECONDS.write(value, out);
        } else if (value instanceof LocalDate) {
            DateScalar.INSTANCE.write(value, out);
        } else {
            types.of(value.getClass()).write(value, out, deepest);
        }
    }

    private void writeMembers(Map<?, ?> members, JsonGenerator out, int deepest) throws IOException {
        for (Object name : members.keySet()) {
            if (!(name instanceof String)) {
                // two names that are not texts can have the same text, of which JSON must have only one
                JsonTree.write(members(members, deepest), out);
                return;
            }
        }
        out.writeStartObject();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            out.writeFieldName(LoneSurrogates.checkedName((String) member.getKey()));
            writeOrNull(member.getValue(), out, deepest);
        }
        out.writeEndObject();
    }

    @Override
    public String expected() {
        return "any value";
    }
}
