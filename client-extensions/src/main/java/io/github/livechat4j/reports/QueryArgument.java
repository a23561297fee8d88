package io.github.livechat4j.reports;

import java.util.Locale;

/** The settings of a {@link ReportQuery}. */
enum QueryArgument {
    FROM,
    TO,
    ZONE,
    AGENT,
    GROUP,
    TAGS,
    GRANULARITY;

    boolean isIn(ReportQuery query) {
        return switch (this) {
            case FROM -> query.from().isPresent();
            case TO -> query.to().isPresent();
            case ZONE -> query.zone().isPresent();
            case AGENT -> query.agent().isPresent();
            case GROUP -> query.group().isPresent();
            case TAGS -> !query.tags().isEmpty();
            case GRANULARITY -> query.granularity().isPresent();
        };
    }

    String argumentName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
