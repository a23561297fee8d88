package io.github.livechat4j.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests which settings of a query each report sends, and which it rejects. */
class WhatReportsTakeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ReportQuery DATES = ReportQuery.between(DAY, DAY.plusDays(6));
    private static final ReportQuery ALL = DATES.withZone("Europe/Warsaw")
            .withGroup(3)
            .withAgent("nora+a@example.com")
            .withTags("sales", "two words")
            .withGranularity(Granularity.DAY);
    private static final String PERIOD = "date_from=2026-03-01&date_to=2026-03-07";
    private static final String COMMON =
            PERIOD + "&timezone=Europe/Warsaw&group=3&agent=nora+a@example.com&group_by=day";
    private static final String TAGS = "&tag[]=sales&tag[]=two words";

    private final FakeService service = new FakeService();
    private final Reports reports = service.reports();

    static Stream<Arguments> reportsThatTakeAll() {
        return ReportCase.all()
                .filter(report ->
                        !report.name().startsWith("queue") && !report.name().equals("availability"))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("reportsThatTakeAll")
    void aReport_thatTakesAll_thenSendsAll(ReportCase report) {
        TimeSeries<?> series = report.call().apply(reports, ALL);

        assertThat(series.isEmpty()).isTrue();
        assertThat(service.requests()).containsExactly(report.path() + "?" + COMMON + TAGS);
    }

    @ParameterizedTest
    @MethodSource("io.github.livechat4j.reports.ReportCase#all")
    void aReport_ofEverything_thenSendsNothing(ReportCase report) {
        TimeSeries<?> series = report.call().apply(reports, ReportQuery.everything());

        assertThat(series.isEmpty()).isTrue();
        assertThat(service.requests()).containsExactly(report.path());
    }

    @ParameterizedTest
    @MethodSource("io.github.livechat4j.reports.ReportCase#all")
    void aReport_whenHoursAreAskedOfMoreThanOneDay_thenRefusesThemUnsent(ReportCase report) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report.call().apply(reports, DATES.withGranularity(Granularity.HOUR)))
                .withMessageStartingWith(
                        report.name() + " (GET " + report.path() + ") takes the granularity HOUR only when")
                .withMessageContaining("allowed for more than one day are DAY and MONTH");
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void aReport_whenHoursAreAskedOfNoDay_thenRefusesThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.totalChats(ReportQuery.everything().withGranularity(Granularity.HOUR)));
    }

    @ParameterizedTest
    @CsvSource({"HOUR,hour", "DAY,day", "MONTH,month"})
    void aReport_ofOneDay_thenTakesEachGranularity(Granularity granularity, String word) {
        reports.totalChats(ReportQuery.of(DAY).withGranularity(granularity));

        assertThat(service.requests())
                .containsExactly("/reports/chats/total_chats?date_from=2026-03-01&date_to=2026-03-01&group_by=" + word);
    }

    @Test
    void queueReports_thenSendNeitherAgentNorTags() {
        ReportQuery query = DATES.withZone("Europe/Warsaw").withGroup(3).withGranularity(Granularity.DAY);

        reports.queuedVisitors(query);
        reports.queueWaitingTimes(query);

        String sent = "?" + PERIOD + "&timezone=Europe/Warsaw&group=3&group_by=day";
        assertThat(service.requests())
                .containsExactly(
                        "/reports/chats/queued_visitors" + sent, "/reports/chats/queued_visitors/waiting_times" + sent);
    }

    @Test
    void availability_thenSendsNoTags() {
        reports.availability(ALL.withTags());

        assertThat(service.requests()).containsExactly("/reports/availability?" + COMMON);
    }

    @Test
    void rankings_thenSendDatesGroupAndTags() {
        ReportQuery query = DATES.withGroup(3).withTags("sales", "two words");

        service.answers("/reports/chats/ratings/ranking", "{\"ranking\":[]}");
        service.answers("/reports/tickets/ratings/ranking", "{\"ranking\":[]}");

        reports.chatRatingsRanking(query);
        reports.ticketRatingsRanking(query);

        String sent = "?" + PERIOD + "&group=3" + TAGS;
        assertThat(service.requests())
                .containsExactly("/reports/chats/ratings/ranking" + sent, "/reports/tickets/ratings/ranking" + sent);
    }

    static Stream<Arguments> refusals() {
        BiFunction<Reports, ReportQuery, Object> chats = Reports::chatRatingsRanking;
        BiFunction<Reports, ReportQuery, Object> tickets = Reports::ticketRatingsRanking;
        BiFunction<Reports, ReportQuery, Object> queued = Reports::queuedVisitors;
        BiFunction<Reports, ReportQuery, Object> waits = Reports::queueWaitingTimes;
        BiFunction<Reports, ReportQuery, Object> available = Reports::availability;
        String ranked = "; allowed are from, to, group, tags";
        String inQueue = "; allowed are from, to, zone, group, granularity";
        return Stream.of(
                Arguments.of(
                        chats,
                        ALL,
                        "chatRatingsRanking (GET /reports/chats/ratings/ranking) does not take zone, agent, granularity"
                                + ranked),
                Arguments.of(
                        tickets,
                        DATES.withAgent("x"),
                        "ticketRatingsRanking (GET /reports/tickets/ratings/ranking) does not take agent" + ranked),
                Arguments.of(
                        queued,
                        ALL,
                        "queuedVisitors (GET /reports/chats/queued_visitors) does not take agent, tags" + inQueue),
                Arguments.of(
                        waits,
                        ALL.withTags(),
                        "queueWaitingTimes (GET /reports/chats/queued_visitors/waiting_times) does not take agent"
                                + inQueue),
                Arguments.of(
                        available,
                        ALL,
                        "availability (GET /reports/availability) does not take tags; allowed are from, to, zone, agent,"
                                + " group, granularity"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aReport_whenAskedForWhatItDoesNotTake_thenNamesItUnsent(
            BiFunction<Reports, ReportQuery, Object> report, ReportQuery query, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report.apply(reports, query))
                .withMessage(message);
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void notRepliedChats_ofSeveral_thenSendsThem() {
        reports.notRepliedChats(DATES, List.of("nora@example.com", "omar@example.com"), List.of(0, 3));

        assertThat(service.requests())
                .containsExactly("/reports/chats/not_replied_chats?" + PERIOD
                        + "&groups[]=0&groups[]=3&agents[]=nora@example.com&agents[]=omar@example.com");
    }

    @Test
    void notRepliedChats_ofOneAndSeveral_thenRefusesOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.notRepliedChats(DATES.withAgent("a"), List.of("b"), List.of()))
                .withMessage("agent of the query must not be set together with agents; set only one of them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.notRepliedChats(DATES.withGroup(1), List.of(), List.of(2)))
                .withMessage("group of the query must not be set together with groups; set only one of them");
        assertThatIllegalArgumentException().isThrownBy(() -> reports.notRepliedChats(DATES, List.of(""), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> reports.notRepliedChats(DATES, List.of(), List.of(-2)));
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void notRepliedChats_ofOneAgentInSeveralGroups_thenSendsBoth() {
        reports.notRepliedChats(DATES.withAgent("a"), List.of(), List.of(2));
        reports.notRepliedChats(DATES.withGroup(2), List.of("a"), List.of());

        assertThat(service.requests())
                .containsExactly(
                        "/reports/chats/not_replied_chats?" + PERIOD + "&agent=a&groups[]=2",
                        "/reports/chats/not_replied_chats?" + PERIOD + "&group=2&agents[]=a");
    }

    @Test
    void goals_whenFiltered_thenSendTheFilter() {
        GoalFilter filter = GoalFilter.NONE
                .withGoal(714)
                .withKind(GoalKind.TRACKED_SALES)
                .withCurrency(Currency.getInstance("EUR"));

        reports.chatGoals(DATES, filter);
        reports.chatGoals(DATES, GoalFilter.NONE.withKind(GoalKind.GOALS));

        assertThat(service.requests())
                .containsExactly(
                        "/reports/chats/goals?" + PERIOD + "&goal=714&sales_tracker=1&currency=EUR",
                        "/reports/chats/goals?" + PERIOD + "&sales_tracker=0");
    }

    @Test
    void greetings_whenFiltered_thenSendTheFilter() {
        reports.chatGreetings(DATES, GreetingFilter.NONE.withGreeting(3058).withGoal(714));

        assertThat(service.requests())
                .containsExactly("/reports/chats/greetings?" + PERIOD + "&goal=714&greeting=3058");
    }
}
