package io.github.livechat4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.schema.FieldType.ListOf;
import io.github.livechat4j.schema.FieldType.Scalar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonTypeTest {

    @ParameterizedTest
    @CsvSource({
        "INTEGER, LONG, LONG",
        "INTEGER, DOUBLE, DOUBLE",
        "INTEGER, DECIMAL, DECIMAL",
        "LONG, DECIMAL, DECIMAL",
        // a double keeps 15 digits
        "LONG, DOUBLE, DECIMAL",
        "DECIMAL, DOUBLE, DECIMAL",
        "DOUBLE, DOUBLE, DOUBLE",
        "TEXT, WORD, TEXT",
        "DATE, LOCAL_TIME, TEXT",
        "DECIMAL, TEXT, JSON",
        "INSTANT, LONG, JSON"
    })
    void of_isTheTypeThatLosesNothing_inEitherOrder(Scalar one, Scalar other, Scalar common) {
        assertThat(CommonType.of(one, other)).isEqualTo(common);
        assertThat(CommonType.of(other, one)).isEqualTo(common);
        assertThat(CommonType.of(new ListOf(one), new ListOf(other))).isEqualTo(new ListOf(common));
    }
}
