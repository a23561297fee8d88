package io.github.livechat4j.reports;

import io.github.livechat4j.model.AvailabilityQuery;
import io.github.livechat4j.model.ChatGoalsQuery;
import io.github.livechat4j.model.ChatGreetingsQuery;
import io.github.livechat4j.model.GroupBy;
import io.github.livechat4j.model.NotRepliedChatsQuery;
import io.github.livechat4j.model.QueueReportQuery;
import io.github.livechat4j.model.RatingsRankingQuery;
import io.github.livechat4j.model.ReportRowsQuery;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Converts a query to the generated query types. Each conversion uses only the settings that its report supports. */
record WireQuery(ReportQuery query) {

    ReportRowsQuery common() {
        return ReportRowsQuery.builder()
                .dateFrom(from())
                .dateTo(to())
                .timezone(timezone())
                .group(number(query.group()))
                .agent(agent())
                .groupBy(groupBy())
                .tag(query.tags())
                .build();
    }

    /** Uses the given agents and groups; the query must have none of its own. */
    NotRepliedChatsQuery ofSeveral(Collection<String> agents, Collection<Integer> groups) {
        if (!agents.isEmpty()) {
            ArgumentChecks.requireAgents(agents, query);
        }
        if (!groups.isEmpty()) {
            ArgumentChecks.requireGroups(groups, query);
        }
        return NotRepliedChatsQuery.builder()
                .dateFrom(from())
                .dateTo(to())
                .timezone(timezone())
                .group(number(query.group()))
                .agent(agent())
                .groupBy(groupBy())
                .tag(query.tags())
                .groups(List.copyOf(groups))
                .agents(List.copyOf(agents))
                .build();
    }

    RatingsRankingQuery ranking() {
        return RatingsRankingQuery.builder()
                .dateFrom(from())
                .dateTo(to())
                .group(number(query.group()))
                .tag(query.tags())
                .build();
    }

    QueueReportQuery queue() {
        return QueueReportQuery.builder()
                .dateFrom(from())
                .dateTo(to())
                .timezone(timezone())
                .group(number(query.group()))
                .groupBy(groupBy())
                .build();
    }

    AvailabilityQuery availability() {
        return AvailabilityQuery.builder()
                .dateFrom(from())
                .dateTo(to())
                .timezone(timezone())
                .group(number(query.group()))
                .agent(agent())
                .groupBy(groupBy())
                .build();
    }

    ChatGoalsQuery goals(GoalFilter filter) {
        return ChatGoalsQuery.builder()
                .dateFrom(from())
                .dateTo(to())
                .timezone(timezone())
                .group(number(query.group()))
                .agent(agent())
                .groupBy(groupBy())
                .tag(query.tags())
                .goal(number(filter.goal()))
                .salesTracker(filter.kind()
                        .map(kind -> kind == GoalKind.TRACKED_SALES)
                        .orElse(null))
                .currency(filter.currency().map(Currency::getCurrencyCode).orElse(null))
                .build();
    }

    ChatGreetingsQuery greetings(GreetingFilter filter) {
        return ChatGreetingsQuery.builder()
                .dateFrom(from())
                .dateTo(to())
                .timezone(timezone())
                .group(number(query.group()))
                .agent(agent())
                .groupBy(groupBy())
                .tag(query.tags())
                .goal(number(filter.goal()))
                .greeting(number(filter.greeting()))
                .build();
    }

    private @Nullable LocalDate from() {
        return query.from().orElse(null);
    }

    private @Nullable LocalDate to() {
        return query.to().orElse(null);
    }

    private @Nullable String timezone() {
        return query.zone().map(ZoneId::getId).orElse(null);
    }

    private @Nullable String agent() {
        return query.agent().orElse(null);
    }

    private @Nullable GroupBy groupBy() {
        return query.granularity()
                .map(granularity -> GroupBy.of(granularity.name().toLowerCase(Locale.ROOT)))
                .orElse(null);
    }

    private static @Nullable Integer number(OptionalInt id) {
        return id.isPresent() ? id.getAsInt() : null;
    }
}
