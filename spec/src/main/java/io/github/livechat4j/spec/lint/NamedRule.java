package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Violation;
import java.util.stream.Stream;

/**
 * A rule and the name that its violations have.
 *
 * @param name short name in kebab case, which rules of the same kind share
 * @param rule the rule
 */
record NamedRule(String name, Rule rule) {

    /** Returns all violations of the rule, in the order in which it finds them. */
    Stream<Violation> violations(CheckedContract contract) {
        Violations violations = new Violations(name);
        rule.check(contract, violations);
        return violations.found();
    }
}
