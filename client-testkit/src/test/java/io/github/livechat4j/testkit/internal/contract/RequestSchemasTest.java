package io.github.livechat4j.testkit.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestSchemasTest {

    @ParameterizedTest
    @CsvSource({
        "int64, 9007199254740993, 0",
        "int64, -9223372036854775808, 0",
        "int64, 9223372036854775808, 1",
        "unixtime, 4102444800, 0",
        "int32, 2147483648, 1",
        "int32, 2147483647, 0",
        "flag, 1, 0"
    })
    void anInteger_whenChecked_thenHasTheRangeOfItsFormat(String format, String number, int problems)
            throws IOException {
        List<String> found = new ArrayList<>();

        new RequestSchemas(JsonReader.read("{}"))
                .check(
                        "id",
                        JsonReader.read("{\"type\": \"integer\", \"format\": \"" + format + "\"}"),
                        JsonReader.read(number),
                        found);

        assertThat(found).hasSize(problems);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"oneOf\": [{\"type\": \"string\"}, {\"type\": \"array\", \"items\": {\"type\": \"string\"}}]} | [\"a\"] | [\"a\"]",
                "{\"oneOf\": [{\"type\": \"string\"}, {\"type\": \"array\", \"items\": {\"type\": \"string\"}}]} | \"a\" | \"a\"",
                "{\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]} | 5 | 5",
                "{\"oneOf\": [{\"type\": \"string\"}, {\"type\": \"array\", \"items\": {\"type\": \"string\"}}]} | {\"a\": 1} | value has to be a text",
                "{} | {\"a\": [1]} | {\"a\":[1]}",
                "{\"type\": \"object\"} | {\"a\": [1]} | {\"a\":[1]}",
                "{\"type\": \"string\"} | [1] | value has to be a text"
            })
    void aValueOfSeveralKinds_whenChecked_thenHasOneOfThem(String schema, String value, String outcome)
            throws IOException {
        List<String> found = new ArrayList<>();

        JsonNode checked = new RequestSchemas(JsonReader.read("{}"))
                .check("value", JsonReader.read(schema), JsonReader.read(value), found);

        assertThat(found.isEmpty() ? checked.toString() : String.join(", ", found))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"kind\": \"circle\", \"size\": \"3\"} | {\"kind\":\"circle\",\"size\":3}",
                "{\"kind\": \"circle\", \"size\": \"big\"} | value[size] has to be a number",
                "{\"kind\": \"line\"} | value[kind] has to be one of circle",
                "\"circle\" | value has to be an object"
            })
    void aUnion_whenChecked_thenIsOfTheKindThatItSays(String value, String outcome) throws IOException {
        JsonNode document = JsonReader.read("""
                {"Circle": {"type": "object", "properties": {"kind": {"type": "string"}, "size": {"type": "integer"}}},
                 "Shape": {"oneOf": [{"$ref": "#/Circle"}],
                           "discriminator": {"propertyName": "kind", "mapping": {"circle": "#/Circle"}}}}""");
        List<String> found = new ArrayList<>();

        JsonNode checked =
                new RequestSchemas(document).check("value", document.path("Shape"), JsonReader.read(value), found);

        assertThat(found.isEmpty() ? checked.toString() : String.join(", ", found))
                .isEqualTo(outcome);
    }
}
