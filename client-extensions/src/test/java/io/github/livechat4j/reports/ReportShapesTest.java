package io.github.livechat4j.reports;

import static io.github.livechat4j.reports.Granularity.DAY;
import static io.github.livechat4j.reports.Granularity.HOUR;
import static io.github.livechat4j.reports.Granularity.MONTH;
import static io.github.livechat4j.reports.ReportCase.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.PermissionException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests each report in all forms in which the service sends it. */
class ReportShapesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate SECOND = FIRST.plusDays(1);

    private final FakeService service = new FakeService();
    private final Reports reports = service.reports();

    private TimeSeries<?> read(ReportCase report, ReportQuery query, String body) {
        service.answers(report.path(), json(body));
        return report.call().apply(reports, query);
    }

    @ParameterizedTest
    @MethodSource("io.github.livechat4j.reports.ReportCase#all")
    void aReport_byDay_thenIsSortedWithRealTimes(ReportCase report) {
        String body = "{'2026-03-02':{" + report.two() + "},'2026-03-01':{" + report.one() + "}}";

        TimeSeries<?> series = read(report, ReportQuery.between(FIRST, SECOND), body);

        assertThat(series.granularity()).isEqualTo(DAY);
        assertThat(series.buckets())
                .containsExactly(
                        new Bucket(FIRST.atStartOfDay(), SECOND.atStartOfDay(), DAY),
                        new Bucket(SECOND.atStartOfDay(), SECOND.plusDays(1).atStartOfDay(), DAY));
        assertThat(series.points())
                .extracting(Point::figures)
                .asInstanceOf(InstanceOfAssertFactories.list(Object.class))
                .containsExactly(report.figuresOfOne(), report.figuresOfTwo());
        assertThat(series.gaps()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.github.livechat4j.reports.ReportCase#all")
    void aReport_whenPutTogether_thenIsWhatAHandComputed(ReportCase report) {
        String body = "{'2026-03-02':{" + report.two() + "},'2026-03-01':{" + report.one() + "}}";

        TimeSeries<?> series = read(report, ReportQuery.between(FIRST, SECOND), body);

        assertThat((Object) series.total().orElseThrow()).isEqualTo(report.figuresOfBoth());
        assertThat((Object) series.resample(MONTH).points().get(0).figures()).isEqualTo(report.figuresOfBoth());
    }

    @ParameterizedTest
    @MethodSource("io.github.livechat4j.reports.ReportCase#all")
    void aReport_byMonth_thenFollowsThePartialEnds(ReportCase report) {
        String body = "{'2026-01':{'begin':'2026-01-12','end':'2026-01-31'," + report.one()
                + "},'2026-02':{'begin':'2026-02-01','end':'2026-02-20'," + report.two() + "}}";

        TimeSeries<?> series = read(report, ReportQuery.everything().withGranularity(MONTH), body);

        assertThat(series.granularity()).isEqualTo(MONTH);
        assertThat(series.buckets())
                .containsExactly(
                        new Bucket(time("2026-01-12T00:00"), time("2026-02-01T00:00"), MONTH),
                        new Bucket(time("2026-02-01T00:00"), time("2026-02-21T00:00"), MONTH));
        assertThat((Object) series.total().orElseThrow()).isEqualTo(report.figuresOfBoth());
    }

    @ParameterizedTest
    @MethodSource("io.github.livechat4j.reports.ReportCase#all")
    void aReport_byHour_thenIsOfTheDayAsked(ReportCase report) {
        String body = "{'10:00':{" + report.hourTwo() + "},'09:00':{" + report.hourOne() + "}}";

        TimeSeries<?> series = read(report, ReportQuery.of(FIRST), body);

        assertThat(series.granularity()).isEqualTo(HOUR);
        assertThat(series.buckets())
                .containsExactly(
                        new Bucket(time("2026-03-01T09:00"), time("2026-03-01T10:00"), HOUR),
                        new Bucket(time("2026-03-01T10:00"), time("2026-03-01T11:00"), HOUR));
        assertThat((Object) series.total().orElseThrow()).isEqualTo(report.figuresOfBoth());
        assertThat(series.gaps()).hasSize(22);
    }

    @ParameterizedTest
    @MethodSource("io.github.livechat4j.reports.ReportCase#all")
    void aReport_withARowThatIsNull_thenHasAGap(ReportCase report) {
        String body = "{'2026-03-01':null,'2026-03-02':{" + report.one() + "}}";

        TimeSeries<?> series = read(report, ReportQuery.between(FIRST, SECOND), body);

        assertThat(series.points()).hasSize(1);
        assertThat(series.gaps()).containsExactly(Bucket.around(FIRST.atStartOfDay(), DAY));
    }

    @ParameterizedTest
    @MethodSource("io.github.livechat4j.reports.ReportCase#all")
    void aReport_whenEmpty_thenHasNoTotalAndOnlyGaps(ReportCase report) {
        for (String body : List.of("{}", "[]")) {
            TimeSeries<?> series = read(report, ReportQuery.between(FIRST, SECOND), body);

            assertThat(series.isEmpty()).as(body).isTrue();
            assertThat((Object) series.total()).isEqualTo(Optional.empty());
            assertThat(series.granularity()).isEqualTo(DAY);
            assertThat(series.gaps()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.livechat4j.reports.ReportCase#all")
    void aReport_withAnUnknownKey_thenFailsNamingTheReportAndTheForms(ReportCase report) {
        String body = "{'2026-W09':{" + report.one() + "}}";

        assertThatThrownBy(() -> read(report, ReportQuery.between(FIRST, SECOND), body))
                .isInstanceOf(DecodingException.class)
                .hasMessageStartingWith(report.name() + " (GET " + report.path() + "): ")
                .hasMessageContaining("[\"2026-W09\"]")
                .hasMessageContaining("a day (2026-03-01), a month (2026-03), an hour of the one day asked (09:00)");
    }

    @ParameterizedTest
    @MethodSource("io.github.livechat4j.reports.ReportCase#all")
    void aReport_thatThePlanDoesNotInclude_thenFailsWithThePermission(ReportCase report) {
        service.answers(report.path(), 403, "{\"error\":\"not in your plan\"}");

        assertThatThrownBy(() -> report.call().apply(reports, ReportQuery.everything()))
                .isInstanceOf(PermissionException.class);
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text);
    }
}
