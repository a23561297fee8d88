package io.github.livechat4j.wire;

import feign.InvocationHandlerFactory.MethodHandler;
import feign.Param;
import feign.codec.DecodeException;
import feign.codec.EncodeException;
import io.github.livechat4j.error.LiveChatException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call that rejects null for parameters that are not {@link Nullable} and inside lists, naming the parameter. It
 * unwraps exceptions of this client from those of Feign.
 */
record CheckedCall(List<Argument> arguments, MethodHandler handler) implements MethodHandler {

    /**
     * The rules for an argument.
     *
     * @param name the name of the parameter
     * @param isNullable whether it may be null
     * @param isNamed whether it is part of the path or the query
     */
    record Argument(String name, boolean isNullable, boolean isNamed) {}

    static CheckedCall of(Method method, MethodHandler handler) {
        List<Argument> arguments = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            arguments.add(new Argument(
                    parameter.getName(),
                    parameter.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    parameter.isAnnotationPresent(Param.class)));
        }
        return new CheckedCall(List.copyOf(arguments), handler);
    }

    @Override
    public @Nullable Object invoke(@Nullable Object @Nullable [] values) throws Throwable {
        try {
            return handler.invoke(checked(values == null ? new @Nullable Object[0] : values));
        } catch (EncodeException e) {
            throw e.getCause() instanceof LiveChatException || e.getCause() instanceof IllegalArgumentException
                    ? e.getCause()
                    : e;
        } catch (DecodeException e) {
            // an IllegalArgumentException while decoding is not the caller's fault, so it is not unwrapped
            throw e.getCause() instanceof LiveChatException ? e.getCause() : e;
        }
    }

    private @Nullable Object[] checked(@Nullable Object[] values) {
        @Nullable Object[] checked = values.clone();
        for (int index = 0; index < checked.length; index++) {
            Argument argument = arguments.get(index);
            if (checked[index] == null && !argument.isNullable()) {
                throw new NullPointerException(argument.name() + " must not be null");
            }
            if (argument.isNamed() && checked[index] instanceof Collection<?> list) {
                for (Object element : list) {
                    Objects.requireNonNull(element, () -> "an element of " + argument.name() + " must not be null");
                }
            }
            // null, since Feign would send the name of an empty list without a value
            if (argument.isNamed() && checked[index] instanceof Collection<?> list && list.isEmpty()) {
                checked[index] = null;
            }
        }
        return checked;
    }
}
