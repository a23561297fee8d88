package io.github.livechat4j.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.error.DecodingException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of several records, selected by a discriminator member. An unknown or missing discriminator selects the fallback.
 *
 * @param model the common type of the records
 * @param discriminator the name of the discriminator member
 * @param byWord the record for each value of the discriminator
 */
record UnionType(
        Class<?> model, String discriminator, Map<Object, RecordType> byWord, RecordType fallback, WireTypes types)
        implements WireType {

    static UnionType of(Class<?> type, WireTypes types) {
        JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
        JsonSubTypes subtypes = type.getAnnotation(JsonSubTypes.class);
        if (subtypes == null || info.property().isEmpty() || !info.defaultImpl().isRecord()) {
            throw new IllegalArgumentException(
                    type.getName() + " needs a discriminator, subtypes and a record for all others");
        }
        Map<Object, RecordType> byWord = new LinkedHashMap<>();
        for (JsonSubTypes.Type subtype : subtypes.value()) {
            byWord.put(subtype.name(), types.recordOf(subtype.value()));
        }
        return new UnionType(type, info.property(), byWord, types.recordOf(info.defaultImpl()), types);
    }

    @Override
    public Object read(DecodingState in) throws IOException {
        if (in.parser().currentToken() != JsonToken.START_OBJECT) {
            Object raw = JsonTree.read(in.parser());
            if (JsonTree.isEmpty(raw)) {
                return new Loose(null, raw);
            }
            return Loose.unreadable(raw, in.mismatch(expected(), JsonTree.kind(raw)));
        }
        boolean hasMember = in.nextMember();
        boolean discriminatorIsFirst = hasMember
                && in.parser().currentName().equals(discriminator)
                && in.parser().currentToken() == JsonToken.VALUE_STRING;
        return discriminatorIsFirst ? readKnown(meaning(in.parser().getText()), in) : readLate(in, hasMember);
    }

    /** Decodes the members as one record. A second discriminator must not select another record. */
    private Object readKnown(RecordType record, DecodingState in) throws IOException {
        Object read = record.readMembers(in, true);
        if (read instanceof Loose) {
            return read;
        }
        RecordShape shape = record.shape();
        Component component = shape.byName().get(discriminator);
        Object word = component == null ? shape.additionalProperties(read).get(discriminator) : component.of(read);
        // the component may have the type of an open enumeration
        if (meaning(types.any().treeOrNull(word, Json.DEEPEST_NESTING)) != record) {
            return Loose.unreadable(
                    tree(read),
                    new DecodingException(
                            in.path() + JsonPath.member(discriminator), "one " + discriminator, "several that differ"));
        }
        return read;
    }

    /** Reads the whole object first, since the discriminator is not its first member. */
    private Object readLate(DecodingState in, boolean hasMember) throws IOException {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (boolean more = hasMember; more; more = in.nextMember()) {
            String name = in.parser().currentName();
            tree.put(name, JsonTree.read(in.parser()));
        }
        Object word = tree.get(discriminator);
        Object only = word == null ? Envelope.onlyItem(this, tree, in) : null;
        return only != null ? only : in.again(tree, meaningOf(tree), "");
    }

    RecordType meaningOf(Map<String, @Nullable Object> tree) {
        return meaning(tree.get(discriminator));
    }

    private RecordType meaning(@Nullable Object word) {
        return word == null ? fallback : byWord.getOrDefault(word, fallback);
    }

    @Override
    public Object tree(Object value, int deepest) {
        return types.recordOf(value.getClass()).tree(value, deepest);
    }

    @Override
    public void write(Object value, JsonGenerator out, int deepest) throws IOException {
        types.recordOf(value.getClass()).write(value, out, deepest);
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
