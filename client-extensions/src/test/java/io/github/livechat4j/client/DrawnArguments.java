package io.github.livechat4j.client;

import feign.QueryMap;
import io.github.livechat4j.random.RandomInputs;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws arguments for generated methods, also such that are rejected.
 *
 * @param inputs draws the values
 */
record DrawnArguments(RandomInputs inputs) {

    private static final List<String> TEXTS =
            List.of("", " ", ".", "..", "a/b", "a%2Fb", "100%41", "a,b", "{x}", "ä ö", "😀", "a+b&c=d#e?", "[]", "~*'");

    /** Returns arguments of a method. */
    @Nullable
    Object[] of(Method method) {
        return Arrays.stream(method.getParameters()).map(this::argument).toArray();
    }

    private @Nullable Object argument(Parameter parameter) {
        boolean isNullable = parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (inputs.chance(isNullable ? 30 : 2)) {
            return parameter.getType().isPrimitive() ? value(parameter.getParameterizedType()) : null;
        }
        boolean isQuery = parameter.isAnnotationPresent(QueryMap.class);
        return isQuery ? model((Class<?>) parameter.getType()) : value(parameter.getParameterizedType());
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? inputs.list(0, 3, () -> value(arguments[0]))
                    : members(arguments[1]);
        }
        if (type == int.class || type == Integer.class) {
            return inputs.anyInt();
        }
        if (type == boolean.class || type == Boolean.class) {
            return inputs.chance(50);
        }
        if (type == Double.class) {
            return inputs.anyDouble();
        }
        if (type == BigDecimal.class) {
            return inputs.anyDecimal(2);
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(inputs.between(0L, 1L << 33));
        }
        if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(inputs.between(0, 30_000));
        }
        if (type == String.class || type == Object.class) {
            return text();
        }
        return model((Class<?>) type);
    }

    private String text() {
        return inputs.chance(50) ? inputs.of(TEXTS) : inputs.anyText();
    }

    private Map<String, Object> members(Type type) {
        Map<String, Object> members = new LinkedHashMap<>();
        inputs.list(0, 2, this::text).forEach(name -> members.put(name, value(type)));
        return members;
    }

    /** Returns a model; values that it rejects are drawn again. */
    private Object model(Class<?> type) {
        while (true) {
            try {
                return drawn(type);
            } catch (InvocationTargetException e) {
                // the model rejects one of its values
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " cannot be made", e);
            }
        }
    }

    private Object drawn(Class<?> type) throws ReflectiveOperationException {
        if (!type.isRecord()) {
            return type.getMethod("of", String.class).invoke(null, text());
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getConstructor(types);
        return constructor.newInstance(Arrays.stream(components)
                .map(each -> each.getAnnotatedType().isAnnotationPresent(Nullable.class) && inputs.chance(50)
                        ? null
                        : value(each.getGenericType()))
                .toArray());
    }
}
