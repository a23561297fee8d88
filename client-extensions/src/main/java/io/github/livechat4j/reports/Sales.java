package io.github.livechat4j.reports;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sales in one currency.
 *
 * @param count how many; empty if it was not reported
 * @param value their total, in units of the currency; empty if it was not reported
 */
public record Sales(OptionalLong count, Optional<BigDecimal> value) {

    /**
     * Describes sales.
     *
     * @param count how many
     * @param value their total, in units of the currency
     * @throws NullPointerException if one is null
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
