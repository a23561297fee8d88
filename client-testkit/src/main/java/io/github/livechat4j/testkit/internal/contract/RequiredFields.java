package io.github.livechat4j.testkit.internal.contract;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Fills the missing required fields of an answer, at any depth, with values of examples. */
final class RequiredFields {

    private final RequestSchemas schemas;

    RequiredFields(RequestSchemas schemas) {
        this.schemas = schemas;
    }

    void complete(JsonNode answer, JsonNode schema, List<JsonNode> examples) {
        JsonNode whole = schemas.whole(schema);
        if (whole.has("discriminator")) {
            member(answer, whole, examples);
        } else if (answer.isArray()) {
            List<JsonNode> elements =
                    examples.stream().flatMap(RequiredFields::elements).toList();
            answer.forEach(element -> complete(element, whole.path("items"), elements));
        } else if (answer instanceof ObjectNode members) {
            object(members, whole, examples);
        }
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
    }

    private void object(ObjectNode members, JsonNode whole, List<JsonNode> examples) {
        JsonNode properties = whole.path("properties");
        whole.path("required").forEach(required -> {
            String name = required.asText();
            if (members.path(name).isMissingNode()) {
                inside(name, examples).findFirst().ifPresent(shown -> members.set(name, shown.deepCopy()));
            }
        });
        properties
                .properties()
                .forEach(property -> complete(
                        members.path(property.getKey()),
                        property.getValue(),
                        inside(property.getKey(), examples).toList()));
        JsonNode others = whole.path("additionalProperties");
        if (others.isObject()) {
            List<JsonNode> values = examples.stream()
                    .flatMap(example -> example.properties().stream())
                    .filter(member -> !properties.has(member.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            members.properties().stream()
                    .filter(member -> !properties.has(member.getKey()))
                    .forEach(member -> complete(member.getValue(), others, values));
        }
    }

    private static Stream<JsonNode> inside(String name, List<JsonNode> examples) {
        return examples.stream().map(example -> example.path(name)).filter(node -> !node.isMissingNode());
    }

    /** One of a union is filled from examples of its own kind. */
    private void member(JsonNode answer, JsonNode union, List<JsonNode> examples) {
        String property = union.path("discriminator").path("propertyName").asText();
        String word = answer.path(property).asText();
        JsonNode reference = union.path("discriminator").path("mapping").path(word);
        if (!reference.isMissingNode()) {
            List<JsonNode> alike = examples.stream()
                    .filter(example -> example.path(property).asText().equals(word))
                    .toList();
            complete(answer, new ObjectNode().put("$ref", reference.asText()), alike);
        }
    }
}
