package io.github.livechat4j.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {

    @ParameterizedTest
    @CsvSource({"drill-things, DrillThings", "new_kite, NewKite", "SLA report, SLAReport"})
    void type_whenANameHasSeveralWords_thenCapitalizesThem(String name, String type) {
        assertThat(JavaNames.type(name)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "sort_by, sortBy",
        "URL, url",
        "date-from, dateFrom",
        "3d, _3d",
        "class, classValue",
        "to_json, toJsonValue",
        "notifyall, notifyallValue"
    })
    void variable_whenANameIsNotOneOfJava_thenIsChanged(String name, String variable) {
        assertThat(JavaNames.variable(name)).isEqualTo(variable);
    }

    @ParameterizedTest
    @CsvSource({"dark red, DARK_RED", "'', EMPTY", "3d, _3D", "known, KNOWN_WORD", "***, WORD_2A_2A_2A"})
    void constant_whenAWordIsNotOneOfJava_thenIsChanged(String word, String constant) {
        assertThat(JavaNames.constant(word)).isEqualTo(constant);
    }
}
