package io.github.livechat4j.reports;

import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which goals to report on: {@code GoalFilter.NONE.withGoal(714).withKind(GoalKind.TRACKED_SALES)}.
 *
 * @param goal the id of the only goal to count; empty for all of them
 * @param kind what counts; empty for {@link GoalKind#GOALS}, as the service has it
 * @param currency the only currency to report sales in; empty for all of them
 */
public record GoalFilter(OptionalInt goal, Optional<GoalKind> kind, Optional<Currency> currency) {

    /** All goals. */
    public static final GoalFilter NONE = new GoalFilter(OptionalInt.empty(), Optional.empty(), Optional.empty());

    /**
     * Makes a filter.
     *
     * @param goal the id of the only goal to count
     * @param kind what counts
     * @param currency the only currency to report sales in
     * @throws NullPointerException if one is null
     */
    public GoalFilter {
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(currency, "currency");
    }

    /**
     * Counts one goal only.
     *
     * @param id its id
     * @return the filter with this
     */
    public GoalFilter withGoal(int id) {
        return new GoalFilter(OptionalInt.of(id), kind, currency);
    }

    /**
     * Decides what counts.
     *
     * @param newKind goals or tracked sales
     * @return the filter with this
     */
    public GoalFilter withKind(GoalKind newKind) {
        return new GoalFilter(goal, Arguments.given("kind", newKind), currency);
    }

    /**
     * Reports sales in one currency only.
     *
     * @param newCurrency the currency
     * @return the filter with this
     */
    public GoalFilter withCurrency(Currency newCurrency) {
        return new GoalFilter(goal, kind, Arguments.given("currency", newCurrency));
    }
}
