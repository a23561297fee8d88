package io.github.livechat4j.wire;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record.
 *
 * @param index its position among the components
 * @param name its wire name
 * @param isRequired whether it is required
 */
record Component(int index, String name, boolean isRequired, WireType type, MethodHandle accessor) {

    static Component of(int index, RecordComponent component, WireTypes types) {
        Field field = field(component);
        JsonProperty property = field.getAnnotation(JsonProperty.class);
        JsonFormat format = field.getAnnotation(JsonFormat.class);
        return new Component(
                index,
                property == null || property.value().isEmpty() ? component.getName() : property.value(),
                component.getType().isPrimitive() || (property != null && property.required()),
                types.of(component.getGenericType(), format == null ? JsonFormat.Shape.ANY : format.shape()),
                Handles.of(component.getAccessor()));
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
        return Handles.callNullable(accessor, instance);
    }

    /** Returns whether a value is written: an optional list or map is omitted if it is empty. */
    boolean isWritten(Object value) {
        boolean isContainer = type instanceof ListType || type instanceof MapType;
        return isRequired || !isContainer || !JsonTree.isEmptyContainer(value);
    }
}
