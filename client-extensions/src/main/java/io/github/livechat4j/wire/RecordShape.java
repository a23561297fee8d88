package io.github.livechat4j.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The structure of a record class. */
final class RecordShape {

    // an array, since it is read for each member of each record
    private final Component[] components;
    private final int[] followers;
    private final List<Component> required;
    private final Map<String, Component> byName;
    private final ComponentNames names;
    private final long requiredBits;
    private final LazyHandle constructor;
    private final LazyHandle additional;

    private RecordShape(Component[] components, LazyHandle constructor, LazyHandle additional) {
        this.components = components;
        this.constructor = constructor;
        this.additional = additional;
        long bits = 0;
        List<Component> mandatory = new ArrayList<>();
        Map<String, Component> all = new HashMap<>();
        for (Component component : components) {
            all.put(component.name(), component);
            if (component.isRequired()) {
                mandatory.add(component);
                bits |= bit(component.index());
            }
        }
        this.names = new ComponentNames(components);
        this.byName = Collections.unmodifiableMap(all);
        this.followers = IntStream.rangeClosed(0, components.length).toArray();
        this.required = List.copyOf(mandatory);
        this.requiredBits = bits;
    }

    static RecordShape of(Class<?> type, WireTypes types) {
        RecordComponent[] all = Objects.requireNonNull(type.getRecordComponents(), "components");
        int last = all.length - 1;
        if (last < 0 || !Component.isAdditionalProperties(all[last])) {
            throw new IllegalArgumentException(type.getName() + " has no last component for additional properties");
        }
        Component[] components = new Component[last];
        for (int index = 0; index < last; index++) {
            components[index] = Component.of(index, all[index], types);
        }
        return new RecordShape(
                components, LazyHandle.of(canonicalConstructor(type, all)), LazyHandle.of(all[last].getAccessor()));
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

    /** Returns all components except the last one, which holds the additional properties. */
    List<Component> components() {
        return List.of(components);
    }

    /** Returns the number of components without the last one. */
    int size() {
        return components.length;
    }

    Component component(int index) {
        return components[index];
    }

    List<Component> required() {
        return required;
    }

    /** Returns the required components as bits; of use with up to 64 components. */
    long requiredBits() {
        return requiredBits;
    }

    /** Returns the components by their wire names. */
    Map<String, Component> byName() {
        return byName;
    }

    ComponentNames names() {
        return names;
    }

    /**
     * Returns the component that most likely follows another one in the JSON of the service, which writes its fields in
     * one order but omits some of them; null if there is none.
     *
     * @param previous the index of the other component; -1 at the start of an object
     */
    @Nullable
    Component after(int previous) {
        int next = followers[previous + 1];
        return next < components.length ? components[next] : null;
    }

    /** Remembers which component came after another one. Threads may overwrite it, since it is only a guess. */
    void follows(int previous, int next) {
        if (followers[previous + 1] != next) {
            // not written without need, since threads share it
            followers[previous + 1] = next;
        }
    }

    /**
     * Returns the components with these names as bits. A bit stands for several components of a record with more than
     * 64, so a component whose bit is set must be looked up among the names.
     */
    long indexesOf(Set<String> names) {
        long bits = 0;
        for (String name : names) {
            Component component = byName.get(name);
            if (component != null) {
                bits |= bit(component.index());
            }
        }
        return bits;
    }

    /** Returns the bit of a component. */
    static long bit(int index) {
        return 1L << index % Long.SIZE;
    }

    Object construct(@Nullable Object[] arguments) {
        return constructor.construct(arguments);
    }

    @SuppressWarnings("unchecked") // the type of the last component of every such record
    Map<String, @Nullable Object> additionalProperties(Object instance) {
        return (Map<String, @Nullable Object>) additional.call(instance);
    }
}
