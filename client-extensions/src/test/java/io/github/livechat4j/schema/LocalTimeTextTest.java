package io.github.livechat4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.random.RandomTrials;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimeTextTest {

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ofPattern("EEE, MM/dd/yy hh:mm:ss a", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ENGLISH));

    @Test
    void parse_whenTheServiceWritesATime_thenReadsIt() {
        long first = LocalDateTime.parse("2000-01-01T00:00:00").toEpochSecond(ZoneOffset.UTC);
        long last = LocalDateTime.parse("2099-12-31T23:59:59").toEpochSecond(ZoneOffset.UTC);
        RandomTrials.run(2_000, inputs -> {
            LocalDateTime time = LocalDateTime.ofEpochSecond(inputs.between(first, last), 0, ZoneOffset.UTC);
            for (DateTimeFormatter form : FORMS) {
                assertThat(LocalTimeText.parse(form.format(time))).contains(time);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thu, 03/05/26 12:00:00 am | 2026-03-05T00:00:00
            Thu, 03/05/26 12:00:00 PM | 2026-03-05T12:00:00
            03/05/26 11:59:59 pm      | 2026-03-05T23:59:59
            Mon, 03/05/26 02:15:09 pm | 2026-03-05T14:15:09
            """)
    void parse_whenTheFormIsUnusual_thenReadsIt(String text, LocalDateTime time) {
        assertThat(LocalTimeText.parse(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "yesterday",
                "0000-00-00 00:00:00",
                "2026-02-29 10:00:00",
                "2026-03-05 24:00:00",
                "2026-03-05 10:00:00Z",
                "2026-03-05",
                "Thu, 03/05/26 00:15:09 pm",
                "Thu, 03/05/26 13:15:09 pm",
                "Thu, 13/05/26 02:15:09 pm",
                "Thu, 03/05/26 02:15:60 pm",
                "Thu, 03/05/26 02:15:09 xm",
                "Thu, 03/05/26 02:15:09 pm.",
                "Thu, 03/05/26 02:15:09 ",
                "Thu, ٠3/05/26 02:15:09 pm"
            })
    void parse_whenItIsNoTime_thenIsEmpty(String text) {
        assertThat(LocalTimeText.parse(text)).isEmpty();
    }
}
