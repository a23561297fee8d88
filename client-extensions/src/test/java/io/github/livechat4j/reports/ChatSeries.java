package io.github.livechat4j.reports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Queries and points of series, written short. */
final class ChatSeries {

    private ChatSeries() {}

    static ReportQuery days(String from, String to) {
        return ReportQuery.between(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** Returns a query without an end. */
    static ReportQuery since(LocalDate from) {
        return new ReportQuery(
                Optional.of(from),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty());
    }

    static LocalDateTime time(String text) {
        return LocalDateTime.parse(text);
    }

    static Point<ChatCount> day(String date, long chats) {
        return new Point<>(Bucket.around(LocalDate.parse(date).atStartOfDay(), Granularity.DAY), new ChatCount(chats));
    }
}
