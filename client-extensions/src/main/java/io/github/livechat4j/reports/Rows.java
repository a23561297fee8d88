package io.github.livechat4j.reports;

import io.github.livechat4j.model.AvailabilityRow;
import io.github.livechat4j.model.AverageResponseTime;
import io.github.livechat4j.model.ChatEngagementRow;
import io.github.livechat4j.model.ChatFirstResponseTimeRow;
import io.github.livechat4j.model.ChatGoalsRow;
import io.github.livechat4j.model.ChatGreetingsRow;
import io.github.livechat4j.model.ChatRatingsRow;
import io.github.livechat4j.model.ChatResponseTimeRow;
import io.github.livechat4j.model.ChattingTimeRow;
import io.github.livechat4j.model.CurrencySales;
import io.github.livechat4j.model.NewTicketsRow;
import io.github.livechat4j.model.NotRepliedChatsRow;
import io.github.livechat4j.model.QueueWaitingTimesRow;
import io.github.livechat4j.model.QueuedVisitorsRow;
import io.github.livechat4j.model.SolvedTicketsRow;
import io.github.livechat4j.model.TicketFirstResponseTimeRow;
import io.github.livechat4j.model.TicketRatingsRow;
import io.github.livechat4j.model.TicketResolutionTimeRow;
import io.github.livechat4j.model.TicketSourcesRow;
import io.github.livechat4j.model.TotalChatsRow;
import io.github.livechat4j.model.VisitorCount;
import io.github.livechat4j.model.WaitingTime;
import io.github.livechat4j.model.WaitingTimes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The row readers of all reports. */
final class Rows {

    static final RowReader<TotalChatsRow, ChatCount> TOTAL_CHATS = new RowReader<>(
            Report.TOTAL_CHATS,
            () -> TotalChatsRow.builder().chats(0).build(),
            (row, values) -> new ChatCount(row.chats()),
            row -> RowDates.of(row.begin(), row.end()));

    static final RowReader<ChatEngagementRow, Engagement> CHAT_ENGAGEMENT = new RowReader<>(
            Report.CHAT_ENGAGEMENT,
            () -> ChatEngagementRow.builder()
                    .chatsFromAutoInvite(0)
                    .chatsFromImmediateStart(0)
                    .chatsFromManualInvite(0)
                    .build(),
            (row, values) -> new Engagement(
                    row.chatsFromAutoInvite(), row.chatsFromImmediateStart(), row.chatsFromManualInvite()),
            row -> RowDates.of(row.begin(), row.end()));

    static final RowReader<NotRepliedChatsRow, ChatCount> NOT_REPLIED_CHATS = new RowReader<>(
            Report.NOT_REPLIED_CHATS,
            () -> NotRepliedChatsRow.builder().notReplied(0).build(),
            (row, values) -> new ChatCount(row.notReplied()),
            row -> RowDates.of(row.begin(), row.end()));

    static final RowReader<ChatRatingsRow, ChatRatings> CHAT_RATINGS = new RowReader<>(
            Report.CHAT_RATINGS,
            () -> ChatRatingsRow.builder().good(0).bad(0).chats(0).build(),
            (row, values) -> new ChatRatings(row.good(), row.bad(), row.chats()),
            row -> RowDates.of(row.begin(), row.end()));

    static final RowReader<QueuedVisitorsRow, QueuedVisitors> QUEUED_VISITORS = new RowReader<>(
            Report.QUEUED_VISITORS,
            () -> QueuedVisitorsRow.builder().build(),
            (row, values) -> new QueuedVisitors(
                    count(values, ".queued", row.queued()),
                    count(values, ".left_queue", row.leftQueue()),
                    count(values, ".entered_chat", row.enteredChat())),
            row -> RowDates.of(row.begin(), row.end()));

    static final RowReader<QueueWaitingTimesRow, QueueWaits> QUEUE_WAITING_TIMES = new RowReader<>(
            Report.QUEUE_WAITING_TIMES,
            () -> QueueWaitingTimesRow.builder().build(),
            (row, values) -> new QueueWaits(
                    waits(values, ".queued", row.queued()),
                    waits(values, ".left_queue", row.leftQueue()),
                    waits(values, ".entered_chat", row.enteredChat())),
            row -> RowDates.of(row.begin(), row.end()));

    static final RowReader<AvailabilityRow, TimeSpent> AVAILABILITY = new RowReader<>(
            Report.AVAILABILITY,
            () -> AvailabilityRow.builder().build(),
            (row, values) -> timeSpent(values, row.hours(), row.minutes()),
            row -> RowDates.of(row.begin(), row.end()));

    static final RowReader<ChattingTimeRow, TimeSpent> CHATTING_TIME = new RowReader<>(
            Report.CHATTING_TIME,
            () -> ChattingTimeRow.builder().build(),
            (row, values) -> timeSpent(values, row.hours(), row.minutes()),
            row -> RowDates.of(row.begin(), row.end()));

    static final RowReader<ChatFirstResponseTimeRow, MeanTime> CHAT_FIRST_RESPONSE_TIME = new RowReader<>(
            Report.CHAT_FIRST_RESPONSE_TIME,
            () -> ChatFirstResponseTimeRow.builder().build(),
            (row, values) -> average(values, ".first_response_time", row.firstResponseTime()),
            row -> RowDates.of(row.begin(), row.end()));

    static final RowReader<ChatResponseTimeRow, MeanTime> CHAT_RESPONSE_TIME = new RowReader<>(
            Report.CHAT_RESPONSE_TIME,
            () -> ChatResponseTimeRow.builder().build(),
            (row, values) -> average(values, ".avg_response_time", row.avgResponseTime()),
            row -> RowDates.of(row.begin(), row.end()));

