package io.github.livechat4j.reports;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A filter of the report on greetings: {@code GreetingFilter.NONE.withGreeting(3058)}.
 *
 * @param greeting the id of the only greeting to count; empty for all greetings
 * @param goal the id of the only goal to count; empty for all goals
 */
public record GreetingFilter(OptionalInt greeting, OptionalInt goal) {

    /** The filter that matches all greetings. */
    public static final GreetingFilter NONE = new GreetingFilter(OptionalInt.empty(), OptionalInt.empty());

    /**
     * Creates a filter.
     *
     * @param greeting the id of the only greeting to count
     * @param goal the id of the only goal to count
     * @throws NullPointerException if a parameter is null
     */
    public GreetingFilter {
        Objects.requireNonNull(greeting, "greeting");
        Objects.requireNonNull(goal, "goal");
    }

    /**
     * Limits the report to one greeting.
     *
     * @param id the id
     * @return the changed filter
     */
    public GreetingFilter withGreeting(int id) {
        return new GreetingFilter(OptionalInt.of(id), goal);
    }

    /**
     * Limits the report to greetings that led to one goal.
     *
     * @param id the id
     * @return the changed filter
     */
    public GreetingFilter withGoal(int id) {
        return new GreetingFilter(greeting, OptionalInt.of(id));
    }
}
