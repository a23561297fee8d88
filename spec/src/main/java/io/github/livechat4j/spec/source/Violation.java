package io.github.livechat4j.spec.source;

import java.util.Comparator;

/**
 * One error in the contract or in the upstream map.
 *
 * @param rule short name of the broken rule, in kebab case
 * @param location the place to correct
 * @param message the error and the allowed values, for a reader who does not know the rule
 */
public record Violation(String rule, SourceLocation location, String message) implements Comparable<Violation> {

    private static final Comparator<Violation> READING_ORDER = Comparator.comparing(
                    (Violation violation) -> violation.location().file())
            .thenComparing(violation -> violation.location().line())
            .thenComparing(Violation::rule)
            .thenComparing(Violation::message);

    @Override
    public int compareTo(Violation other) {
        return READING_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return location + " [" + rule + "] " + message;
    }
}
