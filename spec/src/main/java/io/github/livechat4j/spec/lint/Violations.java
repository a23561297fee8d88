package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects the violations of one rule. */
final class Violations {

    private final String rule;
    private final List<Violation> found = new ArrayList<>();

    Violations(String rule) {
        this.rule = rule;
    }

    /** Adds a violation of the rule. */
    void add(SourceLocation location, String message) {
        found.add(new Violation(rule, location, message));
    }

    /** Returns the violations in the order in which they were added. */
    Stream<Violation> found() {
        return found.stream();
    }
}
