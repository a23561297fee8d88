package io.github.livechat4j.testkit.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTimesTest {

    private static final DateTimeFormatter EXPECTED = new DateTimeFormatterBuilder()
            .appendPattern("EEE, MM/dd/yy hh:mm:ss ")
            .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "am", 1L, "pm"))
            .toFormatter(Locale.ENGLISH);
    private static final int ALMOST_AN_HOUR = 3_593;

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Warsaw", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "UTC"})
    void timesOfAYearWithTwoClockChanges_areWrittenLikeThoseOfAFormatter(String name) {
        ZoneId zone = ZoneId.of(name);
        ChatTimes times = new ChatTimes(zone);
        Instant end = Instant.parse("2027-01-02T00:00:00Z");

        for (Instant time = Instant.parse("2025-12-30T00:00:00Z");
                time.isBefore(end);
                time = time.plusSeconds(ALMOST_AN_HOUR)) {
            assertThat(times.text(time.getEpochSecond())).isEqualTo(EXPECTED.format(time.atZone(zone)));
        }
    }
}
