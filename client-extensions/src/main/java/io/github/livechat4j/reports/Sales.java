package io.github.livechat4j.reports;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sales in one currency.
 *
 * @param count the number of sales; empty if it was not reported
 * @param value the total value, in units of the currency; empty if it was not reported
 */
public record Sales(OptionalLong count, Optional<BigDecimal> value) {

    /**
     * Creates sales.
     *
     * @param count the number of sales
     * @param value the total value, in units of the currency
     * @throws NullPointerException if a parameter is null
     * @throws IllegalArgumentException if the count is negative
     */
    public Sales {
        Sums.requireCount("count", Objects.requireNonNull(count, "count"));
        Objects.requireNonNull(value, "value");
    }

    Sales plus(Sales other) {
        return new Sales(Sums.plus(count, other.count), Sums.either(value, other.value, BigDecimal::add));
    }
}
