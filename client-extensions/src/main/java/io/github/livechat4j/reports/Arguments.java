package io.github.livechat4j.reports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/** Checks arguments, and names those that are refused. */
final class Arguments {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Arguments() {}

    /** A date is sent as YYYY-MM-DD, which leaves no room for other years. */
    static void requireDate(String name, Optional<LocalDate> date) {
        Objects.requireNonNull(date, name).ifPresent(day -> {
            if (day.isBefore(FIRST) || day.isAfter(LAST)) {
                throw new IllegalArgumentException(name + " must be from 0001-01-01 to 9999-12-31, was " + day);
            }
        });
    }

    /** An argument that is there. A null is refused by its name. */
    static <V> Optional<V> given(String name, V value) {
        return Optional.of(Objects.requireNonNull(value, name));
    }

    static void requireText(String name, String text) {
        if (Objects.requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank, was \"" + text + "\"");
        }
    }

    /** Logins, each of which takes the place of the agent of a query, who must not be there. */
    static void requireAgents(Collection<String> agents, ReportQuery query) {
        agents.forEach(agent -> requireText("an agent", agent));
        if (query.agent().isPresent()) {
            throw new IllegalArgumentException(
                    "agent of the query must not be set beside agents, but is; allowed is one of both");
        }
    }

    /** Ids, each of which takes the place of the group of a query, which must not be there. */
    static void requireGroups(Collection<Integer> groups, ReportQuery query) {
        groups.forEach(query::withGroup);
        if (query.group().isPresent()) {
            throw new IllegalArgumentException(
                    "group of the query must not be set beside groups, but is; allowed is one of both");
        }
    }
}
