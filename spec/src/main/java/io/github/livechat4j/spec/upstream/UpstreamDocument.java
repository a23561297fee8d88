package io.github.livechat4j.spec.upstream;

import io.swagger.models.HttpMethod;
import io.swagger.models.Operation;
import io.swagger.models.parameters.Parameter;
import io.swagger.parser.SwaggerParser;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The operations of the upstream document, and their parameters.
 *
 * @param operations the operations by method and path, in the order of the document
 */
public record UpstreamDocument(Map<String, UpstreamOperation> operations) {

    // The file ends with the mark that starts another YAML document, and the parser fails on a second, empty document.
    private static final Pattern TRAILING_MARK = Pattern.compile("\\R---\\s*\\z");

    /**
     * Copies the operations and keeps their order.
     *
     * @param operations the operations by method and path
     */
    public UpstreamDocument {
        operations = Collections.unmodifiableMap(new LinkedHashMap<>(operations));
    }

    /**
     * Reads the document.
     *
     * @param text the text of the document
     * @return its operations
     */
    public static UpstreamDocument read(String text) {
        String document = TRAILING_MARK.matcher(text).replaceFirst("\n");
        Map<String, UpstreamOperation> operations = new LinkedHashMap<>();
        new SwaggerParser()
                .readWithInfo(document)
                .getSwagger()
                .getPaths()
                .forEach((path, item) -> item.getOperationMap().forEach((method, operation) -> {
                    UpstreamOperation read = operation(path, method, operation);
                    operations.put(read.title(), read);
                }));
        return new UpstreamDocument(operations);
    }

    /**
     * Returns the total number of parameters of all operations.
     *
     * @return how many
     */
    public int parameterCount() {
        return operations.values().stream()
                .mapToInt(operation -> operation.parameters().size())
                .sum();
    }

    private static UpstreamOperation operation(String path, HttpMethod method, Operation operation) {
        return new UpstreamOperation(
                method + " " + path, names(operation, parameter -> true), names(operation, Parameter::getRequired));
    }

    private static Set<String> names(Operation operation, Predicate<Parameter> wanted) {
        return operation.getParameters().stream()
                .filter(wanted)
                .map(parameter -> parameter.getIn() + " " + parameter.getName())
                .collect(Collectors.toSet());
    }
}
