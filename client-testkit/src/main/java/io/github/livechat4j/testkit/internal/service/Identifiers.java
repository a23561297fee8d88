package io.github.livechat4j.testkit.internal.service;

import java.util.Locale;
import java.util.SplittableRandom;

/** Generates ids in the formats of the service. The same seed gives the same ids. */
final class Identifiers {

    private static final long TICKETS = 60_466_176;

    private final SplittableRandom random;

    Identifiers(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Returns an id such as {@code 4b7f0e9d2a6c1835e0d49c7b8f1a2633}. */
    String hex32() {
        return String.format(Locale.ROOT, "%016x%016x", random.nextLong(), random.nextLong());
    }

    /** Returns an id such as {@code 8RKQ4}. */
    String ticket() {
        String digits = Long.toString(random.nextLong(TICKETS), 36).toUpperCase(Locale.ROOT);
        return "0".repeat(5 - digits.length()) + digits;
    }

    /** Returns an id such as {@code S1768201544.6b0d27f1ce}. */
    String visitor(long now) {
        return "S" + now + "." + hex32().substring(0, 10);
    }

    SplittableRandom random() {
        return random;
    }
}
