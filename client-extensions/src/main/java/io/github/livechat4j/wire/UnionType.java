package io.github.livechat4j.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of several records, told apart by a member of the object. A word that is not known, or none, means the fallback.
 *
 * @param discriminator the name of that member
 * @param byWord the record that each of its values means
 */
record UnionType(String discriminator, Map<Object, RecordType> byWord, RecordType fallback, WireTypes types)
        implements WireType {

    static UnionType of(Class<?> type, WireTypes types) {
        JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
        JsonSubTypes subtypes = type.getAnnotation(JsonSubTypes.class);
        if (subtypes == null || info.property().isEmpty() || !info.defaultImpl().isRecord()) {
            throw new IllegalArgumentException(
                    type.getName() + " needs a discriminator, subtypes and a record for all others");
        }
        Map<Object, RecordType> byWord = new HashMap<>();
        for (JsonSubTypes.Type subtype : subtypes.value()) {
            byWord.put(subtype.name(), types.recordOf(subtype.value()));
        }
        return new UnionType(info.property(), byWord, types.recordOf(info.defaultImpl()), types);
    }

    @Override
    public Object read(Reading in) throws IOException {
        if (in.parser().currentToken() != JsonToken.START_OBJECT) {
            Object raw = JsonTree.read(in.parser());
            if (JsonTree.isEmpty(raw)) {
                return new Loose(null, raw);
            }
            throw in.mismatch(expected(), JsonTree.kind(raw));
        }
        boolean hasMember = in.nextMember();
        boolean discriminatorIsFirst = hasMember
                && in.parser().currentName().equals(discriminator)
                && in.parser().currentToken() == JsonToken.VALUE_STRING;
        return discriminatorIsFirst ? meaning(in.parser().getText()).readMembers(in, true) : readLate(in, hasMember);
    }

    /** Reads all of the object before it is known what it is. */
    private Object readLate(Reading in, boolean hasMember) throws IOException {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (boolean more = hasMember; more; more = in.nextMember()) {
            String name = in.parser().currentName();
            tree.put(name, JsonTree.read(in.parser()));
        }
        Object word = tree.get(discriminator);
        Object only = word == null ? Envelope.onlyItem(this, tree, in) : null;
        return only != null ? only : in.again(tree, meaning(word), "");
    }

    private RecordType meaning(@Nullable Object word) {
        return word == null ? fallback : byWord.getOrDefault(word, fallback);
    }

    @Override
    public Object tree(Object value) {
        return types.recordOf(value.getClass()).tree(value);
    }

    @Override
    public String expected() {
        return "an object";
    }
}
