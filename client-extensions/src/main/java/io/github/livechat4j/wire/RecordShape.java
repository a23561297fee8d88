package io.github.livechat4j.wire;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a record class.
 *
 * @param components all components except the last one, which holds the additional properties
 * @param required the required components
 * @param additional the accessor of the last component
 */
record RecordShape(
        List<Component> components,
        List<Component> required,
        Map<String, Component> byName,
        MethodHandle constructor,
        MethodHandle additional) {

    static RecordShape of(Class<?> type, WireTypes types) {
        RecordComponent[] all = Objects.requireNonNull(type.getRecordComponents(), "components");
        int last = all.length - 1;
        if (last < 0 || !Component.isAdditionalProperties(all[last])) {
            throw new IllegalArgumentException(type.getName() + " has no last component for additional properties");
        }
        List<Component> components = new ArrayList<>();
        Map<String, Component> byName = new HashMap<>();
        for (int index = 0; index < last; index++) {
            Component component = Component.of(index, all[index], types);
            components.add(component);
            byName.put(component.name(), component);
        }
        return new RecordShape(
                List.copyOf(components),
                components.stream().filter(Component::isRequired).toList(),
                Collections.unmodifiableMap(byName),
                Handles.of(canonicalConstructor(type, all)),
                Handles.of(all[last].getAccessor()));
    }

    private static Constructor<?> canonicalConstructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] parameters = new Class<?>[components.length];
        for (int index = 0; index < components.length; index++) {
            parameters[index] = components[index].getType();
        }
        try {
            return type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new AssertionError("every record has a canonical constructor", e);
        }
    }

    Object construct(@Nullable Object[] arguments) {
        return Handles.construct(constructor, arguments);
    }

    @SuppressWarnings("unchecked") // the type of the last component of every such record
    Map<String, @Nullable Object> additionalProperties(Object instance) {
        return (Map<String, @Nullable Object>) Handles.call(additional, instance);
    }
}
