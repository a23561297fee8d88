package io.github.livechat4j.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Tests the extract of the contract for the command line. */
class DescribeOperationsTest {

    private static final String CONTRACT = """
            tags: [{name: Badges, description: Signs on agents.}]
            paths:
              /badges/{badge_id}:
                parameters:
                  - {name: X-API-Version, in: header, schema: {type: string, enum: ['2']}}
                  - {name: badge_id, in: path, required: true, description: Id., schema: {type: integer}, example: 7}
                put:
                  tags: [Badges]
                  operationId: updateBadge
                  summary: Changes a badge.
                  parameters:
                    - {name: 'owner[mail]', in: query, description: Who., schema: {type: string}}
                    - {name: old, in: query, deprecated: true, x-alias-of: 'owner[mail]', schema: {type: string}}
                    - {name: X-Mode, in: header, deprecated: true, description: Mode., schema: {type: string}}
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Badge'}
                        examples: {one: {value: {colour: red, owner: {name: Ana}}}}
                  responses:
                    '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Badges'}}}}
            components:
              schemas:
                Badge:
                  type: object
                  required: [colour]
                  properties:
                    colour: {type: string, enum: [red, blue], description: Its colour.}
                    shown: {type: integer, format: flag}
                    days: {type: array, items: {type: string, format: date}}
                    key: {type: string, format: password}
                    owner:
                      type: object
                      properties: {name: {type: string}, badge: {$ref: '#/components/schemas/OtherBadge'}}
                OtherBadge: {$ref: '#/components/schemas/SameBadge'}
                SameBadge: {$ref: '#/components/schemas/Badge'}
                Badges:
                  type: object
                  properties:
                    badges: {type: array, items: {$ref: '#/components/schemas/Badge'}}
                    total: {type: integer}
                    pages: {type: integer}
            """;

    private static JsonNode operation() throws IOException {
        return DescribeOperations.describe(new YAMLMapper().readTree(CONTRACT)).at("/operations/0");
    }

    private static JsonNode field(String key) throws IOException {
        for (JsonNode field : operation().path("fields")) {
            if (field.path("key").asText().equals(key)) {
                return field;
            }
        }
        throw new AssertionError("no field " + key);
    }

    @Test
    void fields_whenOfPathQueryHeaderAndBody_thenAllAreThereButOldNamesAndHeadersOfOneWord() throws IOException {
        assertThat(operation().path("fields").findValuesAsText("key"))
                .containsExactly(
                        "badge_id",
                        "owner.mail",
                        "x-mode",
                        "colour",
                        "shown",
                        "days",
                        "key",
                        "owner",
                        "owner.name",
                        "owner.badge");
    }

    @Test
    void fields_whenTyped_thenSayIt() throws IOException {
        assertThat(field("badge_id").path("type").asText()).isEqualTo("integer");
        assertThat(field("colour").path("words").toString()).isEqualTo("[\"red\",\"blue\"]");
        assertThat(field("colour").path("required").asBoolean()).isTrue();
        assertThat(field("shown").path("type").asText()).isEqualTo("flag_number");
        assertThat(field("days").path("type").asText()).isEqualTo("date");
        assertThat(field("days").path("many").asBoolean()).isTrue();
        assertThat(field("key").path("secret").asBoolean()).isTrue();
        assertThat(field("owner").path("type").asText()).isEqualTo("json");
        assertThat(field("owner.name").path("example").asText()).isEqualTo("Ana");
        assertThat(field("owner.mail").path("wire").asText()).isEqualTo("owner[mail]");
    }

    @Test
    void aField_whenOfAnObjectThatHoldsIt_thenIsGivenAsAWholeOnly() throws IOException {
        assertThat(field("owner.badge").path("type").asText()).isEqualTo("json");
    }

    @Test
    void aField_whenDeprecated_thenSaysItFirst() throws IOException {
        assertThat(field("x-mode").path("description").asText()).isEqualTo("Deprecated. Mode.");
    }

    @Test
    void answer_whenAPage_thenItsListAndColumnsAreKnown() throws IOException {
        assertThat(operation().path("rows").asText()).isEqualTo("badges");
        assertThat(operation().path("paged").asBoolean()).isTrue();
        assertThat(operation().path("columns").findValuesAsText("name")).containsExactly("colour", "shown", "days");
    }

    @Test
    void aField_whenItsSchemaLeadsBackToItself_thenHasNoMembersOfItsOwn() throws IOException {
        JsonNode contract = new YAMLMapper()
                .readTree(CONTRACT.replace(
                        "key: {type: string, format: password}",
                        "key: {type: string, format: password}\n        parent: {$ref: '#/components/schemas/Badge'}"));

        JsonNode operation = DescribeOperations.describe(contract).at("/operations/0");

        assertThat(operation.path("fields").findValuesAsText("key"))
                .contains("owner.name", "parent")
                .doesNotContain("parent.colour");
    }

    @Test
    void aField_whenItTakesValuesOfSeveralKinds_thenIsAsWideAsTheyAre() throws IOException {
        JsonNode contract = new YAMLMapper()
                .readTree(CONTRACT.replace(
                                "shown: {type: integer, format: flag}",
                                "shown: {oneOf: [{type: string}, {type: integer}]}")
                        .replace(
                                "days: {type: array, items: {type: string, format: date}}",
                                "days: {oneOf: [{type: string}, {type: array, items: {type: string}}]}"));

        JsonNode fields = DescribeOperations.describe(contract).at("/operations/0/fields");

        assertThat(fields.findParents("key"))
                .filteredOn(field -> field.path("key").asText().matches("shown|days"))
                .extracting(field -> field.path("type").asText())
                .containsExactly("text", "json");
    }
}
