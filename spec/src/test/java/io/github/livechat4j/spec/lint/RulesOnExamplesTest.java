package io.github.livechat4j.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.spec.OnSmallContract;
import org.junit.jupiter.api.Test;

class RulesOnExamplesTest extends OnSmallContract {

    private static final String EXAMPLES = "examples/agents.yaml";

    @Test
    void aResponseWithoutExample_isNamed() {
        contract.with(
                "paths/agents.yaml",
                "            examples:\n              getAgent: {$ref: '../examples/agents.yaml#/getAgent'}\n",
                "");

        assertThat(contract.onlyViolation("response-has-example"))
                .startsWith("contract/paths/agents.yaml:")
                .endsWith(
                        " #/~1agents~1{login}/get/responses/200/content/application~1json"
                                + " [response-has-example] response `200` of `GET /agents/{login}` as `application/json` needs `examples`");
    }

    @Test
    void aRequestWithoutExample_isNamedForEachMediaType() {
        contract.with(
                "paths/agents.yaml",
                "          examples:\n            createAgentRequest: {$ref: '../examples/agents.yaml#/createAgentRequest'}\n",
                "");

        assertThat(contract.lint("request-has-example"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith(contract.at("paths/agents.yaml", "x-www-form-urlencoded") + " ")
                .endsWith("the body of `POST /agents` as `application/x-www-form-urlencoded` needs `examples`");
    }

    @Test
    void anExampleThatDoesNotFit_isNamedWithThePlaceInIt() {
        contract.with(EXAMPLES, "      - id: 3", "      - id: three");

        assertThat(contract.lint("example-fits-schema"))
                .containsExactly(contract.at(EXAMPLES, "id: three")
                        + " #/createAgentRequest/value/groups/0/id [example-fits-schema]"
                        + " example `createAgentRequest` does not fit its schema at `$.groups[0].id`:"
                        + " string found, integer expected (type)");
    }

    @Test
    void anExampleWithoutARequiredField_isNamed() {
        contract.with(EXAMPLES, "  value:\n    name: Ada\n    groups:", "  value:\n    groups:");

        assertThat(contract.onlyViolation("example-fits-schema"))
                .endsWith("at `$`: required property 'name' not found (required)");
    }

    @Test
    void aDateThatIsNone_doesNotFit() {
        contract.with(EXAMPLES, "    hired: 2026-03-01\n", "    hired: 2026-02-30\n");

        assertThat(contract.onlyViolation("example-fits-schema"))
                .contains(contract.at(EXAMPLES, "2026-02-30") + " #/getAgent/value/hired", "at `$.hired`", "date");
    }

    @Test
    void anEnumWordThatIsNone_doesNotFit() {
        contract.with(EXAMPLES, "    status: offline\n", "    status: asleep\n");

        assertThat(contract.lint("example-fits-schema"))
                .anySatisfy(violation -> assertThat(violation)
                        .startsWith(contract.at(EXAMPLES, "asleep") + " #/createAgent/value/status ")
                        .contains("[\"online\", \"offline\"]"));
    }

    @Test
    void inAnAlternative_onlyTheOneThatIsMeantIsBlamed() {
        contract.with(EXAMPLES, "      maker: Example Ltd.\n", "      maker: 7\n");

        assertThat(contract.lint("example-fits-schema"))
                .noneMatch(violation -> violation.contains("status"))
                .anySatisfy(violation -> assertThat(violation)
                        .startsWith(contract.at(EXAMPLES, "maker: 7") + " #/listAgents/value/1/maker ")
                        .contains("integer found, string expected"));
    }

    @Test
    void aParameterExampleThatDoesNotFit_isNamed() {
        contract.with("paths/agents.yaml", "        example: 2026-03-01\n", "        example: yesterday\n");

        assertThat(contract.onlyViolation("example-fits-schema"))
                .startsWith(contract.at("paths/agents.yaml", "yesterday")
                        + " #/~1agents/get/parameters/0/example [example-fits-schema]"
                        + " the example of parameter `since` does not fit its schema");
    }

    @Test
    void aCallbackExampleThatDoesNotFit_isNamed() {
        contract.with(EXAMPLES, "value: {login: ada@example.com}", "value: {login: 7}");

        assertThat(contract.onlyViolation("example-fits-schema"))
                .contains("#/delivery/value/login", "integer found, string expected");
    }

    @Test
    void aDefaultOutsideItsEnumeration_isNamed() {
        contract.with("schemas/agents.yaml", "  default: offline\n", "  default: asleep\n");

        assertThat(contract.onlyViolation("example-fits-schema"))
                .contains("#/Status/default", "the default does not fit its schema");
    }

    @Test
    void anUndocumentedField_isNamedWithTheDocumentedOnes() {
        contract.with(EXAMPLES, "      - id: 3", "      - id: 3\n        title: Sales");

        assertThat(contract.onlyViolation())
                .isEqualTo(contract.at(EXAMPLES, "title: Sales")
                        + " #/createAgentRequest/value/groups/0/title [documented-field]"
                        + " field `title` in example `createAgentRequest` is not documented: its schema knows [id]");
    }

    @Test
    void anUndocumentedFieldBelowAComposition_isNamed() {
        contract.with(EXAMPLES, "    reports_to: {name: Eve,", "    reports_to: {title: Dr., name: Eve,");

        assertThat(contract.onlyViolation())
                .contains("[documented-field] field `title` in example `getAgent`", "reports_to", "works]");
    }

    @Test
    void aFieldOfAnotherAlternative_isUndocumented() {
        contract.with(EXAMPLES, "      maker: Example Ltd.\n", "      maker: Example Ltd.\n      hired: 2026-03-01\n");

        assertThat(contract.onlyViolation())
                .endsWith(
                        "field `hired` in example `listAgents` is not documented: its schema knows [kind, maker, name]");
    }

    @Test
    void aFieldOfAnOpenObject_isAllowed() {
        contract.with(EXAMPLES, "labels: {anything: goes}", "labels: {anything: goes, really: {it: does}}");

        assertThat(contract.lint()).isEmpty();
    }

    @Test
    void aFieldThatNoExampleShows_isNamedWithItsSchema() {
        contract.with(EXAMPLES, "    seen: 1772366400\n", "");

        assertThat(contract.onlyViolation())
                .isEqualTo(contract.at("schemas/agents.yaml", "seen:")
                        + " #/Agent/allOf/1/properties/seen [field-has-example] field `seen` of"
                        + " schema `Agent` is in no example: show it in one of the operations that use the schema");
    }

    @Test
    void aFieldOfACallbackThatNoExampleShows_isNamed() {
        contract.with(EXAMPLES, "value: {login: ada@example.com}", "value: {}");

        assertThat(contract.onlyViolation("field-has-example")).contains("field `login` of schema `Delivery`");
    }
}