    static final RowReader<Integer, Occupancy> AGENTS_OCCUPANCY = new RowReader<>(
            Report.AGENTS_OCCUPANCY, () -> 0, (row, values) -> new Occupancy(row), row -> RowDates.NONE);

    static final RowReader<ChatGoalsRow, Goals> CHAT_GOALS = new RowReader<>(
            Report.CHAT_GOALS,
            () -> ChatGoalsRow.builder().goals(0).build(),
            (row, values) -> new Goals(row.goals(), sales(values, row.value())),
            row -> RowDates.of(row.begin(), row.end()));

    static final RowReader<ChatGreetingsRow, GreetingUse> CHAT_GREETINGS = new RowReader<>(
            Report.CHAT_GREETINGS,
            () -> ChatGreetingsRow.builder().displayed(0).accepted(0).goals(0).build(),
            (row, values) -> new GreetingUse(row.displayed(), row.accepted(), row.goals()),
            row -> RowDates.of(row.begin(), row.end()));

    static final RowReader<NewTicketsRow, TicketCount> NEW_TICKETS = new RowReader<>(
            Report.NEW_TICKETS,
            () -> NewTicketsRow.builder().newTickets(0).build(),
            (row, values) -> new TicketCount(row.newTickets()),
            row -> RowDates.of(row.begin(), row.end()));

    static final RowReader<SolvedTicketsRow, TicketCount> SOLVED_TICKETS = new RowReader<>(
            Report.SOLVED_TICKETS,
            () -> SolvedTicketsRow.builder().solvedTickets(0).build(),
            (row, values) -> new TicketCount(row.solvedTickets()),
            row -> RowDates.of(row.begin(), row.end()));

    static final RowReader<TicketFirstResponseTimeRow, MeanTime> TICKET_FIRST_RESPONSE_TIME = new RowReader<>(
            Report.TICKET_FIRST_RESPONSE_TIME,
            () -> TicketFirstResponseTimeRow.builder().count(0).build(),
            (row, values) ->
                    mean(values.count(".count", row.count()), values.time(".hours", row.hours(), Durations::ofHours)),
            row -> RowDates.of(row.begin(), row.end()));

    static final RowReader<TicketResolutionTimeRow, MeanTime> TICKET_RESOLUTION_TIME = new RowReader<>(
            Report.TICKET_RESOLUTION_TIME,
            () -> TicketResolutionTimeRow.builder().count(0).build(),
            (row, values) ->
                    mean(values.count(".count", row.count()), values.time(".hours", row.hours(), Durations::ofHours)),
            row -> RowDates.of(row.begin(), row.end()));

    static final RowReader<TicketSourcesRow, TicketSources> TICKET_SOURCES = new RowReader<>(
            Report.TICKET_SOURCES,
            () -> TicketSourcesRow.builder()
                    .ticketsFromChatWindow(0)
                    .ticketsFromMail(0)
                    .ticketsFromChat(0)
                    .build(),
            (row, values) ->
                    new TicketSources(row.ticketsFromChatWindow(), row.ticketsFromMail(), row.ticketsFromChat()),
            row -> RowDates.of(row.begin(), row.end()));

    static final RowReader<TicketRatingsRow, Satisfaction> TICKET_RATINGS = new RowReader<>(
            Report.TICKET_RATINGS,
            () -> TicketRatingsRow.builder().good(0).bad(0).build(),
            (row, values) -> new Satisfaction(row.good(), row.bad()),
            row -> RowDates.of(row.begin(), row.end()));

    private Rows() {}

    private static OptionalLong count(RowValues values, String member, @Nullable VisitorCount visitors) {
        return visitors == null ? OptionalLong.empty() : values.count(member + ".count", visitors.count());
    }

    private static Waits waits(RowValues values, String member, @Nullable WaitingTimes times) {
        if (times == null) {
            return Waits.NONE;
        }
        return new Waits(
                mean(
                        values.count(member + ".count", times.count()),
                        wait(values, member + ".average", times.average())),
                wait(values, member + ".min", times.min()),
                wait(values, member + ".max", times.max()));
    }

    private static Optional<Duration> wait(RowValues values, String member, @Nullable WaitingTime time) {
        return time == null ? Optional.empty() : values.time(member + ".seconds", time.seconds(), Durations::ofSeconds);
    }

    private static MeanTime average(RowValues values, String member, @Nullable AverageResponseTime time) {
        return time == null
                ? MeanTime.NONE
                : mean(
                        values.count(member + ".count", time.count()),
                        values.time(member + ".seconds", time.seconds(), Durations::ofSeconds));
    }

    /** Returns the mean; an average without a count has no weight and is ignored. */
    private static MeanTime mean(OptionalLong count, Optional<Duration> average) {
        long known = count.orElse(0);
        return average.map(time -> MeanTime.ofAverage(known, time))
                .orElseGet(() -> new MeanTime(known, Optional.empty()));
    }

    /** Returns the time spent: days and months have hours, hourly rows have minutes. */
    private static TimeSpent timeSpent(RowValues values, @Nullable Double hours, @Nullable Double minutes) {
        return new TimeSpent(
                hours == null
                        ? values.time(".minutes", minutes, Durations::ofMinutes)
                        : values.time(".hours", hours, Durations::ofHours));
    }

    private static Map<String, Sales> sales(RowValues values, Map<String, CurrencySales> byCurrency) {
        Map<String, Sales> sales = new HashMap<>();
        byCurrency.forEach((currency, each) -> sales.put(
                currency,
                new Sales(
                        values.count(".value." + currency + ".sales_count", each.salesCount()),
                        Optional.ofNullable(each.value()))));
        return sales;
    }
}
