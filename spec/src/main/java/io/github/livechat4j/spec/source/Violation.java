package io.github.livechat4j.spec.source;

import java.util.Comparator;

/**
 * One thing that is wrong with the contract or with the upstream map.
 *
 * @param rule short name of the rule that is broken, in kebab case
 * @param location where to mend it
 * @param message what is wrong and what is allowed, for a reader who does not know the rule
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
