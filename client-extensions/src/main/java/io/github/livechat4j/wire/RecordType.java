package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record whose last component holds all members of the JSON object that the other components do not represent:
 * unknown members, and known members that were received in another form. The latter are written in place of the
 * component.
 */
final class RecordType implements WireType {

    private final Class<?> type;
    private final WireTypes types;
    private volatile @Nullable RecordShape shape;

    RecordType(Class<?> type, WireTypes types) {
        this.type = type;
        this.types = types;
    }

    Class<?> type() {
        return type;
    }

    WireTypes types() {
        return types;
    }

    RecordShape shape() {
        RecordShape known = shape;
        if (known == null) {
            known = RecordShape.of(type, types);
            shape = known;
        }
        return known;
    }

    @Override
    public Object read(DecodingState in) throws IOException {
        if (in.parser().currentToken() == JsonToken.START_OBJECT) {
            return readMembers(in, false);
        }
        Object raw = JsonTree.read(in.parser());
        if (!JsonTree.isEmpty(raw)) {
            return Loose.unreadable(raw, in.mismatch(expected(), JsonTree.kind(raw)));
        }
        // PHP sends an empty object as [], a form as an empty text
        boolean isEmptyObject = raw != null && (!raw.equals("") || in.source() == DecodingState.Source.FORM);
        return new Loose(isEmptyObject && shape().required().isEmpty() ? new Members(shape(), in).build() : null, raw);
    }

    /**
     * Decodes an object.
     *
     * @param isInside whether the parser is at the value of the first member; otherwise at the start of the object
     */
    Object readMembers(DecodingState in, boolean isInside) throws IOException {
        RecordShape known = shape();
        int before = in.unread().size();
        in.parser().add((long) MeteredParser.COMPONENT_BYTES * known.size());
        Members members = new Members(known, in);
        if (isInside) {
            members.readFirst();
        }
        members.readRest();
        Component missing = members.missing();
        if (missing == null) {
            return members.build();
        }
        in.forget(before);
        Map<String, @Nullable Object> tree = members.tree();
        Object other = Envelope.reconcile(this, tree, in);
        return other == null ? Loose.unreadable(tree, members.isMissing(missing)) : other;
    }

    @Override
    public Object tree(Object value, int deepest) {
        int within = Json.within(deepest);
        RecordShape known = shape();
        Map<String, @Nullable Object> additional = known.additionalProperties(value);
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (Component component : known.components()) {
            if (additional.containsKey(component.name())) {
                tree.put(component.name(), types.any().treeOrNull(additional.get(component.name()), within));
            } else {
                Object member = component.of(value);
                if (member != null && component.isWritten(member)) {
                    tree.put(component.name(), component.type().tree(member, within));
                }
            }
        }
        additional.forEach((name, member) -> {
            if (!tree.containsKey(name)) {
                tree.put(name, types.any().treeOrNull(member, within));
            }
        });
        return Collections.unmodifiableMap(tree);
    }

    @Override
    public void write(Object value, JsonGenerator out, int deepest) throws IOException {
        int within = Json.within(deepest);
        RecordShape known = shape();
        Map<String, @Nullable Object> additional = known.additionalProperties(value);
        boolean hasAdditional = !additional.isEmpty();
        long replaced = hasAdditional ? known.indexesOf(additional.keySet()) : 0;
        out.writeStartObject();
        for (int index = 0; index < known.size(); index++) {
            Component component = known.component(index);
            if (hasAdditional && (replaced & RecordShape.bit(index)) != 0 && additional.containsKey(component.name())) {
                out.writeFieldName(component.writtenName());
                types.any().writeOrNull(additional.get(component.name()), out, within);
            } else {
                Object member = component.of(value);
                if (member != null && component.isWritten(member)) {
                    out.writeFieldName(component.writtenName());
                    component.type().write(member, out, within);
                }
            }
        }
        if (hasAdditional) {
            writeOthers(known, additional, out, within);
        }
        out.writeEndObject();
    }

    private void writeOthers(
            RecordShape known, Map<String, @Nullable Object> additional, JsonGenerator out, int deepest)
            throws IOException {
        for (Map.Entry<String, @Nullable Object> member : additional.entrySet()) {
            if (!known.byName().containsKey(member.getKey())) {
                out.writeFieldName(LoneSurrogates.checkedName(member.getKey()));
                types.any().writeOrNull(member.getValue(), out, deepest);
            }
        }
    }

    @Override
    public boolean isRecord() {
        return true;
    }

    @Override
    public String expected() {
        return "an object";
    }
}
