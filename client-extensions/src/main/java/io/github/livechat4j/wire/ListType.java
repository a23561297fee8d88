package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.error.DecodingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list. It is also decoded from null, from one scalar as its only element, and from an object with indexes for names,
 * which PHP sends for an array after an element was removed.
 */
record ListType(WireType element) implements WireType {

    private static final Pattern INDEX = Pattern.compile("[0-9]{1,18}");

    static boolean isIndex(String name) {
        return INDEX.matcher(name).matches();
    }

    @Override
    public Object read(DecodingState in) throws IOException {
        return switch (in.parser().currentToken()) {
            case START_ARRAY -> readArray(in);
            case START_OBJECT -> readObject(in);
            default -> readScalar(in);
        };
    }

    private Object readArray(DecodingState in) throws IOException {
        if (element instanceof AnyType) {
            // the whole tree, including nulls
            return Objects.requireNonNull(JsonTree.read(in.parser()));
        }
        MeteredParser parser = in.parser();
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return List.of();
        }
        List<Object> elements = new ArrayList<>();
        do {
            elements.add(in.listElement(element));
        } while (parser.nextToken() != JsonToken.END_ARRAY);
        // a copy of which the record need not make another
        return Loose.anyIn(elements)
                ? new Loose(Loose.values(elements), Loose.raws(elements, element))
                : List.copyOf(elements);
    }

    private Object readObject(DecodingState in) throws IOException {
        DecodingException mismatch = in.mismatch(expected(), "an object");
        int before = in.unread().size();
        Map<String, Object> elements = new LinkedHashMap<>();
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        while (in.nextMember()) {
            String name = in.parser().currentName();
            if (isIndex(name)) {
                elements.put(name, in.listElement(element));
            } else {
                others.put(name, JsonTree.read(in.parser()));
            }
        }
        if (!others.isEmpty()) {
            in.forget(before);
            Map<String, @Nullable Object> raw = new LinkedHashMap<>(Loose.raws(elements, element));
            raw.putAll(others);
            return Loose.unreadable(Collections.unmodifiableMap(raw), mismatch);
        }
        return new Loose(Loose.values(elements.values()), Loose.raws(elements, element));
    }

    private Object readScalar(DecodingState in) throws IOException {
        boolean isNothing = in.parser().currentToken() == JsonToken.VALUE_NULL
                || in.parser().getText().isEmpty();
        if (isNothing) {
            return new Loose(List.of(), JsonTree.read(in.parser()));
        }
        if (!(element instanceof ScalarType || element instanceof AnyType)) {
            Object raw = JsonTree.read(in.parser());
            return Loose.unreadable(raw, in.mismatch(expected(), JsonTree.kind(raw)));
        }
        Object only = element.read(in);
        if (Loose.fault(only) != null) {
            return only;
        }
        return new Loose(Loose.values(List.of(only)), Loose.raw(only, element));
    }

    @Override
    public Object tree(Object value, int deepest) {
        int within = Json.within(deepest);
        List<@Nullable Object> tree = new ArrayList<>();
        for (Object each : (List<?>) value) {
            tree.add(element.treeOrNull(each, within));
        }
        return Collections.unmodifiableList(tree);
    }

    @Override
    public void write(Object value, JsonGenerator out, int deepest) throws IOException {
        int within = Json.within(deepest);
        out.writeStartArray();
        for (Object each : (List<?>) value) {
            element.writeOrNull(each, out, within);
        }
        out.writeEndArray();
    }

    @Override
    public Object absent() {
        return List.of();
    }

    @Override
    public String expected() {
        return "an array";
    }
}
