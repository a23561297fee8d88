package io.github.livechat4j.reports;

import static io.github.livechat4j.reports.ReportCase.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HourlyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 28);
    private static final String PATH = "/reports/availability";

    private final FakeService service = new FakeService();
    private final Reports reports = service.reports();

    private static String asked(String day) {
        return PATH + "?date_from=" + day + "&date_to=" + day + "&group_by=hour";
    }

    @Test
    void hours_ofManyDays_thenAreOneSeries() {
        service.answers(asked("2026-03-28"), json("{'23:00':{'minutes':60},'09:00':{'minutes':42.5}}"))
                .answers(asked("2026-03-29"), "[]")
                .answers(asked("2026-03-30"), json("{'00:00':{'minutes':13.75}}"));

        TimeSeries<TimeSpent> series = reports.hourly(FIRST, FIRST.plusDays(2), reports::availability);

        assertThat(service.requests())
                .containsExactlyInAnyOrder(asked("2026-03-28"), asked("2026-03-29"), asked("2026-03-30"));
        assertThat(series.granularity()).isEqualTo(Granularity.HOUR);
        assertThat(series.points())
                .extracting(
                        point -> point.bucket().start(),
                        point -> point.figures().time())
                .containsExactly(
                        tuple(LocalDateTime.parse("2026-03-28T09:00"), Optional.of(Duration.ofSeconds(2550))),
                        tuple(LocalDateTime.parse("2026-03-28T23:00"), Optional.of(Duration.ofHours(1))),
                        tuple(LocalDateTime.parse("2026-03-30T00:00"), Optional.of(Duration.ofSeconds(825))));
        assertThat(series.gaps()).hasSize(69);
        // 42.5 + 60 + 13.75 minutes
        assertThat(series.total().flatMap(TimeSpent::time)).contains(Duration.ofSeconds(6975));
    }

    @Test
    void hours_withAQuery_thenAskAllOfIt() {
        ReportQuery query = ReportQuery.between(FIRST, FIRST.plusDays(1))
                .withZone("Europe/Warsaw")
                .withAgent("nora@example.com")
                .withGranularity(Granularity.HOUR);

        TimeSeries<ChatCount> series = reports.hourly(query, reports::totalChats);

        assertThat(service.requests())
                .containsExactlyInAnyOrder(
                        "/reports/chats/total_chats?date_from=2026-03-28&date_to=2026-03-28&timezone=Europe/Warsaw"
                                + "&agent=nora@example.com&group_by=hour",
                        "/reports/chats/total_chats?date_from=2026-03-29&date_to=2026-03-29&timezone=Europe/Warsaw"
                                + "&agent=nora@example.com&group_by=hour");
        // a clock change skips an hour of the second day
        assertThat(series.gaps()).hasSize(47);
    }

    @Test
    void hours_ofOneDay_thenAreOneCall() {
        reports.hourly(FIRST, FIRST, reports::totalChats);

        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void badArguments_thenAreNamedUnsent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.hourly(FIRST, FIRST.minusDays(1), reports::totalChats))
                .withMessageStartingWith("from must not be after to");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.hourly(ReportQuery.everything(), reports::totalChats))
                .withMessage("query must have a from to be asked hour by hour, but it has none; allowed is any day");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        reports.hourly(ReportQuery.of(FIRST).withGranularity(Granularity.DAY), reports::totalChats))
                .withMessage("granularity of an hourly report must be HOUR or none, was DAY");
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void anAnswer_thatIsNotByHour_thenIsRefused() {
        service.answers(asked("2026-03-28"), json("{'2026-03-28':{'hours':1}}"));

        assertThatIllegalArgumentException().isThrownBy(() -> reports.hourly(FIRST, FIRST, reports::availability));
    }
}
