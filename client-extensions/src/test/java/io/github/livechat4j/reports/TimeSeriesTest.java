package io.github.livechat4j.reports;

import static io.github.livechat4j.reports.ChatSeries.day;
import static io.github.livechat4j.reports.ChatSeries.days;
import static io.github.livechat4j.reports.ChatSeries.time;
import static io.github.livechat4j.reports.Granularity.DAY;
import static io.github.livechat4j.reports.Granularity.HOUR;
import static io.github.livechat4j.reports.Granularity.MONTH;
import static io.github.livechat4j.reports.Granularity.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSeriesTest {

    private final FakeService service = new FakeService();

    @Test
    void hours_whenTheClocksRepeatOrSkipOne_thenAreReadAsTheyCome() {
        String body = "{'02:00':{'chats':3},'03:00':{'chats':4}}";

        assertThat(service.chats(days("2026-10-25", "2026-10-25").withZone("Europe/Warsaw"), body)
                        .total())
                .contains(new ChatCount(7));
        assertThat(service.chats(days("2026-03-29", "2026-03-29").withZone("Europe/Warsaw"), body)
                        .total())
                .contains(new ChatCount(7));
    }

    @Test
    void at_thenFindsTheBucketThatATimeIsIn() {
        TimeSeries<ChatCount> series =
                service.chats(days("2026-03-01", "2026-03-02"), "{'2026-03-01':{'chats':1},'2026-03-02':{'chats':2}}");

        assertThat(series.at(time("2026-03-01T00:00"))).contains(new ChatCount(1));
        assertThat(series.at(time("2026-03-01T23:59"))).contains(new ChatCount(1));
        assertThat(series.at(LocalDate.parse("2026-03-02"))).contains(new ChatCount(2));
        assertThat(series.at(LocalDate.parse("2026-03-03"))).isEmpty();
        assertThat(series.at(LocalDate.parse("2026-02-28"))).isEmpty();
    }

    @Test
    void at_aDayOfHours_thenIsRefused() {
        TimeSeries<ChatCount> series = service.chats(days("2026-03-01", "2026-03-01"), "{'09:00':{'chats':1}}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.at(LocalDate.parse("2026-03-01")))
                .withMessageStartingWith("day 2026-03-01 is not enough to find an hour; allowed");
    }

    @Test
    void between_thenKeepsWhatLiesWithin() {
        TimeSeries<ChatCount> series = service.chats(
                days("2026-03-01", "2026-03-05"),
                "{'2026-03-01':{'chats':1},'2026-03-02':{'chats':2},'2026-03-03':{'chats':3},'2026-03-05':{'chats':5}}");

        TimeSeries<ChatCount> cut = series.between(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-04"));

        assertThat(cut.points()).containsExactly(day("2026-03-02", 2), day("2026-03-03", 3));
        assertThat(cut.gaps()).containsExactly(Bucket.around(time("2026-03-04T00:00"), DAY));
        assertThat(series.between(LocalDate.parse("2026-04-02"), LocalDate.parse("2026-04-04"))
                        .gaps())
                .isEmpty();
    }

    @Test
    void between_whenAMonthIsOnlyPartlyWithin_thenLeavesItOut() {
        TimeSeries<ChatCount> series = service.chats(
                days("2026-01-01", "2026-02-28").withGranularity(MONTH),
                "{'2026-01':{'chats':1},'2026-02':{'chats':2}}");

        assertThat(series.between(LocalDate.parse("2026-01-02"), LocalDate.parse("2026-02-28"))
                        .total())
                .contains(new ChatCount(2));
        assertThat(series.between(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-27"))
                        .total())
                .contains(new ChatCount(1));
    }

    @Test
    void between_whenTurnedAround_thenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeSeries.of(DAY, List.<Point<ChatCount>>of())
                        .between(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-01")))
                .withMessageStartingWith("from must not be after to");
    }

    @Test
    void between_ofOneDay_thenIsThatDay() {
        TimeSeries<ChatCount> series = TimeSeries.of(DAY, List.of(day("2026-03-01", 1), day("2026-03-02", 2)));

        assertThat(series.between(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-02"))
                        .points())
                .containsExactly(day("2026-03-02", 2));
    }

    @Test
    void map_thenKeepsTimesGapsAndZone() {
        TimeSeries<ChatCount> series =
                service.chats(days("2026-03-01", "2026-03-02").withZone("Europe/Warsaw"), "{'2026-03-02':{'chats':5}}");

        TimeSeries<TicketCount> mapped = series.map(count -> new TicketCount(count.chats() * 2));

        assertThat(mapped.buckets()).isEqualTo(series.buckets());
        assertThat(mapped.total()).contains(new TicketCount(10));
        assertThat(mapped.gaps()).hasSize(1);
        assertThat(mapped.zone()).isEqualTo(series.zone()).isPresent();
    }

    @Test
    void resample_toMonths_thenIsPartialAtTheEndsAsked() {
        TimeSeries<ChatCount> series = service.chats(
                days("2026-01-30", "2026-03-02"),
                "{'2026-01-31':{'chats':1},'2026-02-01':{'chats':2},'2026-02-28':{'chats':3},'2026-03-01':{'chats':4}}");

        TimeSeries<ChatCount> months = series.resample(MONTH);

        assertThat(months.granularity()).isEqualTo(MONTH);
        assertThat(months.points())
                .extracting(
                        point -> point.bucket().start(),
                        point -> point.bucket().end(),
                        point -> point.figures().chats())
                .containsExactly(
                        tuple(time("2026-01-30T00:00"), time("2026-02-01T00:00"), 1L),
                        tuple(time("2026-02-01T00:00"), time("2026-03-01T00:00"), 5L),
                        tuple(time("2026-03-01T00:00"), time("2026-03-03T00:00"), 4L));
        assertThat(months.buckets()).extracting(Bucket::isPartial).containsExactly(true, false, true);
        assertThat(months.gaps()).isEmpty();
    }

    @Test
    void resample_thenMakesNoBucketsOfNothing() {
        TimeSeries<ChatCount> series = service.chats(
                days("2026-01-01", "2026-03-31").withZone("Europe/Warsaw"),
                "{'2026-01-31':{'chats':1},'2026-03-01':{'chats':4}}");

        TimeSeries<ChatCount> months = series.resample(MONTH);

        assertThat(months.points()).hasSize(2);
        assertThat(months.gaps()).containsExactly(Bucket.around(time("2026-02-01T00:00"), MONTH));
        assertThat(months.zone()).isPresent();
    }

    @Test
    void resample_toWeeks_thenBeginsOnMondays() {
        TimeSeries<ChatCount> series = TimeSeries.of(
                DAY, List.of(day("2026-03-01", 1), day("2026-03-02", 2), day("2026-03-08", 3), day("2026-03-09", 4)));

        assertThat(series.resample(WEEK).points())
                .extracting(
                        point -> point.bucket().start(),
                        point -> point.bucket().end(),
                        point -> point.figures().chats())
                .containsExactly(
                        tuple(time("2026-03-01T00:00"), time("2026-03-02T00:00"), 1L),
                        tuple(time("2026-03-02T00:00"), time("2026-03-09T00:00"), 5L),
                        tuple(time("2026-03-09T00:00"), time("2026-03-10T00:00"), 4L));
    }

    @Test
    void resample_ofHours_thenMakesDays() {
        TimeSeries<ChatCount> series =
                service.chats(days("2026-03-01", "2026-03-01"), "{'09:00':{'chats':1},'23:00':{'chats':2}}");

        assertThat(series.resample(DAY).points()).containsExactly(day("2026-03-01", 3));
    }

    @Test
    void resample_withACombiner_thenUsesItInTheOrderOfTime() {
        TimeSeries<ChatCount> series = TimeSeries.of(DAY, List.of(day("2026-03-03", 9), day("2026-03-02", 2)));

        assertThat(series.resample(WEEK, (first, second) -> first).total()).contains(new ChatCount(2));
    }

    @ParameterizedTest
    @CsvSource({"DAY,HOUR,'[DAY, WEEK, MONTH]'", "WEEK,MONTH,[WEEK]", "MONTH,WEEK,[MONTH]", "MONTH,DAY,[MONTH]"})
    void resample_toWhatIsNotMadeOfIt_thenNamesWhatIsAllowed(Granularity finer, Granularity coarser, String allowed) {
        TimeSeries<ChatCount> series = TimeSeries.of(finer, List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.resample(coarser))
                .withMessage("coarser must be made of whole buckets of " + finer + ", was " + coarser + "; allowed are "
                        + allowed);
    }

    @ParameterizedTest
    @CsvSource({"HOUR", "DAY", "WEEK", "MONTH"})
    void resample_toTheSame_thenChangesNothing(Granularity granularity) {
        TimeSeries<ChatCount> series = TimeSeries.of(
                granularity,
                List.of(new Point<>(Bucket.around(time("2026-03-04T05:06"), granularity), new ChatCount(1))));

        assertThat(series.resample(granularity)).isEqualTo(series);
    }

    @Test
    void of_thenSorts() {
        List<Point<ChatCount>> points = new ArrayList<>(List.of(day("2026-03-02", 2), day("2026-03-01", 1)));

        TimeSeries<ChatCount> series = TimeSeries.of(DAY, points);
        points.clear();

        assertThat(series).containsExactly(day("2026-03-01", 1), day("2026-03-02", 2));
        assertThat(series.stream()).hasSize(2);
        assertThat(series.isEmpty()).isFalse();
        assertThat(series.zone()).isEmpty();
    }

    @Test
    void of_whenBucketsOverlap_thenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeSeries.of(DAY, List.of(day("2026-03-02", 2), day("2026-03-02", 1))))
                .withMessageStartingWith("points must not overlap, but one is of Bucket[start=2026-03-02T00:00");
    }

    @Test
    void of_whenABucketIsOfAnotherLength_thenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeSeries.of(HOUR, List.of(day("2026-03-02", 2))))
                .withMessageStartingWith("points must all be of the granularity HOUR, but one is of Bucket[");
    }

    @Test
    void equals_thenIsOfGranularityAndRows() {
        TimeSeries<ChatCount> series = TimeSeries.of(DAY, List.of(day("2026-03-02", 2)));

        assertThat(series)
                .isEqualTo(TimeSeries.of(DAY, List.of(day("2026-03-02", 2))))
                .hasSameHashCodeAs(TimeSeries.of(DAY, List.of(day("2026-03-02", 2))))
                .isNotEqualTo(TimeSeries.of(DAY, List.of(day("2026-03-02", 3))))
                .isNotEqualTo("a series")
                .hasToString("TimeSeries[DAY, [" + day("2026-03-02", 2) + "]]");
        assertThat(TimeSeries.of(DAY, List.<Point<ChatCount>>of()))
                .isNotEqualTo(TimeSeries.of(HOUR, List.<Point<ChatCount>>of()))
                .doesNotHaveSameHashCodeAs(series);
    }
}
