package io.github.livechat4j.reports;

import static io.github.livechat4j.reports.ReportCase.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InBucketsTest {

    private static final String PATH = "/reports/chats/total_chats";
    private static final ReportQuery QUERY = ReportQuery.between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 3));

    private final FakeService service = new FakeService();
    private final Reports reports = service.reports();

    @Test
    void weeks_thenAreMadeOfDays() {
        service.answers(
                PATH + "?date_from=2026-03-01&date_to=2026-03-03&group_by=day",
                json("{'2026-03-01':{'chats':5},'2026-03-02':{'chats':2},'2026-03-03':{'chats':1}}"));

        TimeSeries<ChatCount> weeks = reports.inBuckets(Granularity.WEEK, QUERY, reports::totalChats);

        // the first of March 2026 is a Sunday
        assertThat(weeks.stream().map(point -> point.figures().chats())).containsExactly(5L, 3L);
    }

    @Test
    void hours_thenAreAskedDayByDay() {
        reports.inBuckets(Granularity.HOUR, QUERY, reports::totalChats);

        assertThat(service.requests())
                .containsExactlyInAnyOrder(
                        PATH + "?date_from=2026-03-01&date_to=2026-03-01&group_by=hour",
                        PATH + "?date_from=2026-03-02&date_to=2026-03-02&group_by=hour",
                        PATH + "?date_from=2026-03-03&date_to=2026-03-03&group_by=hour");
    }

    @ParameterizedTest
    @EnumSource(names = {"DAY", "MONTH"})
    void daysAndMonths_thenAreAskedAtOnce(Granularity granularity) {
        reports.inBuckets(granularity, QUERY, reports::totalChats);

        assertThat(service.requests())
                .containsExactly(PATH + "?date_from=2026-03-01&date_to=2026-03-03&group_by="
                        + granularity.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void aQueryWithAnotherGranularity_thenIsRefused() {
        ReportQuery query = QUERY.withGranularity(Granularity.MONTH);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.inBuckets(Granularity.DAY, query, reports::totalChats))
                .withMessage("granularity of the query must be DAY or none, was MONTH");
    }
}
