package io.github.livechat4j.client;

import feign.Feign;
import feign.Target;
import io.github.livechat4j.client.internal.ResourceInterface;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Calls the service by the methods of an interface, and runs its default methods.
 *
 * <p>Feign cannot make a proxy of an interface with default methods that is in a named module: it would look into a module that it does not
 * read. So it makes one of an empty interface, which holds its calls, and this one is of the real interface.
 *
 * @param target the interface, and where it calls
 * @param calls Feign's calls
 */
record ResourceProxy(Target<?> target, InvocationHandler calls) implements InvocationHandler {

    /** What Feign makes a proxy of. */
    private interface Empty {}

    static <A> A of(Class<A> type, String url, Feign.Builder builder) {
        if (!type.isInterface()) {
            throw new IllegalArgumentException("type must be an interface, was " + type.getName());
        }
        Target<A> target = new Target.HardCodedTarget<>(type, url);
        Empty feigns = builder.addCapability(new ResourceInterface(target)).target(Empty.class, url);
        InvocationHandler handler = new ResourceProxy(target, Proxy.getInvocationHandler(feigns));
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> target.toString();
            };
        }
        return calls.invoke(proxy, method, arguments);
    }
}
