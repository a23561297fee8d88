package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COUNT   | 1234567  | 1,234,567
            COUNT   | 0        | 0
            SECONDS | 0        | 0 s
            SECONDS | 4.24     | 4.2 s
            SECONDS | 42       | 42 s
            SECONDS | 59.6     | 1 min 00 s
            SECONDS | 303      | 5 min 03 s
            SECONDS | 3900     | 1 h 05 min
            SECONDS | 3599.9   | 1 h 00 min
            SECONDS | 7170     | 2 h 00 min
            SECONDS | 4443900  | 1,234 h 25 min
            SHARE   | 0.8749   | 87.5 %
            CHANGE  | 0.25     | +25.0 %
            CHANGE  | -0.5     | -50.0 %
            DECIMAL | 1234.567 | 1,234.57
            """)
    void text_thenIsForPeople(Unit unit, BigDecimal number, String text) {
        assertThat(unit.text(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "chats, COUNT",
        "seconds, SECONDS",
        "queued_average_seconds, SECONDS",
        "satisfaction, SHARE",
        "score, DECIMAL",
        "EUR_value, DECIMAL",
        "EUR_sales, COUNT"
    })
    void unit_thenIsToldByTheNameOfTheFigure(String figure, Unit unit) {
        assertThat(Unit.of(figure)).isEqualTo(unit);
    }
}
