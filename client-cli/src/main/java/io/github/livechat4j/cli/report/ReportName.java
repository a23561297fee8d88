package io.github.livechat4j.cli.report;

import static io.github.livechat4j.cli.report.Plot.Style.BARS;
import static io.github.livechat4j.cli.report.Plot.Style.LINES;
import static io.github.livechat4j.cli.report.Plot.Style.STACKED;
import static io.github.livechat4j.cli.report.Taken.AGENT;
import static io.github.livechat4j.cli.report.Taken.COMPARE;
import static io.github.livechat4j.cli.report.Taken.CURRENCY;
import static io.github.livechat4j.cli.report.Taken.FROM;
import static io.github.livechat4j.cli.report.Taken.GOAL;
import static io.github.livechat4j.cli.report.Taken.GREETING;
import static io.github.livechat4j.cli.report.Taken.GROUP;
import static io.github.livechat4j.cli.report.Taken.MOST;
import static io.github.livechat4j.cli.report.Taken.TAG;
import static io.github.livechat4j.cli.report.Taken.TO;
import static io.github.livechat4j.cli.report.Taken.WEEKDAY;
import static io.github.livechat4j.cli.report.Taken.ZONE;

import io.github.livechat4j.reports.Reports;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The reports, with title, units, options and call. */
@SuppressWarnings("ImmutableEnumChecker") // the sets and askings are immutable, but their types do not show it
enum ReportName {
    TOTAL_CHATS("Total chats", "chats", MOST, SeriesAsking.of(Reports::totalChats, BARS, "chats")),
    CHAT_ENGAGEMENT(
            "How chats started",
            "chats",
            MOST,
            SeriesAsking.of(
                    Reports::chatEngagement,
                    STACKED,
                    "chats_from_immediate_start",
                    "chats_from_auto_invite",
                    "chats_from_manual_invite")),
    NOT_REPLIED_CHATS("Chats without a reply", "chats", MOST, SeriesAsking.of(Reports::notRepliedChats, BARS, "chats")),
    CHAT_RATINGS("Chat ratings", "ratings", MOST, SeriesAsking.of(Reports::chatRatings, STACKED, "good", "bad")),
    CHAT_RATINGS_RANKING(
            "Agent ranking by chat ratings",
            "ratings, score",
            Set.of(FROM, TO, GROUP, TAG),
            new RankingAsking(Reports::chatRatingsRanking)),
    QUEUED_VISITORS(
            "Queued visitors",
            "visitors",
            Taken.mostBut(AGENT, TAG),
            SeriesAsking.of(Reports::queuedVisitors, LINES, "queued", "left_queue", "entered_chat")),
    QUEUE_WAITING_TIMES(
            "Queue waiting times",
            "visitors, time",
            Taken.mostBut(AGENT, TAG),
            SeriesAsking.of(
                    Reports::queueWaitingTimes,
                    LINES,
                    "queued_average_seconds",
                    "left_queue_average_seconds",
                    "entered_chat_average_seconds")),
    AVAILABILITY(
            "Agent availability", "time", Taken.mostBut(TAG), SeriesAsking.of(Reports::availability, BARS, "seconds")),
    CHATTING_TIME("Chatting time", "time", MOST, SeriesAsking.of(Reports::chattingTime, BARS, "seconds")),
    CHAT_FIRST_RESPONSE_TIME(
            "Chat first response time",
            "responses, average time",
            MOST,
            SeriesAsking.of(Reports::chatFirstResponseTime, LINES, "average_seconds")),
    CHAT_RESPONSE_TIME(
            "Chat response time",
            "responses, average time",
            MOST,
            SeriesAsking.of(Reports::chatResponseTime, LINES, "average_seconds")),
    AGENTS_OCCUPANCY("Agent occupancy", "most chats at the same time", Set.of(WEEKDAY), new OccupancyAsking()),
    CHAT_GOALS(
            "Goals reached in chats",
            "goals, sales",
            Taken.mostAnd(GOAL, CURRENCY),
            SeriesAsking.ofQuestion(
                    (reports, question, query) -> reports.chatGoals(query, question.goals()), BARS, "goals")),
    CHAT_GREETINGS(
            "Greetings and their results",
            "greetings, chats, goals",
            Taken.mostAnd(GOAL, GREETING),
            SeriesAsking.ofQuestion(
                    (reports, question, query) -> reports.chatGreetings(query, question.greetings()),
                    LINES,
                    "displayed",
                    "accepted",
                    "goals")),
    NEW_TICKETS("New tickets", "tickets", MOST, SeriesAsking.of(Reports::newTickets, BARS, "tickets")),
    SOLVED_TICKETS("Solved tickets", "tickets", MOST, SeriesAsking.of(Reports::solvedTickets, BARS, "tickets")),
    TICKET_FIRST_RESPONSE_TIME(
            "Ticket first response time",
            "tickets, average time",
            MOST,
            SeriesAsking.of(Reports::ticketFirstResponseTime, LINES, "average_seconds")),
    TICKET_RESOLUTION_TIME(
            "Ticket resolution time",
            "tickets, average time",
            MOST,
            SeriesAsking.of(Reports::ticketResolutionTime, LINES, "average_seconds")),
    TICKET_SOURCES(
            "Tickets by channel",
            "tickets",
            MOST,
            SeriesAsking.of(
                    Reports::ticketSources,
                    STACKED,
                    "tickets_from_chat_window",
                    "tickets_from_mail",
                    "tickets_from_chat")),
    TICKET_RATINGS("Ticket ratings", "ratings", MOST, SeriesAsking.of(Reports::ticketRatings, STACKED, "good", "bad")),
    TICKET_RATINGS_RANKING(
            "Agent ranking by ticket ratings",
            "ratings, score",
            Set.of(FROM, TO, GROUP, TAG),
            new RankingAsking(Reports::ticketRatingsRanking)),
    SCORECARD(
            "Agent scorecard",
            "chats, ratings, times",
            Set.of(FROM, TO, ZONE, AGENT, GROUP, COMPARE),
            ScorecardAsking.ofAll()),
    OVERVIEW(
            "Overview",
            "the main figures of a month beside those of the month before",
            Set.of(FROM, TO, ZONE, GROUP, COMPARE),
            new OverviewAsking());

    private final String title;
    private final String units;
    private final Set<Taken> taken;
    private final Asking asking;

    ReportName(String title, String units, Set<Taken> taken, Asking asking) {
        this.title = title;
        this.units = units;
        this.taken = taken;
        this.asking = asking;
    }

    static Optional<ReportName> of(String word) {
        return Arrays.stream(values())
                .filter(name -> name.word().equalsIgnoreCase(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(ReportName::word).toList();
    }

    /** Returns the name on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    /** Returns the units of its numbers, in words. */
    String units() {
        return units;
    }

    /** Returns what a figure of the report counts or measures, for the scale of a chart. */
    String measure(String figure) {
        Unit unit = Unit.of(figure);
        if (unit == Unit.COUNT) {
            return units.split(",", 2)[0];
        }
        return unit == Unit.SECONDS && figure.contains("average") ? "average time" : unit.measure();
    }

    Set<Taken> taken() {
        return taken;
    }

    Asking asking() {
        return asking;
    }
}
