package io.github.livechat4j.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import feign.Feign;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.livechat4j.api.AsyncResources;
import io.github.livechat4j.api.Resources;
import io.github.livechat4j.client.internal.WireNames;
import io.github.livechat4j.http.internal.ApacheTransport;
import io.github.livechat4j.wire.JsonCodec;
import io.github.livechat4j.wire.WireCapability;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Finds the generated method of each operation, and calls it with the contract's examples. */
public final class GeneratedMethods {

    private final Resources resources;
    private final JsonCodec json = new JsonCodec();

    /**
     * Creates a caller.
     *
     * @param resources the client for the calls
     */
    public GeneratedMethods(Resources resources) {
        this.resources = resources;
    }

    /**
     * Creates a caller of a server, with Feign alone.
     *
     * @param baseUrl the address of the server
     * @return the caller
     */
    public static GeneratedMethods at(String baseUrl) {
        Feign.Builder feign = Feign.builder()
                // Feign's default client, that of the JDK, does not support PATCH
                .client(new ApacheTransport())
                .addCapability(WireCapability.form());
        return new GeneratedMethods(new Resources() {
            @Override
            public <A> A resource(Class<A> type) {
                return feign.target(type, baseUrl);
            }
        });
    }

    /**
     * Returns the method of an operation: the method of the tag's interface with its name that sends a request.
     *
     * @param operation the operation
     * @return the method
     * @throws IllegalStateException if it was not generated
     */
    public static Method of(ContractOperation operation) {
        try {
            Class<?> api = Class.forName("io.github.livechat4j.api." + operation.tag() + "Api");
            return Arrays.stream(api.getMethods())
                    .filter(method ->
                            method.getName().equals(operation.id()) && method.isAnnotationPresent(RequestLine.class))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(api.getName() + " has no method " + operation.id()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no interface was generated for the tag " + operation.tag(), e);
        }
    }

    /**
     * Calls an operation with its examples.
     *
     * @param operation the operation
     * @return the answer, or null if it has no body
     */
    public @Nullable Object call(ContractOperation operation) {
        Method method = of(operation);
        return invoked(method, resources.resource(method.getDeclaringClass()), operation);
    }

    /**
     * Calls the method of an operation that returns a future, with its examples.
     *
     * @param operation the operation
     * @param futures the client for the calls
     * @return the result of the future, or null if the answer has no body
     */
    public @Nullable Object call(ContractOperation operation, AsyncResources futures) {
        Method method = of(operation);
        try {
            Class<?> api = Class.forName("io.github.livechat4j.api." + operation.tag() + "AsyncApi");
            Object target = futures.resource(api, method.getDeclaringClass());
            Method async = api.getMethod(method.getName(), method.getParameterTypes());
            CompletableFuture<?> future =
                    (CompletableFuture<?>) Objects.requireNonNull(invoked(async, target, operation));
            return future.join();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(operation + " has no method that returns a future", e);
        } catch (CompletionException e) {
            throw new IllegalStateException(operation + " failed: " + e.getCause(), e.getCause());
        }
    }

    /**
     * Both methods of an operation have the same arguments; only the first has annotations with their names on the
     * wire.
     */
    private @Nullable Object invoked(Method method, Object target, ContractOperation operation) {
        Parameter[] parameters = of(operation).getParameters();
        WireNames names = WireNames.of(of(operation));
        Object[] arguments = Arrays.stream(parameters)
                .map(parameter -> argument(parameter, names, operation))
                .toArray();
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(operation + " failed: " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(operation + " cannot be called", e);
        }
    }

    private @Nullable Object argument(Parameter parameter, WireNames names, ContractOperation operation) {
        Type type = parameter.getParameterizedType();
        if (parameter.isAnnotationPresent(QueryMap.class)) {
            ObjectNode query = JsonNodeFactory.instance.objectNode();
            operation.parameters().stream()
                    .filter(example -> example.in().equals("query") && !example.isAlias())
                    .forEach(example -> query.set(example.name(), example.value()));
            return read(query, type);
        }
        Param param = parameter.getAnnotation(Param.class);
        if (param == null) {
            return read(operation.requests().values().iterator().next(), type);
        }
        return operation.parameters().stream()
                .filter(example -> example.name().equals(names.of(parameter)))
                .findFirst()
                .map(example -> read(example.value(), type))
                .orElseThrow(() -> new IllegalStateException(operation + " has no example for " + parameter.getName()));
    }

    private @Nullable Object read(JsonNode example, Type type) {
        return json.read(example.toString(), type);
    }
}
