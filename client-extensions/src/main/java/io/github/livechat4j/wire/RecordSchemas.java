package io.github.livechat4j.wire;

import io.github.livechat4j.schema.FieldType;
import io.github.livechat4j.schema.FieldType.ListOf;
import io.github.livechat4j.schema.FieldType.MapOf;
import io.github.livechat4j.schema.FieldType.RecordOf;
import io.github.livechat4j.schema.RecordSchema;
import io.github.livechat4j.schema.SchemaField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Describes the fields of models, from the types by which {@link JsonCodec} reads and writes them. */
public final class RecordSchemas {

    private static final WireTypes TYPES = new WireTypes();
    private static final Map<Class<?>, RecordSchema> KNOWN = new ConcurrentHashMap<>();

    private RecordSchemas() {}

    /**
     * Returns the schema of a model.
     *
     * @param model the class of a record or of a union of records, such as {@code Ticket} or {@code ArchivedChat}
     * @return the schema, the same one for each call
     * @throws IllegalArgumentException if the class is neither
     * @throws NullPointerException if it is null
     */
    public static RecordSchema of(Class<?> model) {
        RecordSchema known = KNOWN.get(model);
        if (known == null) {
            known = schema(TYPES.of(model), model);
            RecordSchema earlier = KNOWN.putIfAbsent(model, known);
            known = earlier == null ? known : earlier;
        }
        return known;
    }

    private static RecordSchema schema(WireType type, Class<?> model) {
        if (type instanceof RecordType record) {
            List<SchemaField> fields = record.shape().components().stream()
                    .map(component -> new SchemaField(
                            component.name(),
                            component.isLocalTime() ? FieldType.Scalar.LOCAL_TIME : fieldType(component.type()),
                            !component.isRequired(),
                            component.isSecret(),
                            component.javaType(),
                            model))
                    .toList();
            return RecordSchema.ofRecord(model, fields);
        }
        if (type instanceof UnionType union) {
            Map<String, RecordSchema> kinds = new LinkedHashMap<>();
            union.byWord().forEach((word, record) -> kinds.put(word.toString(), of(record.type())));
            return RecordSchema.ofUnion(model, union.discriminator(), kinds);
        }
        throw new IllegalArgumentException(model.getName() + " is neither a record nor a union of records");
    }

    private static FieldType fieldType(WireType type) {
        if (type instanceof ScalarType scalar) {
            return scalar.scalar().fieldType();
        }
        if (type instanceof ListType list) {
            return new ListOf(fieldType(list.element()));
        }
        if (type instanceof MapType map) {
            // a map of anything is a free object
            return map.element() instanceof AnyType ? FieldType.Scalar.JSON : new MapOf(fieldType(map.element()));
        }
        if (type instanceof RecordType record) {
            return new RecordOf(() -> of(record.type()));
        }
        if (type instanceof UnionType union) {
            return new RecordOf(() -> of(union.model()));
        }
        return FieldType.Scalar.JSON;
    }
}
