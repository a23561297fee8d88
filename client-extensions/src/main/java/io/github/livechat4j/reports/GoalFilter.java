package io.github.livechat4j.reports;

import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A filter of the report on goals: {@code GoalFilter.NONE.withGoal(714).withKind(GoalKind.TRACKED_SALES)}.
 *
 * @param goal the id of the only goal to count; empty for all goals
 * @param kind whether goals or tracked sales are counted; empty for the service's default, {@link GoalKind#GOALS}
 * @param currency the only currency to report sales in; empty for all currencies
 */
public record GoalFilter(OptionalInt goal, Optional<GoalKind> kind, Optional<Currency> currency) {

    /** The filter that matches all goals. */
    public static final GoalFilter NONE = new GoalFilter(OptionalInt.empty(), Optional.empty(), Optional.empty());

    /**
     * Creates a filter.
     *
     * @param goal the id of the only goal to count
     * @param kind whether goals or tracked sales are counted
     * @param currency the only currency to report sales in
     * @throws NullPointerException if a parameter is null
     */
    public GoalFilter {
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(currency, "currency");
    }

    /**
     * Limits the report to one goal.
     *
     * @param id the id of the goal
     * @return the changed filter
     */
    public GoalFilter withGoal(int id) {
        return new GoalFilter(OptionalInt.of(id), kind, currency);
    }

    /**
     * Sets whether goals or tracked sales are counted.
     *
     * @param newKind goals or tracked sales
     * @return the changed filter
     */
    public GoalFilter withKind(GoalKind newKind) {
        return new GoalFilter(goal, ArgumentChecks.given("kind", newKind), currency);
    }

    /**
     * Limits the report to sales in one currency.
     *
     * @param newCurrency the currency
     * @return the changed filter
     */
    public GoalFilter withCurrency(Currency newCurrency) {
        return new GoalFilter(goal, kind, ArgumentChecks.given("currency", newCurrency));
    }
}
