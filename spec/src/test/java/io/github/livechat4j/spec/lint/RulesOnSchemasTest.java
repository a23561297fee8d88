package io.github.livechat4j.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.spec.OnSmallContract;
import org.junit.jupiter.api.Test;

class RulesOnSchemasTest extends OnSmallContract {

    private static final String SCHEMAS = "schemas/agents.yaml";

    @Test
    void aSchemaWithoutDescription_isNamed() {
        contract.with(SCHEMAS, "  description: Hours of one day.\n", "");

        assertThat(contract.onlyViolation())
                .isEqualTo(contract.at(SCHEMAS, "Hours:")
                        + " #/Hours [described-schema] schema `Hours` has no description");
    }

    @Test
    void aPropertyWithoutDescription_isNamed() {
        contract.with(
                SCHEMAS,
                "hired: {type: string, format: date, description: First day.,",
                "hired: {type: string, format: date,");

        assertThat(contract.onlyViolation())
                .isEqualTo(contract.at(SCHEMAS, "hired:") + " #/Agent/allOf/1/properties/hired [described-schema]"
                        + " property `hired` has no description");
    }

    @Test
    void aWordTwiceInAnEnumeration_isNamed() {
        contract.with(SCHEMAS, "enum: [online, offline]", "enum: [online, offline, online]")
                .with(SCHEMAS, "[takes chats, takes none]", "[takes chats, takes none, takes chats]");

        assertThat(contract.lint("distinct-enum-words"))
                .containsExactly(contract.at(SCHEMAS, "enum: [online") + " #/Status/enum/2 [distinct-enum-words]"
                        + " the enumeration holds `online` twice: each word may be there once");
    }

    @Test
    void aDescriptionOfNoWord_isNamed() {
        contract.with(SCHEMAS, "[takes chats, takes none]", "[takes chats, takes none, takes what]");

        assertThat(contract.onlyViolation())
                .isEqualTo(contract.at(SCHEMAS, "x-enum-descriptions")
                        + " #/Status/x-enum-descriptions [distinct-enum-words]"
                        + " 3 descriptions for 2 words: a word has one at most, in the same order");
    }
}
