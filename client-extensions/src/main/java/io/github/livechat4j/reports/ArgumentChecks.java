package io.github.livechat4j.reports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/** Checks arguments; exceptions name the rejected argument. */
final class ArgumentChecks {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private ArgumentChecks() {}

    /** Rejects dates outside the years 1 to 9999, since dates are sent as YYYY-MM-DD. */
    static void requireDate(String name, Optional<LocalDate> date) {
        Objects.requireNonNull(date, name).ifPresent(day -> {
            if (day.isBefore(FIRST) || day.isAfter(LAST)) {
                throw new IllegalArgumentException(name + " must be from 0001-01-01 to 9999-12-31, was " + day);
            }
        });
    }

    /** Wraps an argument; a null is rejected with its name. */
    static <V> Optional<V> given(String name, V value) {
        return Optional.of(Objects.requireNonNull(value, name));
    }

    static void requireText(String name, String text) {
        if (Objects.requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank, was \"" + text + "\"");
        }
    }

    /** Checks logins that replace the agent of a query, which must therefore be absent. */
    static void requireAgents(Collection<String> agents, ReportQuery query) {
        agents.forEach(agent -> requireText("an agent", agent));
        if (query.agent().isPresent()) {
            throw new IllegalArgumentException(
                    "agent of the query must not be set together with agents; set only one of them");
        }
    }

    /** Checks ids that replace the group of a query, which must therefore be absent. */
    static void requireGroups(Collection<Integer> groups, ReportQuery query) {
        groups.forEach(query::withGroup);
        if (query.group().isPresent()) {
            throw new IllegalArgumentException(
                    "group of the query must not be set together with groups; set only one of them");
        }
    }
}
