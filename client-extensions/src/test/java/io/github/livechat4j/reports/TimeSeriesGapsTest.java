package io.github.livechat4j.reports;

import static io.github.livechat4j.reports.ChatSeries.day;
import static io.github.livechat4j.reports.ChatSeries.days;
import static io.github.livechat4j.reports.ChatSeries.time;
import static io.github.livechat4j.reports.Granularity.DAY;
import static io.github.livechat4j.reports.Granularity.HOUR;
import static io.github.livechat4j.reports.Granularity.MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Tests of the gaps of a series, which depend on the requested period and on clock changes. */
class TimeSeriesGapsTest {

    private final FakeService service = new FakeService();

    @Test
    void gaps_thenAreOfTheTimeAsked() {
        TimeSeries<ChatCount> series =
                service.chats(days("2026-03-01", "2026-03-05"), "{'2026-03-02':{'chats':1},'2026-03-04':{'chats':1}}");

        assertThat(series.gaps()).extracting(gap -> gap.start().getDayOfMonth()).containsExactly(1, 3, 5);
    }

    @Test
    void gaps_whenNoTimeWasAsked_thenAreBetweenTheFirstAndTheLast() {
        TimeSeries<ChatCount> series =
                service.chats(ReportQuery.everything(), "{'2026-03-02':{'chats':1},'2026-03-04':{'chats':1}}");

        assertThat(series.gaps()).containsExactly(Bucket.around(time("2026-03-03T00:00"), DAY));
    }

    @Test
    void gaps_whenHalfOfATimeWasAsked_thenBeginThere() {
        ReportQuery since = ChatSeries.since(LocalDate.parse("2026-03-01"));

        assertThat(service.chats(since, "{'2026-03-02':{'chats':1}}").gaps())
                .containsExactly(Bucket.around(time("2026-03-01T00:00"), DAY));
        assertThat(service.chats(since, "{}").gaps()).isEmpty();
    }

    @Test
    void gaps_whenMoreCameThanWasAsked_thenAreNotOfThat() {
        TimeSeries<ChatCount> series = service.chats(
                days("2026-03-02", "2026-03-02").withGranularity(DAY),
                "{'2026-03-01':{'chats':1},'2026-03-02':{'chats':1},'2026-03-03':{'chats':1}}");

        assertThat(series.gaps()).isEmpty();
        assertThat(series.resample(MONTH).buckets())
                .containsExactly(new Bucket(time("2026-03-01T00:00"), time("2026-03-04T00:00"), MONTH));
    }

    @Test
    void gaps_ofMonths_thenArePartialAtTheEnds() {
        TimeSeries<ChatCount> series =
                service.chats(days("2026-01-12", "2026-03-20").withGranularity(MONTH), "{'2026-02':{'chats':1}}");

        assertThat(series.gaps())
                .containsExactly(
                        new Bucket(time("2026-01-12T00:00"), time("2026-02-01T00:00"), MONTH),
                        new Bucket(time("2026-03-01T00:00"), time("2026-03-21T00:00"), MONTH));
    }

    @Test
    void gaps_whenTheClocksSkipAnHour_thenAreWithoutIt() {
        ReportQuery day = days("2026-03-29", "2026-03-29");

        assertThat(service.chats(day.withZone("Europe/Warsaw"), "{}").gaps())
                .hasSize(23)
                .doesNotContain(Bucket.around(time("2026-03-29T02:00"), HOUR))
                .contains(Bucket.around(time("2026-03-29T01:00"), HOUR), Bucket.around(time("2026-03-29T03:00"), HOUR));
        assertThat(service.chats(day, "{}").gaps()).hasSize(24);
    }

    @Test
    void gaps_whenTheClocksSkipHalfAnHour_thenHaveTheRest() {
        ReportQuery day = days("2026-10-04", "2026-10-04").withZone("Australia/Lord_Howe");

        assertThat(service.chats(day, "{}").gaps()).hasSize(24);
    }

    @Test
    void gaps_whenAZoneSkipsADay_thenAreWithoutIt() {
        ReportQuery days = days("2011-12-29", "2011-12-31").withZone("Pacific/Apia");

        assertThat(service.chats(days, "{}").gaps())
                .extracting(gap -> gap.start().getDayOfMonth())
                .containsExactly(29, 31);
    }

    @Test
    void filled_thenHasNoGaps() {
        TimeSeries<ChatCount> series = service.chats(days("2026-03-01", "2026-03-03"), "{'2026-03-02':{'chats':5}}");

        TimeSeries<ChatCount> filled = series.filled(new ChatCount(0));

        assertThat(filled.points()).containsExactly(day("2026-03-01", 0), day("2026-03-02", 5), day("2026-03-03", 0));
        assertThat(filled.gaps()).isEmpty();
        assertThat(series.points()).hasSize(1);
    }
}
