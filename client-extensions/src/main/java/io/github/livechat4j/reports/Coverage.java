package io.github.livechat4j.reports;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The times that a series was asked for, so that what is missing in it can be told.
 *
 * @param spans stretches of time, in their order and apart from each other
 */
record Coverage(List<Span> spans) {

    static final Coverage NOTHING = new Coverage(List.of());

    /** A stretch of time from its start until before its end. */
    record Span(LocalDateTime start, LocalDateTime end) {}

    Coverage {
        spans = List.copyOf(spans);
    }

    static Coverage of(LocalDateTime start, LocalDateTime end) {
        return new Coverage(List.of(new Span(start, end)));
    }

    /** What of it is within two times. */
    Coverage within(LocalDateTime start, LocalDateTime end) {
        List<Span> parts = new ArrayList<>();
        for (Span span : spans) {
            Span part = common(span, start, end);
            if (part.start().isBefore(part.end())) {
                parts.add(part);
            }
        }
        return new Coverage(parts);
    }

    private static Span common(Span span, LocalDateTime start, LocalDateTime end) {
        return new Span(
                span.start().isAfter(start) ? span.start() : start, span.end().isBefore(end) ? span.end() : end);
    }

    /** The hours, days, weeks or months it consists of. One that begins or ends outside is only a part. */
    Collection<Bucket> buckets(Granularity granularity) {
        Map<LocalDateTime, Bucket> buckets = new LinkedHashMap<>();
        for (Span span : spans) {
            LocalDateTime floor = granularity.floor(span.start());
            while (floor.isBefore(span.end())) {
                buckets.computeIfAbsent(floor, each -> bucket(each, granularity));
                floor = granularity.next(floor);
            }
        }
        return buckets.values();
    }

    /** The part of an hour, day, week or month that is covered; some of it must be. */
    Bucket bucket(LocalDateTime floor, Granularity granularity) {
        List<Span> parts = within(floor, granularity.next(floor)).spans;
        return new Bucket(parts.get(0).start(), parts.get(parts.size() - 1).end(), granularity);
    }
}
