package io.github.livechat4j.spec.upstream;

import io.github.livechat4j.spec.bundle.Bundle;
import io.github.livechat4j.spec.source.SourceLocation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The operations of the contract, for the comparison with the upstream map.
 *
 * @param operations the operations by operationId, in the order of the paths
 */
public record ContractDocument(Map<String, MappedOperation> operations) {

    /**
     * Copies the operations and keeps their order.
     *
     * @param operations the operations by operationId
     */
    public ContractDocument {
        operations = Collections.unmodifiableMap(new LinkedHashMap<>(operations));
    }

    /**
     * Reads the bundled contract.
     *
     * @param bundle the contract, all of whose references resolve
     * @return its operations
     */
    public static ContractDocument of(Bundle bundle) {
        OpenAPI document = new OpenAPIV3Parser()
                .readContents(bundle.text(), null, new ParseOptions())
                .getOpenAPI();
        Map<String, MappedOperation> operations = new LinkedHashMap<>();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    String id = operation.getOperationId();
                    operations.put(
                            id,
                            new MappedOperation(
                                    id,
                                    method + " " + path,
                                    path,
                                    places(item, operation, document),
                                    isMarkedAsAdded(operation),
                                    location(bundle, path, method)));
                }));
        return new ContractDocument(operations);
    }

    private static boolean isMarkedAsAdded(Operation operation) {
        return operation.getExtensions() != null
                && "docs".equals(operation.getExtensions().get("x-origin"));
    }

    private static SourceLocation location(Bundle bundle, String path, HttpMethod method) {
        return bundle.document()
                .mapping("paths")
                .mapping(path)
                .locationOf(method.name().toLowerCase(Locale.ROOT));
    }

    private static Set<String> places(PathItem item, Operation operation, OpenAPI document) {
        Set<String> places = new HashSet<>();
        Stream.concat(parameters(item.getParameters()), parameters(operation.getParameters()))
                .map(parameter -> resolve(parameter, document))
                .forEach(parameter -> places.add(parameter.getIn() + " " + parameter.getName()));
        if (operation.getRequestBody() != null) {
            var bodyPlaces = new BodyPlaces(document);
            // another rule reports a missing body
            Stream.ofNullable(resolve(operation.getRequestBody(), document).getContent())
                    .flatMap(content -> content.values().stream())
                    .flatMap(content -> Stream.ofNullable(content.getSchema()))
                    .forEach(schema -> bodyPlaces.of(schema).forEach(place -> places.add("body " + place)));
        }
        return places;
    }

    private static Stream<Parameter> parameters(List<Parameter> declared) {
        return Optional.ofNullable(declared).stream().flatMap(List::stream);
    }

    private static RequestBody resolve(RequestBody body, OpenAPI document) {
        String reference = body.get$ref();
        if (reference == null) {
            return body;
        }
        RequestBody shared =
                document.getComponents().getRequestBodies().get(reference.substring(reference.lastIndexOf('/') + 1));
        return Objects.requireNonNull(shared, reference);
    }

    private static Parameter resolve(Parameter parameter, OpenAPI document) {
        String reference = parameter.get$ref();
        if (reference == null) {
            return parameter;
        }
        Parameter shared =
                document.getComponents().getParameters().get(reference.substring(reference.lastIndexOf('/') + 1));
        return Objects.requireNonNull(shared, reference);
    }
}
