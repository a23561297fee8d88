package io.github.livechat4j.wire;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A cache of the {@link WireType}s of Java types. */
final class WireTypes {

    private final Map<Type, WireType> known = new ConcurrentHashMap<>();
    private final Map<Class<?>, RecordType> records = new ConcurrentHashMap<>();
    private final AnyType any = new AnyType(this);

    /** Returns the type of any JSON. */
    AnyType any() {
        return any;
    }

    /** Returns the wire type of a Java type in its default form. */
    WireType of(Type type) {
        WireType found = known.get(type);
        if (found == null) {
            found = of(type, JsonFormat.Shape.ANY);
            known.put(type, found);
        }
        return found;
    }

    /** Returns the wire type of a Java type in the form that a component sets for itself or for its elements. */
    WireType of(Type type, JsonFormat.Shape shape) {
        if (type instanceof Class<?> single) {
            return of(single, shape);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], shape);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new ListType(of(arguments[0], shape));
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return new MapType(of(arguments[1], shape));
            }
        }
        throw unknown(type);
    }

    private WireType of(Class<?> type, JsonFormat.Shape shape) {
        if (type.isRecord()) {
            return recordOf(type);
        }
        if (type.isAnnotationPresent(JsonTypeInfo.class)) {
            return UnionType.of(type, this);
        }
        if (type == Object.class) {
            return any;
        }
        if (type == List.class) {
            return new ListType(any);
        }
        if (type == Map.class) {
            return new MapType(any);
        }
        return new ScalarType(scalarOf(type, shape));
    }

    private static ScalarKind scalarOf(Class<?> type, JsonFormat.Shape shape) {
        boolean asText = shape == JsonFormat.Shape.STRING;
        boolean asNumber = shape == JsonFormat.Shape.NUMBER_INT;
        if (type == String.class) {
            return TextScalar.INSTANCE;
        }
        if (type == int.class || type == Integer.class) {
            return NumberScalar.INT;
        }
        if (type == long.class || type == Long.class) {
            return NumberScalar.LONG;
        }
        if (type == double.class || type == Double.class) {
            return NumberScalar.DOUBLE;
        }
        if (type == BigDecimal.class) {
            return asText ? NumberScalar.DECIMAL_TEXT : NumberScalar.DECIMAL;
        }
        if (type == boolean.class || type == Boolean.class) {
            return asText ? FlagScalar.TEXT : asNumber ? FlagScalar.NUMBER : FlagScalar.BOOLEAN;
        }
        if (type == Instant.class) {
            return asText ? InstantScalar.ISO : InstantScalar.EPOCH_SECONDS;
        }
        if (type == LocalDate.class) {
            return DateScalar.INSTANCE;
        }
        return WordScalar.find(type).orElseThrow(() -> unknown(type));
    }

    /**
     * Returns the type of a record class. Its components are resolved at first use, so that a record can contain
     * itself.
     */
    RecordType recordOf(Class<?> type) {
        RecordType found = records.get(type);
        return found != null ? found : records.computeIfAbsent(type, record -> new RecordType(record, this));
    }

    /** Returns a copy of a value whose records do not keep the received form of their components. */
    @Nullable
    Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
            members.forEach((name, member) -> plain.put(name, plain(member)));
            return plain;
        }
        if (value instanceof Collection<?> elements) {
            List<@Nullable Object> plain = new ArrayList<>(elements.size());
            elements.forEach(element -> plain.add(plain(element)));
            return plain;
        }
        return value instanceof Record ? plainRecord(value) : value;
    }

    private Object plainRecord(Object value) {
        RecordShape shape = recordOf(value.getClass()).shape();
        @Nullable Object[] arguments = new @Nullable Object[shape.components().size() + 1];
        for (Component component : shape.components()) {
            arguments[component.index()] = plain(component.of(value));
        }
        Map<String, @Nullable Object> additional = new LinkedHashMap<>(shape.additionalProperties(value));
        additional.keySet().removeIf(shape.byName()::containsKey);
        arguments[arguments.length - 1] = additional;
        return shape.construct(arguments);
    }

    /** Returns whether a value contains a record that keeps the received form of a component. */
    boolean isOdd(@Nullable Object value) {
        if (value instanceof Collection<?> elements) {
            for (Object element : elements) {
                if (isOdd(element)) {
                    return true;
                }
            }
            return false;
        }
        if (value instanceof Map<?, ?> members) {
            return isOdd(members.values());
        }
        if (!(value instanceof Record)) {
            return false;
        }
        RecordShape shape = recordOf(value.getClass()).shape();
        Map<String, @Nullable Object> additional = shape.additionalProperties(value);
        if (!additional.isEmpty() && shape.indexesOf(additional.keySet()) != 0) {
            return true;
        }
        for (int index = 0; index < shape.size(); index++) {
            Component component = shape.component(index);
            if (!(component.type() instanceof ScalarType) && isOdd(component.of(value))) {
                return true;
            }
        }
        return false;
    }

    private static IllegalArgumentException unknown(Type type) {
        return new IllegalArgumentException(type.getTypeName() + " has no form on the wire");
    }
}
