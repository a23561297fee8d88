package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Scalar;
import io.github.livechat4j.spec.source.Sequence;
import io.github.livechat4j.spec.source.Tree;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The keywords of OpenAPI 3.0 by place, each with the kind of its value. Keywords of 3.1 that another rule reports may
 * have any value.
 */
final class WordsOfOpenApi {

    static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    /**
     * The kind of value of a keyword.
     *
     * @param words as messages call it
     * @param test whether a value is of the kind
     */
    record Value(String words, Predicate<Tree> test) {

        static final Value ANY = new Value("a value", value -> true);
        static final Value FLAG =
                new Value("`true` or `false`, in small letters and without quotes", isOf(Scalar.Kind.BOOLEAN));
        static final Value NUMBER = new Value("a number as JSON has it, without quotes", isOf(Scalar.Kind.NUMBER));
        static final Value COUNT = new Value(
                "a whole number that is not negative, without quotes",
                isOf(Scalar.Kind.NUMBER).and(value -> value.asText().orElse("").matches("[0-9]{1,9}")));
        static final Value TEXT =
                new Value("a text", value -> value instanceof Scalar scalar && scalar.kind() != Scalar.Kind.NULL);
        static final Value LIST = new Value("a list", Sequence.class::isInstance);
        static final Value OBJECT = new Value("an object", Mapping.class::isInstance);
        static final Value OBJECT_OR_FLAG =
                new Value("a schema, or `true` or `false` without quotes", OBJECT.test.or(FLAG.test));

        private static Predicate<Tree> isOf(Scalar.Kind kind) {
            return value -> value instanceof Scalar scalar && scalar.kind() == kind;
        }

        boolean holds(Tree value) {
            return test.test(value);
        }
    }

    static final Map<String, Value> DOCUMENT = new Words()
            .of(Value.TEXT, "openapi")
            .of(Value.OBJECT, "info", "paths", "components", "externalDocs")
            .of(Value.LIST, "servers", "security", "tags")
            .of(Value.ANY, "webhooks", "jsonSchemaDialect")
            .known();
    static final Map<String, Value> PATH_ITEM = new Words()
            .of(Value.TEXT, "summary", "description")
            .of(Value.OBJECT, METHODS.toArray(String[]::new))
            .of(Value.LIST, "servers", "parameters")
            .known();
    static final Map<String, Value> OPERATION = new Words()
            .of(Value.TEXT, "summary", "description", "operationId")
            .of(Value.OBJECT, "externalDocs", "requestBody", "responses", "callbacks")
            .of(Value.LIST, "tags", "parameters", "security", "servers")
            .of(Value.FLAG, "deprecated")
            .known();
    static final Map<String, Value> HEADER = new Words()
            .of(Value.TEXT, "description", "style")
            .of(Value.FLAG, "required", "deprecated", "allowEmptyValue", "explode", "allowReserved")
            .of(Value.OBJECT, "schema", "examples", "content")
            .of(Value.ANY, "example")
            .known();
    static final Map<String, Value> PARAMETER =
            new Words(HEADER).of(Value.TEXT, "name", "in").known();
    static final Map<String, Value> BODY = new Words()
            .of(Value.TEXT, "description")
            .of(Value.OBJECT, "content")
            .of(Value.FLAG, "required")
            .known();
    static final Map<String, Value> ANSWER = new Words()
            .of(Value.TEXT, "description")
            .of(Value.OBJECT, "headers", "content", "links")
            .known();
    static final Map<String, Value> MEDIA_TYPE = new Words()
            .of(Value.OBJECT, "schema", "examples", "encoding")
            .of(Value.ANY, "example")
            .known();
    static final Map<String, Value> EXAMPLE = new Words()
            .of(Value.TEXT, "summary", "description", "externalValue")
            .of(Value.ANY, "value")
            .known();
    static final Map<String, Value> SCHEMA = new Words()
            .of(Value.TEXT, "title", "pattern", "description", "format")
            .of(Value.NUMBER, "multipleOf", "maximum", "minimum")
            .of(Value.COUNT, "maxLength", "minLength", "maxItems", "minItems", "maxProperties", "minProperties")
            .of(Value.FLAG, "uniqueItems", "nullable", "readOnly", "writeOnly", "deprecated")
            .of(Value.LIST, "required", "enum", "allOf", "oneOf", "anyOf")
            .of(Value.OBJECT, "not", "items", "properties", "discriminator", "xml", "externalDocs")
            .of(Value.OBJECT_OR_FLAG, "additionalProperties")
            .of(Value.ANY, "type", "default", "example", "exclusiveMaximum", "exclusiveMinimum")
            .of(Value.ANY, WordsOfOtherVersions.words().toArray(String[]::new))
            .known();

    private WordsOfOpenApi() {}

    private static final class Words {

        private final Map<String, Value> known = new TreeMap<>();

        Words() {}

        Words(Map<String, Value> others) {
            known.putAll(others);
        }

        Words of(Value value, String... words) {
            for (String word : words) {
                known.put(word, value);
            }
            return this;
        }

        Map<String, Value> known() {
            return Map.copyOf(known);
        }
    }
}
