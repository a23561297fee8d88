package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisLabelsTest {

    private static List<String> hours(int days) {
        return IntStream.range(0, days * 24)
                .mapToObj(hour -> hour % 24 == 0 ? 2 + hour / 24 + " Nov" : "%02d:00".formatted(hour % 24))
                .toList();
    }

    private static List<String> shown(List<String> ticks, int room) {
        return AxisLabels.shown(ticks, room).stream().map(ticks::get).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3  | 2 Nov, 12:00
            4  | 2 Nov, 06:00, 12:00, 18:00
            12 | 2 Nov, 02:00, 04:00, 06:00, 08:00, 10:00, 12:00, 14:00, 16:00, 18:00, 20:00, 22:00
            """)
    void hoursOfADay_thenBeginWithTheDate(int room, String labels) {
        assertThat(String.join(", ", shown(hours(1), room))).isEqualTo(labels);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | 2 Nov, 4 Nov
            4 | 2 Nov, 3 Nov, 4 Nov, 5 Nov
            8 | 2 Nov, 12:00, 3 Nov, 12:00, 4 Nov, 12:00, 5 Nov, 12:00
            """)
    void hoursOfSeveralDays_thenHaveEachDateBeforeMoreHours(int room, String labels) {
        assertThat(String.join(", ", shown(hours(4), room))).isEqualTo(labels);
    }

    @ParameterizedTest
    @CsvSource({"31,31,1", "31,16,2", "31,11,3", "31,10,7", "31,4,14", "90,20,7", "365,14,28"})
    void days_thenHaveTheFirstStepThatFits(int days, int room, int step) {
        List<String> ticks =
                IntStream.range(0, days).mapToObj(day -> day % 28 + 1 + " Mar").toList();

        assertThat(AxisLabels.shown(ticks, room))
                .isEqualTo(IntStream.range(0, days)
                        .filter(day -> day % step == 0)
                        .boxed()
                        .toList())
                .hasSizeLessThanOrEqualTo(room);
    }

    @Test
    void months_thenAreQuarters() {
        List<String> ticks = List.of(
                "Jan 26", "Feb 26", "Mar 26", "Apr 26", "May 26", "Jun 26", "Jul 26", "Aug 26", "Sep 26", "Oct 26",
                "Nov 26", "Dec 26");

        assertThat(shown(ticks, 5)).containsExactly("Jan 26", "Apr 26", "Jul 26", "Oct 26");
    }
}
