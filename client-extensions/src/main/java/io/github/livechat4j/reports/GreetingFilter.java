package io.github.livechat4j.reports;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Which greetings to report on: {@code GreetingFilter.NONE.withGreeting(3058)}.
 *
 * @param greeting the id of the only greeting to count; empty for all of them
 * @param goal the id of the only goal that the greetings are to lead to; empty for all of them
 */
public record GreetingFilter(OptionalInt greeting, OptionalInt goal) {

    /** All greetings. */
    public static final GreetingFilter NONE = new GreetingFilter(OptionalInt.empty(), OptionalInt.empty());

    /**
     * Makes a filter.
     *
     * @param greeting the id of the only greeting to count
     * @param goal the id of the only goal that the greetings are to lead to
     * @throws NullPointerException if one is null
     */
    public GreetingFilter {
        Objects.requireNonNull(greeting, "greeting");
        Objects.requireNonNull(goal, "goal");
    }

    /**
     * Counts one greeting only.
     *
     * @param id its id
     * @return the filter with this
     */
    public GreetingFilter withGreeting(int id) {
        return new GreetingFilter(OptionalInt.of(id), goal);
    }

    /**
     * Counts what led to one goal only.
     *
     * @param id its id
     * @return the filter with this
     */
    public GreetingFilter withGoal(int id) {
        return new GreetingFilter(greeting, OptionalInt.of(id));
    }
}
