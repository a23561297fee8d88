package io.github.livechat4j.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * An operation of the contract, with its examples.
 *
 * @param tag the resource
 * @param id its {@code operationId}
 * @param method the HTTP method
 * @param path the path, with placeholders
 * @param parameters the examples of its parameters
 * @param requests the examples of its body by name; empty without a body
 * @param status the status of its successful answer
 * @param responses the examples of that answer by name
 * @param responseHeaders the examples of the headers of that answer by name
 */
public record ContractOperation(
        String tag,
        String id,
        String method,
        String path,
        List<ParameterExample> parameters,
        Map<String, JsonNode> requests,
        int status,
        Map<String, JsonNode> responses,
        Map<String, String> responseHeaders) {

    /**
     * An example of a parameter.
     *
     * @param name the name on the wire
     * @param in its place: {@code path}, {@code query} or {@code header}
     * @param isAlias whether it is an older name of another parameter, which the client does not send
     * @param value the example
     */
    public record ParameterExample(String name, String in, boolean isAlias, JsonNode value) {}

    /**
     * Returns the same operation once for each example of its body.
     *
     * @return the operation with one example each; the operation itself without a body
     */
    public List<ContractOperation> withEachRequest() {
        return requests.isEmpty()
                ? List.of(this)
                : requests.entrySet().stream()
                        .map(request -> new ContractOperation(
                                tag,
                                id,
                                method,
                                path,
                                parameters,
                                Map.of(request.getKey(), request.getValue()),
                                status,
                                responses,
                                responseHeaders))
                        .toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
