package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A map. It is also decoded from null, and from an array, which PHP sends for a map that is empty or has the keys 0, 1,
 * 2.
 */
record MapType(WireType element) implements WireType {

    @Override
    public Object read(DecodingState in) throws IOException {
        return switch (in.parser().currentToken()) {
            case START_OBJECT -> readObject(in);
            case START_ARRAY -> readArray(in);
            default -> readScalar(in);
        };
    }

    private Object readObject(DecodingState in) throws IOException {
        if (element instanceof AnyType) {
            // the whole tree, including nulls
            return Objects.requireNonNull(JsonTree.read(in.parser()));
        }
        Map<String, Object> members = new LinkedHashMap<>();
        while (in.nextMember()) {
            String name = in.parser().currentName();
            members.put(name, in.element(element));
        }
        return Loose.anyIn(members.values())
                ? new Loose(Loose.values(members), Loose.raws(members, element))
                : Collections.unmodifiableMap(members);
    }

    private Object readArray(DecodingState in) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int index = 0; in.parser().nextToken() != JsonToken.END_ARRAY; index++) {
            members.put(Integer.toString(index), in.element(element));
        }
        return new Loose(Loose.values(members), Loose.raws(members.values(), element));
    }

    private static Object readScalar(DecodingState in) throws IOException {
        Object raw = JsonTree.read(in.parser());
        if (JsonTree.isEmpty(raw)) {
            return new Loose(Map.of(), raw);
        }
        return Loose.unreadable(raw, in.mismatch("an object", JsonTree.kind(raw)));
    }

    @Override
    public Object tree(Object value, int deepest) {
        int within = Json.within(deepest);
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((name, each) -> tree.put((String) name, element.treeOrNull(each, within)));
        return Collections.unmodifiableMap(tree);
    }

    @Override
    public void write(Object value, JsonGenerator out, int deepest) throws IOException {
        int within = Json.within(deepest);
        out.writeStartObject();
        for (Map.Entry<?, ?> member : ((Map<?, ?>) value).entrySet()) {
            out.writeFieldName(LoneSurrogates.checkedName((String) member.getKey()));
            element.writeOrNull(member.getValue(), out, within);
        }
        out.writeEndObject();
    }

    @Override
    public Object absent() {
        return Map.of();
    }

    @Override
    public String expected() {
        return "an object";
    }
}
