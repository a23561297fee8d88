package io.github.livechat4j.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides which operations take their query as one record, and adds these records to the contract's schemas.
 *
 * <p>Up to {@value #MOST_ARGUMENTS} query parameters are arguments of the method; more, or any that is not plain text on the
 * wire, make a record. Operations with the same parameters share one: it is named by {@code x-query-name}, else after the
 * first operation that has them.
 */
@SuppressWarnings("rawtypes") // the parser's Schema is generic only in the type of its examples
final class QueryRecords {

    static final int MOST_ARGUMENTS = 3;

    private final Contract contract;
    private final JavaTypes types;
    private final Map<String, String> nameByOperation = new HashMap<>();

    QueryRecords(Contract contract, JavaTypes types) {
        this.contract = contract;
        this.types = types;
    }

    /** Returns the component that is the query of an operation, or null where its parameters are arguments. */
    @Nullable
    String of(Operation operation) {
        return nameByOperation.get(operation.getOperationId());
    }

    /**
     * Adds the records.
     *
     * @throws IllegalArgumentException if a name is given to two sets of parameters, two to one set, or one that a schema has
     */
    void addTo(OpenAPI document) {
        Map<List<Object>, List<Asking>> askings = new LinkedHashMap<>();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    List<Parameter> parameters = contract.parametersIn("query", item, operation);
                    if (needsRecord(parameters)) {
                        askings.computeIfAbsent(key(parameters), none -> new ArrayList<>())
                                .add(new Asking(operation, method + " " + path, parameters));
                    }
                }));
        askings.values().forEach(alike -> {
            String name = name(alike);
            if (contract.schemas().containsKey(name)) {
                throw new IllegalArgumentException(
                        "the query of " + alike.get(0).operation().getOperationId() + " would be named " + name
                                + ", which is the name of a schema or of another query");
            }
            document.getComponents().addSchemas(name, record(alike));
            alike.forEach(asking -> nameByOperation.put(asking.operation().getOperationId(), name));
        });
    }

    private boolean needsRecord(List<Parameter> parameters) {
        return parameters.size() > MOST_ARGUMENTS
                || parameters.stream()
                        .anyMatch(parameter -> !types.of(parameter.getSchema()).isPlainText());
    }

    private static List<Object> key(List<Parameter> parameters) {
        List<Object> key = new ArrayList<>();
        parameters.forEach(parameter -> key.add(
                List.of(parameter.getName(), Boolean.TRUE.equals(parameter.getRequired()), parameter.getSchema())));
        return key;
    }

    private static String name(List<Asking> alike) {
        List<String> given = alike.stream()
                .map(asking -> Contract.extension(asking.operation().getExtensions(), "x-query-name"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toList();
        if (given.size() > 1) {
            throw new IllegalArgumentException("the same query parameters are named " + String.join(" and ", given));
        }
        String first = alike.get(0).operation().getOperationId();
        return given.isEmpty() ? Character.toUpperCase(first.charAt(0)) + first.substring(1) + "Query" : given.get(0);
    }

    private static Schema record(List<Asking> alike) {
        Schema schema = new ObjectSchema().description("What to ask of " + askers(alike) + ".");
        for (Parameter parameter : alike.get(0).parameters()) {
            Schema property = new Schema<>().description(parameter.getDescription());
            property.addAllOfItem(parameter.getSchema());
            schema.addProperty(parameter.getName(), property);
            if (Boolean.TRUE.equals(parameter.getRequired())) {
                schema.addRequiredItem(parameter.getName());
            }
        }
        return schema;
    }

    private static String askers(List<Asking> alike) {
        return alike.size() == 1
                ? "`" + alike.get(0).endpoint() + "`"
                : String.join(
                        ", ",
                        alike.stream()
                                .map(asking -> "`" + asking.operation().getOperationId() + "`")
                                .toList());
    }

    private record Asking(Operation operation, String endpoint, List<Parameter> parameters) {}
}
