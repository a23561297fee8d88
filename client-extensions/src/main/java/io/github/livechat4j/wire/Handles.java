package io.github.livechat4j.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Creates method handles of methods and constructors, which are faster than reflective calls. */
final class Handles {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType ONE_TO_ONE = MethodType.methodType(Object.class, Object.class);
    private static final MethodType ALL_TO_ONE = MethodType.methodType(Object.class, Object[].class);

    private Handles() {}

    /** Returns a handle of a method with one argument, which may be its receiver. */
    static MethodHandle of(Method method) {
        try {
            method.setAccessible(true);
            return LOOKUP.unreflect(method).asType(ONE_TO_ONE);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(method + " cannot be called", e);
        }
    }

    static Object call(MethodHandle method, Object argument) {
        Object result = callNullable(method, argument);
        if (result == null) {
            throw new IllegalStateException(method + " gave null");
        }
        return result;
    }

    static @Nullable Object callNullable(MethodHandle method, Object argument) {
        try {
            return (@Nullable Object) method.invokeExact(argument);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(method + " failed", e);
        }
    }

    /** Returns a handle of a constructor that takes its arguments as an array. */
    static MethodHandle of(Constructor<?> constructor) {
        try {
            constructor.setAccessible(true);
            return LOOKUP.unreflectConstructor(constructor)
                    .asSpreader(Object[].class, constructor.getParameterCount())
                    .asType(ALL_TO_ONE);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(constructor + " cannot be called", e);
        }
    }

    static Object construct(MethodHandle constructor, @Nullable Object[] arguments) {
        try {
            return (Object) constructor.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(constructor + " failed", e);
        }
    }
}
