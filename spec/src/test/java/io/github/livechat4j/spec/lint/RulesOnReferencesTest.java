package io.github.livechat4j.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.spec.OnSmallContract;
import org.junit.jupiter.api.Test;

class RulesOnReferencesTest extends OnSmallContract {

    @Test
    void aContractThatHoldsToTheRules_hasNoViolation() {
        assertThat(contract.lint()).isEmpty();
    }

    @Test
    void yamlThatCannotBeRead_isNamedWithItsLine() {
        contract.with("schemas/common.yaml", "  type: object\n", "  type: object\n bad: [\n");

        assertThat(contract.onlyViolation("readable-yaml"))
                .startsWith("contract/schemas/common.yaml:3 # [readable-yaml] not readable as YAML: ");
    }

    @Test
    void anEmptyFile_isNamed() {
        contract.withMore("schemas/empty.yaml", "");

        assertThat(contract.onlyViolation())
                .isEqualTo("contract/schemas/empty.yaml:1 # [readable-yaml] the file is empty");
    }

    @Test
    void aKeyWrittenTwice_isNamedWithBothLines() {
        contract.with(
                "paths/agents.yaml", "    summary: Lists the agents.\n", "    summary: Lists.\n    summary: Lists.\n");

        assertThat(contract.lint("duplicate-key"))
                .containsExactly("contract/paths/agents.yaml:8 #/~1agents/get/summary [duplicate-key]"
                        + " key `summary` is written twice, first on line 7: keep one");
    }

    @Test
    void anAliasWithinItsOwnBlock_isRefused() {
        contract.withMore("schemas/common.yaml", "Loop: &loop\n  properties: *loop\n");

        assertThat(contract.lint("readable-yaml"))
                .containsExactly("contract/schemas/common.yaml:7 #/Loop/properties [readable-yaml]"
                        + " an alias refers to the block that it stands in");
    }

    @Test
    void aReferenceToAnUnknownName_isNamed() {
        contract.with("responses.yaml", "common.yaml#/ErrorResponse", "common.yaml#/Failing");

        assertThat(contract.lint("resolved-reference"))
                .containsExactly(
                        "contract/responses.yaml:5 #/Error/content/application~1json/schema/$ref [resolved-reference]"
                                + " reference `schemas/common.yaml#/Failing` leads nowhere:"
                                + " contract/schemas/common.yaml has no top-level key `Failing`");
    }

    @Test
    void aReferenceToAnUnknownFile_isNamed() {
        contract.with("responses.yaml", "schemas/common.yaml#", "schemas/comon.yaml#");

        assertThat(contract.onlyViolation("resolved-reference"))
                .endsWith("leads nowhere: there is no file contract/schemas/comon.yaml");
    }

    @Test
    void aReferenceIntoASchema_isRefused() {
        contract.with("responses.yaml", "common.yaml#/ErrorResponse", "common.yaml#/ErrorResponse/properties/error");

        assertThat(contract.onlyViolation("resolved-reference"))
                .contains("has no top-level key `ErrorResponse/properties/error`");
    }

    @Test
    void aDiscriminatorThatPointsNowhere_isNamed() {
        contract.with("schemas/agents.yaml", "agent: '#/Agent'", "agent: '#/Agnet'");

        assertThat(contract.onlyViolation("resolved-reference"))
                .startsWith(contract.at("schemas/agents.yaml", "#/Agnet") + " #/Person/discriminator/mapping/agent ");
    }

    @Test
    void wordsBesideAReference_areRefused() {
        contract.with(
                "responses.yaml",
                "{$ref: 'schemas/common.yaml#/ErrorResponse'}",
                "{$ref: 'schemas/common.yaml#/ErrorResponse', nullable: true}");

        assertThat(contract.onlyViolation("reference-stands-alone"))
                .startsWith("contract/responses.yaml:5 ")
                .contains("write `allOf: [{$ref: …}]` instead");
    }

    @Test
    void aNameInTwoFiles_isNamedWithBothPlaces() {
        contract.withMore("schemas/common.yaml", "Agent:\n  type: string\n  description: Another.\n");

        assertThat(contract.lint("unique-component-name"))
                .containsExactly("contract/schemas/common.yaml:6 #/Agent [unique-component-name]"
                        + " schema `Agent` has the name of the one at " + contract.at("schemas/agents.yaml", "Agent:")
                        + ": names are unique over all files");
    }

    @Test
    void aPathThatTheRootDoesNotList_isNamed() {
        contract.with("openapi.yaml", "  /agents/{login}: {$ref: 'paths/agents.yaml#/~1agents~1{login}'}\n", "");

        assertThat(contract.lint("used-definition"))
                .contains(
                        contract.at("paths/agents.yaml", "/agents/{login}:") + " #/~1agents~1{login} [used-definition]"
                                + " path `/agents/{login}` is not in the contract: list it in openapi.yaml");
    }

    @Test
    void aSchemaThatNothingUses_isNamed() {
        contract.withMore("schemas/common.yaml", "Lonely:\n  type: string\n  description: Nothing.\n");

        assertThat(contract.onlyViolation())
                .isEqualTo("contract/schemas/common.yaml:6 #/Lonely [used-definition]"
                        + " schema `Lonely` is used nowhere: refer to it, or delete it");
    }
}
