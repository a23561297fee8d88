package io.github.livechat4j.reports;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The time ranges that a series covers. Gaps are the missing buckets in these ranges.
 *
 * @param spans the time ranges, in order and not overlapping
 */
record Coverage(List<Span> spans) {

    static final Coverage NOTHING = new Coverage(List.of());

    /** A time range: start inclusive, end exclusive. */
    record Span(LocalDateTime start, LocalDateTime end) {}

    Coverage {
        spans = List.copyOf(spans);
    }

    static Coverage of(LocalDateTime start, LocalDateTime end) {
        return new Coverage(List.of(new Span(start, end)));
    }

    /** Returns the part of the coverage between two times. */
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

    /** Returns the hours, days, weeks or months of the coverage. One that starts or ends outside is partial. */
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

    /** Returns the covered part of an hour, day, week or month, which must not be empty. */
    Bucket bucket(LocalDateTime floor, Granularity granularity) {
        List<Span> parts = within(floor, granularity.next(floor)).spans;
        return new Bucket(parts.get(0).start(), parts.get(parts.size() - 1).end(), granularity);
    }
}
