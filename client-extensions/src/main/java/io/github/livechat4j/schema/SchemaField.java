package io.github.livechat4j.schema;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A field of a record.
 *
 * <p>Immutable, and safe for many threads.
 */
public final class SchemaField {

    private final String name;
    private final FieldType type;
    private final boolean isNullable;
    private final boolean isSecret;
    private final Type javaType;
    /** The models that have the field. */
    private final Set<Class<?>> models;
    /** The model of each kind that has the field. */
    private final Map<String, Class<?>> kinds;

    /**
     * Creates a field of one model.
     *
     * @param name its name in JSON
     * @param type its type
     * @param isNullable whether it may be null or absent
     * @param isSecret whether it must not be shown or stored
     * @param javaType the type of the component of the model
     * @param model the model that has it
     * @throws NullPointerException if an argument is null
     */
    public SchemaField(
            String name, FieldType type, boolean isNullable, boolean isSecret, Type javaType, Class<?> model) {
        this(name, type, isNullable, isSecret, javaType, Set.of(model), Map.of());
    }

    private SchemaField(
            String name,
            FieldType type,
            boolean isNullable,
            boolean isSecret,
            Type javaType,
            Set<Class<?>> models,
            Map<String, Class<?>> kinds) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.isNullable = isNullable;
        this.isSecret = isSecret;
        this.javaType = Objects.requireNonNull(javaType, "javaType");
        this.models = models;
        this.kinds = kinds;
    }

    /** Returns this field as a field of a kind of a union, whose records of other kinds may lack it. */
    SchemaField ofKind(String word) {
        Map<String, Class<?>> only = new LinkedHashMap<>();
        models.forEach(model -> only.put(word, model));
        return new SchemaField(name, type, true, isSecret, javaType, models, only);
    }

    /** Returns the field that holds the values of this one and of another one with the same name. */
    SchemaField with(SchemaField other) {
        Map<String, Class<?>> bothKinds = new LinkedHashMap<>(kinds);
        bothKinds.putAll(other.kinds);
        Set<Class<?>> bothModels = new LinkedHashSet<>(models);
        bothModels.addAll(other.models);
        return new SchemaField(
                name,
                CommonType.of(type, other.type),
                true,
                isSecret || other.isSecret,
                javaType.equals(other.javaType) ? javaType : Object.class,
                bothModels,
                bothKinds);
    }

    /**
     * Returns the name.
     *
     * @return the name in JSON
     */
    public String name() {
        return name;
    }

    /**
     * Returns the type.
     *
     * @return the type
     */
    public FieldType type() {
        return type;
    }

    /**
     * Returns whether the field may be null or absent. Fields of a union may, because its records of unknown kinds have
     * no certain field. Lists and maps are never null in a model, but may be absent in JSON.
     *
     * @return whether it may
     */
    public boolean isNullable() {
        return isNullable;
    }

    /**
     * Returns whether the field is a secret, such as a password or a key, which must not be shown or stored.
     *
     * @return whether it is
     */
    public boolean isSecret() {
        return isSecret;
    }

    /**
     * Returns the Java type of the component of the model.
     *
     * @return the type; {@code Object} if models of a union have different ones
     */
    public Type javaType() {
        return javaType;
    }

    /**
     * Returns the kinds of a union whose records have the field.
     *
     * @return the values of the discriminator; empty if the record is of no union
     */
    public Set<String> kinds() {
        return Collections.unmodifiableSet(kinds.keySet());
    }

    /**
     * Returns the description of the contract. The first call parses the contract, if {@code livechat4j-spec} is on the
     * class path or module path.
     *
     * @return the text with Markdown's marks of code; empty if the contract is absent or does not describe the field
     */
    public Optional<String> description() {
        Set<String> texts = new LinkedHashSet<>();
        models.forEach(model ->
                ContractDescriptions.ofField(model.getSimpleName(), name).ifPresent(texts::add));
        if (texts.size() > 1 && !kinds.isEmpty()) {
            List<String> byKind = new ArrayList<>();
            kinds.forEach((word, model) -> ContractDescriptions.ofField(model.getSimpleName(), name)
                    .ifPresent(text -> byKind.add("`" + word + "`: " + text)));
            return Optional.of(String.join(" ", byKind));
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", texts));
    }

    /** Shows the name and the type. */
    @Override
    public String toString() {
        return name + " " + type;
    }
}
