package io.github.livechat4j.codegen;

import io.github.livechat4j.codegen.OperationView.ArgumentView;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates the views of the contract's operations. */
@SuppressWarnings("rawtypes") // the parser's Schema is generic only in the type of its examples
final class OperationViews {

    private static final JavaType NOTHING = JavaType.ofPrimitive("Void", "void");

    private final ParsedContract contract;
    private final JavaTypes types;
    private final QueryRecords queries;
    private final Names names;
    private final ShorterCalls shorterCalls;

    OperationViews(ParsedContract contract, JavaTypes types, QueryRecords queries, Names names) {
        this.contract = contract;
        this.types = types;
        this.queries = queries;
        this.names = names;
        this.shorterCalls = new ShorterCalls(queries, names);
    }

    OperationView of(PathItem.HttpMethod method, String path) {
        PathItem item = Objects.requireNonNull(contract.document().getPaths().get(path), path);
        Operation operation = Objects.requireNonNull(item.readOperationsMap().get(method), path);
        String endpoint = method + " " + path;
        List<String> headers = new ArrayList<>(List.of("Accept: application/json"));
        List<ArgumentView> arguments = new ArrayList<>();
        StringBuilder query = new StringBuilder();

        List<Parameter> inPath = contract.parametersIn("path", item, operation);
        for (Parameter parameter : inPath) {
            arguments.add(argument(
                    parameter, "@Param(value = \"" + parameter.getName() + "\", expander = PathSegment.class)"));
        }
        addQuery(item, operation, arguments, query);
        for (Parameter parameter : contract.parametersIn("header", item, operation)) {
            addHeader(parameter, headers, arguments);
        }
        // includes "query", because the components of a query record are arguments of other forms of the method
        addBody(operation.getRequestBody(), arguments, variables(item, operation, "path", "query", "header"));
        if (FormBodies.isJsonAlone(operation)) {
            headers.add("Content-Type: application/json");
        }

        ApiResponse success = success(operation);
        JavaType returned = returnType(success);
        return new OperationView(
                id(operation),
                doc(operation),
                endpoint,
                endpoint + query,
                !inPath.isEmpty(),
                headers,
                List.copyOf(arguments),
                returned.equals(NOTHING) ? "void" : returned.name(),
                success == null ? "" : JavadocText.line(success.getDescription()),
                shorterCalls.of(operation, arguments, asArguments(item, operation)),
                Boolean.TRUE.equals(operation.getDeprecated()));
    }

    private static String id(Operation operation) {
        if (operation.getOperationId() == null) {
            throw new IllegalArgumentException("there is no operationId, which names the method");
        }
        return operation.getOperationId();
    }

    private void addQuery(PathItem item, Operation operation, List<ArgumentView> arguments, StringBuilder query) {
        String record = queries.of(operation);
        if (record != null) {
            arguments.add(new ArgumentView(
                    free("query", "queryToAsk", variables(item, operation, "path", "header")),
                    ShorterCalls.QUERY_RECORD,
                    names.type(record),
                    !contract.required(contract.component(record)).isEmpty(),
                    false,
                    false,
                    "The query."));
            return;
        }
        for (Parameter parameter : contract.parametersIn("query", item, operation)) {
            ArgumentView argument = queryArgument(parameter);
            query.append(query.isEmpty() ? "?" : "&")
                    .append(parameter.getName())
                    .append("={")
                    .append(argument.name())
                    .append('}');
            arguments.add(argument);
        }
    }

    private ArgumentView queryArgument(Parameter parameter) {
        return argument(parameter, "@Param(\"" + names.variable(parameter.getName()) + "\")");
    }

    /** Returns the first parameters of the query, as arguments. */
    private List<ArgumentView> asArguments(PathItem item, Operation operation) {
        return contract.parametersIn("query", item, operation).stream()
                .limit(QueryRecords.MOST_ARGUMENTS)
                .map(this::queryArgument)
                .toList();
    }

    /** Adds a header: one with a single possible value is fixed, any other is an argument. */
    private void addHeader(Parameter parameter, List<String> headers, List<ArgumentView> arguments) {
        Schema schema = contract.resolved(parameter.getSchema());
        if (ParsedContract.isConstant(schema)) {
            headers.add(parameter.getName() + ": " + schema.getEnum().get(0));
            return;
        }
        ArgumentView argument = argument(parameter, "@Param(\"" + names.variable(parameter.getName()) + "\")");
        headers.add(parameter.getName() + ": {" + argument.name() + "}");
        arguments.add(argument);
    }

    private void addBody(@Nullable RequestBody body, List<ArgumentView> arguments, Set<String> taken) {
        if (body == null) {
            return;
        }
        Schema schema = firstSchema(body.getContent());
        if (schema == null) {
            throw new IllegalArgumentException("the request body has no schema");
        }
        arguments.add(new ArgumentView(
                free("body", "bodyToSend", taken),
                "",
                types.of(schema).name(),
                true,
                false,
                false,
                "The request body."));
    }

    private Set<String> variables(PathItem item, Operation operation, String... places) {
        return Stream.of(places)
                .flatMap(place -> contract.parametersIn(place, item, operation).stream())
                .map(parameter -> names.variable(parameter.getName()))
                .collect(Collectors.toSet());
    }

    private static String free(String name, String other, Set<String> taken) {
        String free = taken.contains(name) ? other : name;
        while (taken.contains(free)) {
            free += "Value";
        }
        return free;
    }

    private ArgumentView argument(Parameter parameter, String annotation) {
        boolean required = Boolean.TRUE.equals(parameter.getRequired());
        JavaType type = types.of(parameter.getSchema());
        boolean deprecated = Boolean.TRUE.equals(parameter.getDeprecated());
        String doc = (deprecated ? "Deprecated: " : "") + JavadocText.line(parameter.getDescription());
        return new ArgumentView(
                names.variable(parameter.getName()),
                annotation,
                required ? type.present() : type.name(),
                required,
                !required,
                deprecated,
                required ? doc : doc + " Null leaves it out.");
    }

    private static String doc(Operation operation) {
        String summary = operation.getSummary();
        String description = operation.getDescription();
        return JavadocText.of((summary == null ? "Calls `" + operation.getOperationId() + "`" : summary)
                + (description == null ? "" : "\n\n" + description));
    }

    private @Nullable ApiResponse success(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> contract.resolved(response.getValue()))
                .findFirst()
                .orElse(null);
    }

    private JavaType returnType(@Nullable ApiResponse success) {
        Schema schema = success == null ? null : firstSchema(success.getContent());
        return schema == null ? NOTHING : types.of(schema);
    }

    /** Returns the first schema, because a body has the same type in all its media types. */
    private static @Nullable Schema firstSchema(@Nullable Content content) {
        return content == null || content.isEmpty()
                ? null
                : content.values().iterator().next().getSchema();
    }
}
