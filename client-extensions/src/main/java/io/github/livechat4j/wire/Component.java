package io.github.livechat4j.wire;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record.
 *
 * @param index its position among the components
 * @param name its wire name
 * @param writtenName the wire name with its JSON escapes, which are made once
 * @param isRequired whether it is required
 * @param isLocalTime whether it is a text that is a local time
 * @param isSecret whether it must not be shown
 * @param javaType the generic type of its values
 * @param isLeftOutIfEmpty whether it is a list or a map that is not written if it is empty
 */
record Component(
        int index,
        String name,
        SerializableString writtenName,
        boolean isRequired,
        WireType type,
        boolean isLocalTime,
        boolean isSecret,
        Type javaType,
        boolean isLeftOutIfEmpty,
        LazyHandle accessor) {

    static Component of(int index, RecordComponent component, WireTypes types) {
        Field field = field(component);
        JsonProperty property = field.getAnnotation(JsonProperty.class);
        JsonFormat format = field.getAnnotation(JsonFormat.class);
        String name = property == null || property.value().isEmpty() ? component.getName() : property.value();
        boolean isRequired = component.getType().isPrimitive() || (property != null && property.required());
        WireType type = types.of(component.getGenericType(), format == null ? JsonFormat.Shape.ANY : format.shape());
        return new Component(
                index,
                name,
                new SerializedString(name),
                isRequired,
                type,
                format != null && !format.pattern().isEmpty(),
                property != null && property.access() == JsonProperty.Access.WRITE_ONLY,
                component.getGenericType(),
                !isRequired && (type instanceof ListType || type instanceof MapType),
                LazyHandle.of(component.getAccessor()));
    }

    static boolean isAdditionalProperties(RecordComponent component) {
        return field(component).isAnnotationPresent(JsonAnySetter.class);
    }

    /**
     * Returns the field of a component, since Jackson's annotations are present on fields but not on record components.
     */
    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new AssertionError("every component of a record has a field", e);
        }
    }

    @Nullable
    Object of(Object instance) {
        return accessor.callNullable(instance);
    }

    /** Returns whether a value is written: an optional list or map is omitted if it is empty. */
    boolean isWritten(Object value) {
        return !isLeftOutIfEmpty || !JsonTree.isEmptyContainer(value);
    }
}
