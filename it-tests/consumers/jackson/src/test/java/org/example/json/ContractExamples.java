package org.example.json;

import feign.RequestLine;
import io.github.livechat4j.api.Resources;
import io.github.livechat4j.wire.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The example bodies and answers of the contract, with their types in the client. */
final class ContractExamples {

    private static final JsonCodec JSON = new JsonCodec();

    private final Map<?, ?> contract;

    private ContractExamples(Map<?, ?> contract) {
        this.contract = contract;
    }

    static List<Payload> all() {
        try (InputStream resource = ContractExamples.class.getResourceAsStream("/livechat4j/openapi.json")) {
            return new ContractExamples((Map<?, ?>) JSON.read(resource, (Type) Object.class)).payloads();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Payload> payloads() {
        List<Payload> payloads = new ArrayList<>();
        for (Object path : map(contract, "paths").values()) {
            for (Object each : ((Map<?, ?>) path).values()) {
                if (each instanceof Map<?, ?> operation && operation.containsKey("operationId")) {
                    Method method = method(operation);
                    bodies(map(operation, "requestBody"), bodyType(method), payloads);
                    map(operation, "responses").forEach((status, answer) -> {
                        if (status.toString().startsWith("2")) {
                            bodies(resolved(answer), method.getGenericReturnType(), payloads);
                        }
                    });
                }
            }
        }
        return payloads;
    }

    private static Method method(Map<?, ?> operation) {
        String tag = ((List<?>) operation.get("tags")).get(0).toString();
        try {
            Class<?> api = Class.forName(Resources.class.getPackageName() + "." + tag + "Api");
            return Arrays.stream(api.getMethods())
                    .filter(method -> method.getName().equals(operation.get("operationId")))
                    .filter(method -> method.isAnnotationPresent(RequestLine.class))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Type bodyType(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .<Type>map(parameter -> parameter.getType())
                .findFirst()
                .orElse(Object.class);
    }

    private void bodies(Map<?, ?> holder, Type type, List<Payload> payloads) {
        // JSON, because the names of lists in a form end in []
        Map<?, ?> content = map(map(holder, "content"), "application/json");
        for (Object example : map(content, "examples").values()) {
            payloads.add(new Payload(JSON.write(resolved(example).get("value")), type));
        }
    }

    private Map<?, ?> map(Map<?, ?> holder, String name) {
        return holder.get(name) == null ? Map.of() : resolved(holder.get(name));
    }

    private Map<?, ?> resolved(Object value) {
        Map<?, ?> members = (Map<?, ?>) value;
        if (!(members.get("$ref") instanceof String reference)) {
            return members;
        }
        Map<?, ?> place = contract;
        for (String name : reference.substring(2).split("/")) {
            place = (Map<?, ?>) place.get(name.replace("~1", "/").replace("~0", "~"));
        }
        return resolved(place);
    }
}
