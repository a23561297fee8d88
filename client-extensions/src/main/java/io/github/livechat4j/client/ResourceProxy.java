package io.github.livechat4j.client;

import feign.Feign;
import feign.Target;
import io.github.livechat4j.client.internal.ResourceInterface;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * A proxy handler that calls the service for the abstract methods of an interface and runs its default methods.
 *
 * <p>Feign cannot create a proxy of an interface with default methods in a named module, since Feign's module does not
 * read that module. So Feign creates a proxy of an empty interface, which provides the calls, and this handler serves
 * the proxy of the real interface.
 *
 * @param target the interface and its base URL
 * @param calls the handler of Feign, which makes the calls
 */
record ResourceProxy(Target<?> target, InvocationHandler calls) implements InvocationHandler {

    /** The interface of Feign's own proxy. */
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
