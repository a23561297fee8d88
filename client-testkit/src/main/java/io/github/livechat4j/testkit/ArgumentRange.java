package io.github.livechat4j.testkit;

import java.time.Duration;

/** Checks the ranges of arguments that several classes share. The message names the argument and its value. */
final class ArgumentRange {

    private ArgumentRange() {}

    static int notNegative(String name, int number) {
        if (number < 0) {
            throw new IllegalArgumentException(name + " must not be negative, was " + number);
        }
        return number;
    }

    static Duration positive(String name, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive, was " + duration);
        }
        return duration;
    }
}
