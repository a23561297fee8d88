package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Violation;
import java.util.List;

/** A rule that the whole contract must follow. */
interface Rule {

    /** Returns its short name in kebab case. */
    String name();

    /** Returns all violations of the rule. A place may occur more than once. */
    List<Violation> check(CheckedContract contract);

    /** Creates a violation of this rule. */
    default Violation violation(SourceLocation location, String message) {
        return new Violation(name(), location, message);
    }
}
