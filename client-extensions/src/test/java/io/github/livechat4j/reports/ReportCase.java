package io.github.livechat4j.reports;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A report with two rows as the service sends them, their expected figures, and the expected sum, computed by hand.
 *
 * @param hourOne the first row in its hourly form
 * @param hourTwo the second row in its hourly form
 */
record ReportCase(
        String name,
        String path,
        BiFunction<Reports, ReportQuery, TimeSeries<?>> call,
        String one,
        String two,
        String hourOne,
        String hourTwo,
        Figures<?> figuresOfOne,
        Figures<?> figuresOfTwo,
        Figures<?> figuresOfBoth) {

    static Stream<ReportCase> all() {
        return Stream.of(
                of(
                        "totalChats",
                        "/reports/chats/total_chats",
                        Reports::totalChats,
                        "'chats':57",
                        "'chats':'63'",
                        new ChatCount(57),
                        new ChatCount(63),
                        new ChatCount(120)),
                of(
                        "chatEngagement",
                        "/reports/chats/engagement",
                        Reports::chatEngagement,
                        "'chats_from_auto_invite':14,'chats_from_immediate_start':38,'chats_from_manual_invite':5",
                        "'chats_from_auto_invite':19,'chats_from_immediate_start':42,'chats_from_manual_invite':2",
                        new Engagement(14, 38, 5),
                        new Engagement(19, 42, 2),
                        new Engagement(33, 80, 7)),
                of(
                        "notRepliedChats",
                        "/reports/chats/not_replied_chats",
                        Reports::notRepliedChats,
                        "'not_replied':3",
                        "'not_replied':0",
                        new ChatCount(3),
                        new ChatCount(0),
                        new ChatCount(3)),
                of(
                        "chatRatings",
                        "/reports/chats/ratings",
                        Reports::chatRatings,
                        "'good':21,'bad':2,'chats':57",
                        "'good':18,'bad':0,'chats':63",
                        new ChatRatings(21, 2, 57),
                        new ChatRatings(18, 0, 63),
                        new ChatRatings(39, 2, 120)),
                of(
                        "queuedVisitors",
                        "/reports/chats/queued_visitors",
                        Reports::queuedVisitors,
                        "'queued':{'count':9},'left_queue':{'count':3},'entered_chat':{'count':6}",
                        "'queued':{'count':2},'left_queue':{'count':0},'entered_chat':[]",
                        new QueuedVisitors(OptionalLong.of(9), OptionalLong.of(3), OptionalLong.of(6)),
                        new QueuedVisitors(OptionalLong.of(2), OptionalLong.of(0), OptionalLong.empty()),
                        new QueuedVisitors(OptionalLong.of(11), OptionalLong.of(3), OptionalLong.of(6))),
                of(
                        "queueWaitingTimes",
                        "/reports/chats/queued_visitors/waiting_times",
                        Reports::queueWaitingTimes,
                        "'queued':{'count':9,'min':{'seconds':4},'max':{'seconds':212},'average':{'seconds':61}},"
                                + "'left_queue':{'count':3,'min':{'seconds':38},'max':{'seconds':212},'average':{'seconds':104}},"
                                + "'entered_chat':{'count':6,'min':{'seconds':4},'max':{'seconds':95},'average':{'seconds':39.5}}",
                        "'queued':{'count':1,'min':{'seconds':2},'max':{'seconds':2},'average':{'seconds':2}},"
                                + "'left_queue':{'count':0},"
                                + "'entered_chat':{'count':1,'min':{'seconds':2},'max':{'seconds':2},'average':{'seconds':2}}",
                        new QueueWaits(waits(9, 549, 4, 212), waits(3, 312, 38, 212), waits(6, 237, 4, 95)),
                        new QueueWaits(waits(1, 2, 2, 2), Waits.NONE, waits(1, 2, 2, 2)),
                        new QueueWaits(waits(10, 551, 2, 212), waits(3, 312, 38, 212), waits(7, 239, 2, 95))),
                times("availability", "/reports/availability", Reports::availability),
                times("chattingTime", "/reports/chats/chatting_time", Reports::chattingTime),
                averages(
                        "chatFirstResponseTime",
                        "/reports/chats/first_response_time",
                        Reports::chatFirstResponseTime,
                        "first_response_time"),
                averages(
                        "chatResponseTime",
                        "/reports/chats/response_time",
                        Reports::chatResponseTime,
                        "avg_response_time"),
                of(
                        "chatGoals",
                        "/reports/chats/goals",
                        Reports::chatGoals,
                        "'goals':6,'value':{'EUR':{'sales_count':4,'value':349.6},'USD':{'sales_count':1,'value':'89'}}",
                        "'goals':2,'value':{'EUR':{'sales_count':1,'value':54.25}}",
                        new Goals(6, Map.of("EUR", sales(4, "349.6"), "USD", sales(1, "89"))),
                        new Goals(2, Map.of("EUR", sales(1, "54.25"))),
                        new Goals(8, Map.of("EUR", sales(5, "403.85"), "USD", sales(1, "89")))),
                of(
                        "chatGreetings",
                        "/reports/chats/greetings",
                        Reports::chatGreetings,
                        "'displayed':320,'accepted':41,'goals':7",
                        "'displayed':298,'accepted':35,'goals':1",
                        new GreetingUse(320, 41, 7),
                        new GreetingUse(298, 35, 1),
                        new GreetingUse(618, 76, 8)),
                of(
                        "newTickets",
                        "/reports/tickets/new_tickets",
                        Reports::newTickets,
                        "'new_tickets':16",
                        "'new_tickets':11",
                        new TicketCount(16),
                        new TicketCount(11),
                        new TicketCount(27)),
                of(
                        "solvedTickets",
                        "/reports/tickets/solved_tickets",
                        Reports::solvedTickets,
                        "'solved_tickets':12",
                        "'solved_tickets':14",
                        new TicketCount(12),
                        new TicketCount(14),
                        new TicketCount(26)),
                ticketTimes(
                        "ticketFirstResponseTime",
                        "/reports/tickets/first_response_time",
                        Reports::ticketFirstResponseTime),
                ticketTimes("ticketResolutionTime", "/reports/tickets/resolution_time", Reports::ticketResolutionTime),
                of(
                        "ticketSources",
                        "/reports/tickets/ticket_sources",
                        Reports::ticketSources,
                        "'tickets_from_chat_window':8,'tickets_from_mail':13,'tickets_from_chat':4",
                        "'tickets_from_chat_window':5,'tickets_from_mail':9,'tickets_from_chat':0",
                        new TicketSources(8, 13, 4),
                        new TicketSources(5, 9, 0),
                        new TicketSources(13, 22, 4)),
                of(
                        "ticketRatings",
                        "/reports/tickets/ratings",
                        Reports::ticketRatings,
                        "'good':10,'bad':1",
                        "'good':6,'bad':0",
                        new Satisfaction(10, 1),
                        new Satisfaction(6, 0),
                        new Satisfaction(16, 1)));
    }

    private static ReportCase of(
            String name,
            String path,
            BiFunction<Reports, ReportQuery, TimeSeries<?>> call,
            String one,
            String two,
            Figures<?> figuresOfOne,
            Figures<?> figuresOfTwo,
            Figures<?> figuresOfBoth) {
        return new ReportCase(name, path, call, one, two, one, two, figuresOfOne, figuresOfTwo, figuresOfBoth);
    }

    /** 0.1 hours and 6 minutes are 360 seconds, 0.7125 hours and 42.75 minutes are 2565. */
    private static ReportCase times(String name, String path, BiFunction<Reports, ReportQuery, TimeSeries<?>> call) {
        return new ReportCase(
                name,
                path,
                call,
                "'hours':0.1",
                "'hours':0.7125",
                "'minutes':6",
                "'minutes':42.75",
                spent(360),
                spent(2565),
                spent(2925));
    }

    /** 18.4 s of 26 are 478.4 s, 15.92 s of 31 are 493.52 s. */
    private static ReportCase averages(
            String name, String path, BiFunction<Reports, ReportQuery, TimeSeries<?>> call, String member) {
        return of(
                name,
                path,
                call,
                "'" + member + "':{'count':26,'seconds':18.4}",
                "'" + member + "':{'count':31,'seconds':15.92}",
                new MeanTime(26, Optional.of(Duration.ofMillis(478_400))),
                new MeanTime(31, Optional.of(Duration.ofMillis(493_520))),
                new MeanTime(57, Optional.of(Duration.ofMillis(971_920))));
    }

    /** 2.35 h are 141 minutes, of 11 tickets 1,551; 1.7 h are 102 minutes, of 8 tickets 816. */
    private static ReportCase ticketTimes(
            String name, String path, BiFunction<Reports, ReportQuery, TimeSeries<?>> call) {
        return of(
                name,
                path,
                call,
                "'count':11,'hours':2.35",
                "'count':8,'hours':1.7",
                new MeanTime(11, Optional.of(Duration.ofMinutes(1551))),
                new MeanTime(8, Optional.of(Duration.ofMinutes(816))),
                new MeanTime(19, Optional.of(Duration.ofMinutes(2367))));
    }

    private static Waits waits(long count, long total, long shortest, long longest) {
        return new Waits(
                new MeanTime(count, Optional.of(Duration.ofSeconds(total))),
                Optional.of(Duration.ofSeconds(shortest)),
                Optional.of(Duration.ofSeconds(longest)));
    }

    private static TimeSpent spent(long seconds) {
        return new TimeSpent(Optional.of(Duration.ofSeconds(seconds)));
    }

    private static Sales sales(long count, String value) {
        return new Sales(OptionalLong.of(count), Optional.of(new BigDecimal(value)));
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }

    @Override
    public String toString() {
        return name;
    }
}
