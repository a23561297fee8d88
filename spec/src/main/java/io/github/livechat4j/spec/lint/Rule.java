package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Violation;
import java.util.List;

/** Something that holds everywhere in the contract. */
interface Rule {

    /** Short name in kebab case, which says what is asked for. */
    String name();

    /** All places that break the rule. A place may be named more than once. */
    List<Violation> check(CheckedContract contract);

    /** A violation of this rule. */
    default Violation violation(SourceLocation location, String message) {
        return new Violation(name(), location, message);
    }
}
