package io.github.livechat4j.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * A method or a constructor, called by a method handle, which is faster than reflection. The handle is made at the
 * first call, since the JVM creates classes for it, and a scan of pages calls few of them.
 */
final class LazyHandle {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType ONE_TO_ONE = MethodType.methodType(Object.class, Object.class);
    private static final MethodType ALL_TO_ONE = MethodType.methodType(Object.class, Object[].class);

    private final Executable executable;

    // threads may make it twice; a handle is immutable
    private @Nullable MethodHandle made;

    private LazyHandle(Executable executable) {
        this.executable = executable;
        executable.setAccessible(true);
    }

    /** Returns the handle of a method with one argument, which may be its receiver. */
    static LazyHandle of(Method method) {
        return new LazyHandle(method);
    }

    /** Returns the handle of a constructor, which takes its arguments as an array. */
    static LazyHandle of(Constructor<?> constructor) {
        return new LazyHandle(constructor);
    }

    private MethodHandle handle() {
        MethodHandle handle = made;
        if (handle == null) {
            handle = make();
            made = handle;
        }
        return handle;
    }

    private MethodHandle make() {
        try {
            return executable instanceof Method method
                    ? LOOKUP.unreflect(method).asType(ONE_TO_ONE)
                    : LOOKUP.unreflectConstructor((Constructor<?>) executable)
                            .asSpreader(Object[].class, executable.getParameterCount())
                            .asType(ALL_TO_ONE);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(executable + " cannot be called", e);
        }
    }

    /** Calls the method, which must not return null. */
    Object call(Object argument) {
        Object result = callNullable(argument);
        if (result == null) {
            throw new IllegalStateException(executable + " gave null");
        }
        return result;
    }

    /** Calls the method. */
    @Nullable
    Object callNullable(Object argument) {
        MethodHandle method = handle();
        try {
            return (@Nullable Object) method.invokeExact(argument);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(executable + " failed", e);
        }
    }

    /** Calls the constructor. */
    Object construct(@Nullable Object[] arguments) {
        MethodHandle constructor = handle();
        try {
            return (Object) constructor.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(executable + " failed", e);
        }
    }
}
