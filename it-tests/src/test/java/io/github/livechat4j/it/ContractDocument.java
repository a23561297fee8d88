package io.github.livechat4j.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A bundled contract, with access by operation. */
record ContractDocument(JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String COMPONENTS = "components";

    /** Returns the contract on the class path. */
    static ContractDocument bundled() {
        try (InputStream resource = BundledContract.class.getResourceAsStream("/livechat4j/openapi.json")) {
            return new ContractDocument(new JsonMapper().readTree(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An operation of the contract.
     *
     * @param method the HTTP method
     * @param path the path, with placeholders
     * @param parameters the parameters of the path and of the operation, resolved
     * @param definition the operation itself
     */
    record Definition(String method, String path, List<JsonNode> parameters, JsonNode definition) {

        List<JsonNode> parameters(String in) {
            return parameters.stream()
                    .filter(parameter -> parameter.path("in").asText().equals(in))
                    .toList();
        }
    }

    Definition operation(String id) {
        return found(id).orElseThrow(() -> new IllegalArgumentException("no operation has the id " + id));
    }

    private Optional<Definition> found(String id) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .filter(member ->
                                member.getValue().path("operationId").asText().equals(id))
                        .map(member -> definition(member.getKey(), path.getKey(), path.getValue(), member.getValue())))
                .findFirst();
    }

    private Definition definition(String method, String path, JsonNode item, JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        for (JsonNode holder : List.of(item, operation)) {
            holder.path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
        }
        return new Definition(method.toUpperCase(Locale.ROOT), path, parameters, operation);
    }

    JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }

    /** Returns a schema without {@code $ref} and {@code allOf} at its top. */
    JsonNode whole(JsonNode schema) {
        JsonNode resolved = resolve(schema);
        if (!resolved.has("allOf")) {
            return resolved;
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        resolved.path("allOf").forEach(part -> merge(whole, whole(part)));
        merge(whole, without(resolved));
        return whole;
    }

    private static JsonNode without(JsonNode schema) {
        ObjectNode copy = schema.deepCopy();
        copy.remove("allOf");
        return copy;
    }

    private static void merge(ObjectNode whole, JsonNode part) {
        part.properties().forEach(member -> {
            if (member.getKey().equals("properties")) {
                whole.withObjectProperty("properties").setAll((ObjectNode) member.getValue());
            } else if (member.getKey().equals("required")) {
                whole.withArrayProperty("required").addAll((ArrayNode) member.getValue());
            } else {
                whole.set(member.getKey(), member.getValue());
            }
        });
    }

    /**
     * Returns the contract with only these operations and the components that they use, because a validator reads all
     * of it slowly.
     */
    ContractDocument with(Collection<String> ids) {
        ObjectNode smaller = document.deepCopy();
        ObjectNode paths = smaller.putObject("paths");
        document.path("paths").properties().forEach(path -> {
            ObjectNode item = path.getValue().deepCopy();
            item.retain(path.getValue().properties().stream()
                    .filter(member -> !METHODS.contains(member.getKey())
                            || ids.contains(
                                    member.getValue().path("operationId").asText()))
                    .map(java.util.Map.Entry::getKey)
                    .toList());
            if (METHODS.stream().anyMatch(item::has)) {
                paths.set(path.getKey(), item);
            }
        });
        Set<String> references = new TreeSet<>();
        follow(paths, references);
        ObjectNode components = smaller.putObject(COMPONENTS);
        components.set("securitySchemes", document.path(COMPONENTS).path("securitySchemes"));
        for (String reference : references) {
            String[] parts = reference.substring(2).split("/", 3);
            components.withObjectProperty(parts[1]).set(parts[2], document.at(reference.substring(1)));
        }
        return new ContractDocument(smaller);
    }

    private void follow(JsonNode node, Set<String> references) {
        String reference = node.path("$ref").asText();
        if (reference.startsWith("#/") && references.add(reference)) {
            follow(document.at(reference.substring(1)), references);
        }
        if (node.has("mapping") && !node.path("mapping").has("type")) {
            node.path("mapping").forEach(target -> {
                if (target.asText().startsWith("#/") && references.add(target.asText())) {
                    follow(document.at(target.asText().substring(1)), references);
                }
            });
        }
        node.forEach(child -> follow(child, references));
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        if (array instanceof ArrayNode elements) {
            elements.forEach(element -> texts.add(element.asText()));
        }
        return texts;
    }
}
