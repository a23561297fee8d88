package io.github.livechat4j.testkit.internal.contract;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Fills the missing required fields of an answer, at any depth, with values of examples. What may have to be filled is
 * found once, because the answer of a page of chats has thousands of fields. Thread-safe.
 */
abstract sealed class RequiredFields {

    private static final RequiredFields NONE = new None();

    private RequiredFields() {}

    /**
     * Finds the fields that may have to be filled.
     *
     * @param schemas resolves references
     * @param schema the schema of the answer
     * @param examples examples of the answer; must not be modified later
     */
    static RequiredFields of(RequestSchemas schemas, JsonNode schema, List<JsonNode> examples) {
        if (examples.isEmpty()) {
            return NONE;
        }
        JsonNode whole = schemas.whole(schema);
        if (whole.has("discriminator")) {
            return new Union(schemas, whole.path("discriminator"), examples);
        }
        Filled filled = new Filled(schemas, whole, examples);
        return filled.isNeeded() ? filled : NONE;
    }

    /** Fills the fields in place. */
    abstract void complete(JsonNode answer);

    private static Stream<JsonNode> elements(JsonNode list) {
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
    }

    private static List<JsonNode> inside(String name, List<JsonNode> examples) {
        return examples.stream()
                .map(example -> example.path(name))
                .filter(node -> !node.isMissingNode())
                .toList();
    }

    /** Nothing has to be filled. */
    private static final class None extends RequiredFields {

        @Override
        void complete(JsonNode answer) {}
    }

    /** The fields of an object, or of the elements of an array. */
    private static final class Filled extends RequiredFields {

        private final RequiredFields elements;
        private final Map<String, JsonNode> shown = new LinkedHashMap<>();
        private final Map<String, RequiredFields> properties = new LinkedHashMap<>();
        private final Set<String> names;
        private final RequiredFields others;

        Filled(RequestSchemas schemas, JsonNode whole, List<JsonNode> examples) {
            this.elements = of(
                    schemas,
                    whole.path("items"),
                    examples.stream().flatMap(RequiredFields::elements).toList());
            elements(whole.path("required"))
                    .map(JsonNode::asText)
                    .forEach(name ->
                            inside(name, examples).stream().findFirst().ifPresent(value -> shown.put(name, value)));
            whole.path("properties").properties().forEach(property -> {
                RequiredFields inner = of(schemas, property.getValue(), inside(property.getKey(), examples));
                if (inner != NONE) {
                    properties.put(property.getKey(), inner);
                }
            });
            this.names = whole.path("properties").properties().stream()
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
            JsonNode schema = whole.path("additionalProperties");
            this.others = schema.isObject() ? of(schemas, schema, valuesOfOthers(examples)) : NONE;
        }

        private List<JsonNode> valuesOfOthers(List<JsonNode> examples) {
            return examples.stream()
                    .flatMap(example -> example.properties().stream())
                    .filter(member -> !names.contains(member.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        boolean isNeeded() {
            return elements != NONE || !shown.isEmpty() || !properties.isEmpty() || others != NONE;
        }

        @Override
        void complete(JsonNode answer) {
            if (answer.isArray()) {
                if (elements != NONE) {
                    answer.forEach(elements::complete);
                }
            } else if (answer instanceof ObjectNode members) {
                complete(members);
            }
        }

        private void complete(ObjectNode members) {
            for (Map.Entry<String, JsonNode> required : shown.entrySet()) {
                if (!members.has(required.getKey())) {
                    members.set(required.getKey(), required.getValue().deepCopy());
                }
            }
            for (Map.Entry<String, RequiredFields> property : properties.entrySet()) {
                property.getValue().complete(members.path(property.getKey()));
            }
            if (others != NONE) {
                members.properties().stream()
                        .filter(member -> !names.contains(member.getKey()))
                        .forEach(member -> others.complete(member.getValue()));
            }
        }
    }

    /** One of several schemas; it is filled from examples of its own kind. */
    private static final class Union extends RequiredFields {

        private final RequestSchemas schemas;
        private final String property;
        private final JsonNode mapping;
        private final List<JsonNode> examples;
        private final Map<String, RequiredFields> kinds = new ConcurrentHashMap<>();

        Union(RequestSchemas schemas, JsonNode discriminator, List<JsonNode> examples) {
            this.schemas = schemas;
            this.property = discriminator.path("propertyName").asText();
            this.mapping = discriminator.path("mapping");
            this.examples = examples;
        }

        @Override
        void complete(JsonNode answer) {
            String word = answer.path(property).asText();
            RequiredFields kind = kinds.get(word);
            if (kind == null && mapping.has(word)) {
                kind = of(
                        schemas,
                        new ObjectNode().put("$ref", mapping.path(word).asText()),
                        examples.stream()
                                .filter(example ->
                                        example.path(property).asText().equals(word))
                                .toList());
                kinds.put(word, kind);
            }
            if (kind != null) {
                kind.complete(answer);
            }
        }
    }
}
