package io.github.livechat4j.testkit.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.JsonReader;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A required field that nothing in the sandbox knows of is filled from the examples, wherever it is. */
class RequiredFieldsTest {

    private static final String DOCUMENT = """
            {"components": {"schemas": {
              "Part": {"type": "object", "required": ["no"], "properties": {"no": {"type": "integer"}}},
              "Named": {"type": "object", "properties": {"name": {"type": "string"}}},
              "Both": {"allOf": [{"$ref": "#/components/schemas/Part"}, {"$ref": "#/components/schemas/Named"}]},
              "Circle": {"type": "object", "required": ["kind", "radius"],
                "properties": {"kind": {"type": "string"}, "radius": {"type": "integer"}}},
              "Square": {"type": "object", "required": ["kind", "side"],
                "properties": {"kind": {"type": "string"}, "side": {"type": "integer"}}},
              "Shape": {"oneOf": [{"$ref": "#/components/schemas/Circle"}, {"$ref": "#/components/schemas/Square"}],
                "discriminator": {"propertyName": "kind",
                  "mapping": {"circle": "#/components/schemas/Circle", "square": "#/components/schemas/Square"}}}
            }}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // schema | answer | example | completed
                "Part | {} | {'no':4} | {'no':4}",
                "Part | {'no':5} | {'no':4} | {'no':5}",
                "Part | {'no':null} | {'no':4} | {'no':null}",
                "Both | {'name':'a'} | {'no':4} | {'name':'a','no':4}",
                "[Part] | [{},{'no':1}] | [{'no':4}] | [{'no':4},{'no':1}]",
                "[Part] | [{}] | [] | [{}]",
                "[Part] | [{}] | [{'name':'a'},{'no':4}] | [{'no':4}]",
                "{Part} | {'2026-03-02':{}} | {'2026-01-01':{'no':4}} | {'2026-03-02':{'no':4}}",
                "Shape | {'kind':'square'} | {'kind':'square','side':3} | {'kind':'square','side':3}",
                "[Shape] | [{'kind':'square'},{'kind':'circle'}] | [{'kind':'circle','radius':2},{'kind':'square','side':3}]"
                        + " | [{'kind':'square','side':3},{'kind':'circle','radius':2}]",
                "[Shape] | [{'kind':'star'}] | [{'kind':'circle','radius':2}] | [{'kind':'star'}]",
                "<[Part]> | {'parts':[{}]} | {'parts':[{'no':4}]} | {'parts':[{'no':4}]}",
                "<{Part}> | {'parts':{'a':{}}} | {'parts':{'b':{'no':4}}} | {'parts':{'a':{'no':4}}}",
                "<[Shape]> | {'parts':[{'kind':'square'}]} | {'parts':[{'kind':'square','side':3}]}"
                        + " | {'parts':[{'kind':'square','side':3}]}"
            })
    void answer_whenItLacksARequiredField_thenIsCompletedFromTheExamples(
            String schema, String answer, String example, String completed) throws IOException {
        JsonNode filled = json(answer);

        RequiredFields.of(
                        new RequestSchemas(JsonReader.read(DOCUMENT)),
                        JsonReader.read(schema(schema)),
                        List.of(json(example)))
                .complete(filled);

        assertThat(filled).isEqualTo(json(completed));
    }

    private static JsonNode json(String text) throws IOException {
        return JsonReader.read(text.replace('\'', '"'));
    }

    /** {@code [Part]} is a list, {@code {Part}} a map, and {@code <…>} an object whose member {@code parts} is that. */
    private static String schema(String text) {
        String inner = text.substring(1, text.length() - 1);
        return switch (text.charAt(0)) {
            case '[' -> "{\"type\": \"array\", \"items\": " + schema(inner) + "}";
            case '{' -> "{\"type\": \"object\", \"additionalProperties\": " + schema(inner) + "}";
            case '<' -> "{\"type\": \"object\", \"properties\": {\"parts\": " + schema(inner) + "}}";
            default -> "{\"$ref\": \"#/components/schemas/" + text + "\"}";
        };
    }
}
