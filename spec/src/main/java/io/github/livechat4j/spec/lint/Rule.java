package io.github.livechat4j.spec.lint;

/** A rule that the whole contract must follow. */
interface Rule {

    /** Adds all violations of the rule. A place may occur more than once. */
    void check(CheckedContract contract, Violations violations);
}
