package io.github.livechat4j.reports;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;

/** Sums of optional numbers, and the check of counts. */
final class Sums {

    private Sums() {}

    static OptionalLong plus(OptionalLong one, OptionalLong other) {
        if (one.isEmpty()) {
            return other;
        }
        return other.isEmpty() ? one : OptionalLong.of(Math.addExact(one.getAsLong(), other.getAsLong()));
    }

    /** Combines two optional values, or returns the one that is present. */
    static <V> Optional<V> either(Optional<V> one, Optional<V> other, BinaryOperator<V> both) {
        if (one.isEmpty()) {
            return other;
        }
        return other.isEmpty() ? one : Optional.of(both.apply(one.get(), other.get()));
    }

    static void requireCount(String name, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(name + " must be at least 0, was " + count);
        }
    }

    static void requireCount(String name, OptionalLong count) {
        if (count.isPresent()) {
            requireCount(name, count.getAsLong());
        }
    }
}
