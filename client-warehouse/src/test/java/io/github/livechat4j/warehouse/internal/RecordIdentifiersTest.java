package io.github.livechat4j.warehouse.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordIdentifiersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            anna@example.com           | {"email":"Anna@Example.COM"}
            anna@example.com           | {"email":" anna@example.com "}
            anna@example.com           | {"cc":["x@example.com","anna@example.com"]}
            anna@example.com           | {"text":"I wrote to anna@example.com."}
            anna@example.com           | {"text":"Anna <anna@example.com>, 'anna@example.com'"}
            anna@example.com           | {"text":"'anna@example.com'"}
            anna@example.com           | {"url":"https://shop.example.com/?email=anna@example.com&a=b"}
            anna@example.com           | {"url":"https://shop.example.com/?email%3Danna%40example.com"}
            anna@example.com           | {"url":"mailto:anna@example.com"}
            anna@example.com           | {"email":"anna\\u0040example.com"}
            anna@example.com           | {"message_json":"{\\"to\\":\\"anna\\\\u0040example.com\\"}"}
            j\u00f6rg@example.com      | {"email":"J\\u00d6RG@example.com"}
            o'brien@example.com        | {"text":"it is o'brien@example.com"}
            198.51.100.7               | {"text":"from 198.51.100.7:8080"}
            2001:db8::7                | {"ip":"2001:DB8::7"}
            2001:db8::7                | {"text":"from [2001:db8::7]"}
            s1354547427.0c151b0e1b     | {"visitor":{"id":"S1354547427.0c151b0e1b"}}
            s1354547427.0c151b0e1b     | {"text":"see visitor S1354547427.0c151b0e1b."}
            471147114711               | {"value":471147114711}
            anna@example.com           | no JSON of anna@example.com
            """)
    void of_whenARecordNamesAnIdentifier_thenFindsIt(String identifier, String json) {
        assertThat(RecordIdentifiers.of(json)).contains(RecordIdentifiers.checked(identifier));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"johanna@example.com\"}",
                "{\"email\":\"anna@example.com.pl\"}",
                "{\"email\":\"anna@example.community\"}",
                "{\"email\":\"other+anna@example.com\"}",
                "{\"text\":\"anna at example.com\"}",
                "{\"anna@example.com\":1}",
                "{\"ip\":\"1198.51.100.7\",\"x\":\"198.51.100.70\"}"
            })
    void of_whenARecordNamesSomebodyElse_thenDoesNot(String json) {
        assertThat(RecordIdentifiers.of(json)).doesNotContain("anna@example.com", "198.51.100.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "chat", "visitor", "id", "", " ", "Anna Smith", "A1", "12", "closed", "@", "::"})
    void checked_whenAWordCouldBeInAnyRecord_thenRefusesIt(String word) {
        assertThatThrownBy(() -> RecordIdentifiers.checked(word))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "\"" + word + "\" identifies no visitor; pass an e-mail address, an IP, or an id");
    }

    @Test
    void of_whenAnEscapeIsBroken_thenGoesOn() {
        assertThat(RecordIdentifiers.of("{\"a\":\"100% of \\\\u00zz %4 anna@example.com\",\"b\":null}"))
                .contains("anna@example.com");
    }
}
