package io.github.livechat4j.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which operations take their query as one record, and adds these records to the contract's schemas.
 *
 * <p>Up to {@value #MOST_ARGUMENTS} query parameters are arguments of the method. An operation with more of them, or
 * with one that is not plain text on the wire, takes a record, which is named after the operation. An operation with
 * {@code x-query-name} always takes a record of that name, and shares it with the other operations that have the same
 * name. The record has the parameters of all of them, so that adding a parameter to one of them does not rename the
 * record.
 */
@SuppressWarnings("rawtypes") // the parser's Schema is generic only in the type of its examples
final class QueryRecords {

    static final int MOST_ARGUMENTS = 3;

    private final ParsedContract contract;
    private final JavaTypes types;
    private final ContractPlaces places;
    private final Map<String, String> nameByOperation = new HashMap<>();

    QueryRecords(ParsedContract contract, JavaTypes types, ContractPlaces places) {
        this.places = places;
        this.contract = contract;
        this.types = types;
    }

    /** Returns the component that is the query of an operation, or null if its parameters are arguments. */
    @Nullable
    String of(Operation operation) {
        return nameByOperation.get(operation.getOperationId());
    }

    /** Returns whether the operation names its record. */
    static boolean isNamed(Operation operation) {
        return givenName(operation) != null;
    }

    private static @Nullable Object givenName(Operation operation) {
        return ParsedContract.extension(operation.getExtensions(), "x-query-name");
    }

    /**
     * Adds the records.
     *
     * @throws IllegalArgumentException if a schema or another record has the name, or if operations that share a record
     *     have a parameter of the same name and of different types
     */
    void addTo(OpenAPI document) {
        Map<String, List<Asking>> askings = new LinkedHashMap<>();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> places.at(operation, () -> {
                            List<Parameter> parameters = contract.parametersIn("query", item, operation);
                            if (isNamed(operation) || needsRecord(parameters)) {
                                askings.computeIfAbsent(name(operation), none -> new ArrayList<>())
                                        .add(new Asking(operation, method + " " + path, parameters));
                            }
                            return parameters;
                        })));
        askings.forEach((name, sharing) -> places.at(sharing.get(0).operation(), () -> {
            if (contract.schemas().containsKey(name)) {
                throw new IllegalArgumentException("the query of "
                        + sharing.get(0).id() + " would be named " + name + ", which is the name of a schema");
            }
            Schema record = record(sharing);
            places.isMadeOf(record, sharing.get(0).operation());
            document.getComponents().addSchemas(name, record);
            sharing.forEach(asking -> nameByOperation.put(asking.id(), name));
            return record;
        }));
    }

    private boolean needsRecord(List<Parameter> parameters) {
        return parameters.size() > MOST_ARGUMENTS
                || parameters.stream()
                        .anyMatch(parameter -> !types.of(parameter.getSchema()).isPlainText());
    }

    private static String name(Operation operation) {
        Object given = givenName(operation);
        String id = operation.getOperationId();
        return given == null ? Character.toUpperCase(id.charAt(0)) + id.substring(1) + "Query" : given.toString();
    }

    private Schema record(List<Asking> sharing) {
        Schema schema = new ObjectSchema().description("The query of " + askers(sharing) + ".");
        for (String parameter : names(sharing)) {
            List<Asking> asking = sharing.stream()
                    .filter(each -> each.parameter(parameter) != null)
                    .toList();
            Parameter first = Objects.requireNonNull(asking.get(0).parameter(parameter));
            refuseOtherTypes(first, asking);
            Schema property = new Schema<>().description(doc(first, asking, sharing));
            property.addAllOfItem(first.getSchema());
            places.isMadeOf(property, first);
            property.setDeprecated(first.getDeprecated());
            schema.addProperty(parameter, property);
            if (sharing.stream().allMatch(each -> each.requires(parameter))) {
                schema.addRequiredItem(parameter);
            }
        }
        return schema;
    }

    /** Returns the parameters in the order of the operations, so that additional ones come last. */
    private static Set<String> names(List<Asking> sharing) {
        return sharing.stream()
                .flatMap(asking -> asking.parameters().stream().map(Parameter::getName))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void refuseOtherTypes(Parameter first, List<Asking> asking) {
        for (Asking other : asking) {
            Parameter parameter = Objects.requireNonNull(other.parameter(first.getName()));
            if (!types.of(parameter.getSchema()).equals(types.of(first.getSchema()))) {
                throw new IllegalArgumentException("the query parameter " + first.getName() + " of " + other.id()
                        + " is of another type than that of " + asking.get(0).id() + ", whose query it shares");
            }
        }
    }

    private static @Nullable String doc(Parameter parameter, List<Asking> asking, List<Asking> sharing) {
        String description = parameter.getDescription();
        return asking.size() == sharing.size()
                ? description
                : (description == null ? "" : description.strip() + " ") + "Of " + ids(asking) + " only.";
    }

    private static String askers(List<Asking> sharing) {
        return sharing.size() == 1 ? "`" + sharing.get(0).endpoint() + "`" : ids(sharing);
    }

    private static String ids(List<Asking> askings) {
        return askings.stream().map(asking -> "`" + asking.id() + "`").collect(Collectors.joining(", "));
    }

    private record Asking(Operation operation, String endpoint, List<Parameter> parameters) {

        String id() {
            return operation.getOperationId();
        }

        @Nullable
        Parameter parameter(String name) {
            return parameters.stream()
                    .filter(parameter -> parameter.getName().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        boolean requires(String name) {
            Parameter parameter = parameter(name);
            return parameter != null && Boolean.TRUE.equals(parameter.getRequired());
        }
    }
}
