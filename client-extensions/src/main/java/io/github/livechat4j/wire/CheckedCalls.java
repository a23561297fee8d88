package io.github.livechat4j.wire;

import feign.InvocationHandlerFactory;
import feign.Target;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;

/** A factory that wraps each method of a Feign interface in a {@link CheckedCall}. */
record CheckedCalls(InvocationHandlerFactory factory) implements InvocationHandlerFactory {

    @Override
    public InvocationHandler create(@SuppressWarnings("rawtypes") Target target, Map<Method, MethodHandler> dispatch) {
        Map<Method, MethodHandler> checked = new LinkedHashMap<>(dispatch);
        checked.replaceAll((method, handler) -> method.isDefault() ? handler : CheckedCall.of(method, handler));
        return factory.create(target, checked);
    }
}
