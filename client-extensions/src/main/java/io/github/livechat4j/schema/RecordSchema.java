package io.github.livechat4j.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record of the contract. {@link io.github.livechat4j.wire.RecordSchemas} makes it.
 *
 * <p>The schema of a union ({@code ArchivedChat}) has the fields of all of its records. A field that several of them
 * have is one field, whose type holds the values of each: of two records, a record with the fields of both; of
 * different numbers, the wider one; of values without such a type, any JSON.
 *
 * <p>Immutable, and safe for many threads.
 */
public final class RecordSchema {

    private final List<Class<?>> models;
    private final @Nullable String discriminator;
    private final Map<String, RecordSchema> kinds;
    private final Map<String, SchemaField> fields;

    private RecordSchema(
            List<Class<?>> models,
            @Nullable String discriminator,
            Map<String, RecordSchema> kinds,
            Map<String, SchemaField> fields) {
        this.models = List.copyOf(models);
        this.discriminator = discriminator;
        this.kinds = Collections.unmodifiableMap(kinds);
        this.fields = Collections.unmodifiableMap(fields);
    }

    /**
     * Creates the schema of a record.
     *
     * @param model the class of the record
     * @param fields its fields, in the order of the contract
     * @return the schema
     * @throws NullPointerException if an argument is null
     */
    public static RecordSchema ofRecord(Class<?> model, Collection<SchemaField> fields) {
        Map<String, SchemaField> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.put(field.name(), field));
        return new RecordSchema(List.of(model), null, Map.of(), byName);
    }

    /**
     * Creates the schema of a union of records.
     *
     * @param model the common type of the records
     * @param discriminator the name of the field that tells the records apart
     * @param kinds the records by the value of that field
     * @return the schema
     * @throws NullPointerException if an argument is null
     */
    public static RecordSchema ofUnion(Class<?> model, String discriminator, Map<String, RecordSchema> kinds) {
        Objects.requireNonNull(discriminator, "discriminator");
        Map<String, SchemaField> all = new LinkedHashMap<>();
        kinds.forEach((word, kind) ->
                kind.fields().forEach(field -> all.merge(field.name(), field.ofKind(word), SchemaField::with)));
        return new RecordSchema(List.of(model), discriminator, new LinkedHashMap<>(kinds), all);
    }

    /** Returns a schema with the fields of all records, for a field that is another record in each kind of a union. */
    static RecordSchema ofAll(List<RecordSchema> records) {
        List<Class<?>> models = new ArrayList<>();
        Map<String, SchemaField> all = new LinkedHashMap<>();
        for (RecordSchema record : records) {
            models.addAll(record.models());
            record.fields().forEach(field -> all.merge(field.name(), field, SchemaField::with));
        }
        return new RecordSchema(models, null, Map.of(), all);
    }

    /**
     * Returns the classes of the records.
     *
     * @return one class; several only for a field that is another record in each kind of a union
     */
    public List<Class<?>> models() {
        return models;
    }

    /**
     * Returns the fields.
     *
     * @return the fields in the order of the contract, unmodifiable; those of a union in the order of its records
     */
    public List<SchemaField> fields() {
        return List.copyOf(fields.values());
    }

    /**
     * Returns a field.
     *
     * @param name its name in JSON
     * @return the field; empty if the record has none of this name
     */
    public Optional<SchemaField> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /**
     * Returns the name of the field that tells the records of a union apart.
     *
     * @return the name; empty if this is no union
     */
    public Optional<String> discriminator() {
        return Optional.ofNullable(discriminator);
    }

    /**
     * Returns the records of a union.
     *
     * @return the schemas by the value of the discriminator, unmodifiable; empty if this is no union
     */
    public Map<String, RecordSchema> kinds() {
        return kinds;
    }

    /**
     * Returns the description of the contract. The first call parses the contract, if {@code livechat4j-spec} is on the
     * class path or module path.
     *
     * @return the text with Markdown's marks of code; empty if the contract is absent
     */
    public Optional<String> description() {
        List<String> texts = new ArrayList<>();
        models.forEach(model -> ContractDescriptions.of(model.getSimpleName()).ifPresent(texts::add));
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", texts));
    }

    /** Shows the names of the models. */
    @Override
    public String toString() {
        return models.stream().map(Class::getSimpleName).collect(Collectors.joining("|"));
    }
}
