package io.github.livechat4j.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.spec.OnSmallContract;
import io.github.livechat4j.spec.source.YamlReader;
import org.junit.jupiter.api.Test;

class BundlerTest extends OnSmallContract {

    @Test
    void pathsAndExamples_areCopiedToWhereTheyAreUsed() {
        String text = contract.bundle().text();

        assertThat(text)
                .contains("  /agents:\n    parameters:\n    - $ref: '#/components/parameters/ApiVersion'\n")
                .contains(
                        "            examples:\n              createAgentRequest:\n                summary: An agent in a group.\n")
                .doesNotContain(".yaml#");
    }

    @Test
    void schemas_becomeComponentsSortedByName() {
        var schemas = contract.bundle().document().mapping("components").mapping("schemas");

        assertThat(schemas.entries().keySet())
                .containsExactly(
                        "Agent",
                        "Bot",
                        "CreateAgentRequest",
                        "Delivery",
                        "ErrorResponse",
                        "Group",
                        "Hours",
                        "Named",
                        "Person",
                        "Status");
    }

    @Test
    void theRootKeepsItsOrder() {
        assertThat(contract.bundle().document().entries().keySet())
                .containsExactly("openapi", "info", "servers", "security", "tags", "paths", "components");
    }

    @Test
    void aliases_areWrittenOut() {
        String text = contract.bundle().text();

        assertThat(text).doesNotContain("&createAgent", "*createAgent", "&id");
        assertThat(text.split("createAgentRequest:", -1)).hasSize(3);
    }

    @Test
    void discriminators_pointToTheComponents() {
        assertThat(contract.bundle().text()).contains("agent: '#/components/schemas/Agent'", "bot: Bot");
    }

    @Test
    void datesAndTimes_stayText() {
        assertThat(contract.bundle().text())
                .contains("example: '2026-03-01'", "hired: '2026-03-01'", "start: 09:00")
                .doesNotContain("T00:00");
    }

    @Test
    void textThatOtherReadersMistake_isQuoted() {
        contract.with("openapi.yaml", "title: A small contract", "title: no")
                .with("openapi.yaml", "version: 1.0.0", "version: '1.0'");

        assertThat(contract.bundle().text()).contains("title: 'no'", "version: '1.0'");
    }

    @Test
    void numbersBooleansAndNulls_staySo() {
        assertThat(contract.bundle().text())
                .contains("seen: 1772366400", "required: true", "status: null", "default: '2'");
    }

    @Test
    void theText_readsAsTheSameDocument() {
        Bundle bundle = contract.bundle();

        String again = BundleWriter.write(
                YamlReader.read("openapi.yaml", bundle.text()).tree().asMapping());

        assertThat(again).isEqualTo(bundle.text());
    }

    @Test
    void bundlingTwice_givesTheSameBytes() {
        assertThat(contract.bundle().text()).isEqualTo(contract.bundle().text());
    }

    @Test
    void placesInTheBundle_knowTheSourceTheyCameFrom() {
        var summary = contract.bundle()
                .document()
                .mapping("paths")
                .mapping("/agents/{login}")
                .mapping("get")
                .locationOf("summary");

        assertThat(summary)
                .hasToString(contract.at("paths/agents.yaml", "summary: Gets an agent.")
                        + " #/~1agents~1{login}/get/summary");
    }

    @Test
    void aPathThatLeadsBackToItself_isRefused() {
        contract.with(
                "paths/agents.yaml",
                "  get:\n    tags: [Agents]\n",
                "  get: {$ref: '#/~1agents'}\n  patch:\n    tags: [Agents]\n");

        assertThat(contract.bundle().violations())
                .anySatisfy(violation -> assertThat(violation.message()).isEqualTo("this refers to itself"));
    }
}
