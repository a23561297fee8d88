package io.github.livechat4j.client;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Creates arguments for generated methods, with the same text in every text field. */
final class Filled {

    private final String text;

    Filled(String text) {
        this.text = text;
    }

    /** Returns a value of a type of the generated code. */
    Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? List.of(value(arguments[0]))
                    : Map.of(text, value(arguments[1]));
        }
        if (type == int.class || type == Integer.class) {
            return 7;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == Double.class) {
            return 0.5;
        }
        if (type == BigDecimal.class) {
            return BigDecimal.TEN;
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == LocalDate.class) {
            return LocalDate.EPOCH;
        }
        if (type == String.class || type == Object.class) {
            return text;
        }
        return model((Class<?>) type);
    }

    private Object model(Class<?> type) {
        try {
            if (!type.isRecord()) {
                return type.getMethod("of", String.class).invoke(null, text);
            }
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getConstructor(types);
            return constructor.newInstance(Arrays.stream(constructor.getParameters())
                    .map(Parameter::getParameterizedType)
                    .map(this::value)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }
}
