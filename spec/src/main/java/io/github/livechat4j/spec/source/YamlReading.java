package io.github.livechat4j.spec.source;

import java.util.List;

/**
 * The result of parsing a YAML file.
 *
 * @param tree the document; empty if it is not readable
 * @param violations the YAML errors
 */
public record YamlReading(Tree tree, List<Violation> violations) {

    /**
     * Copies the violations.
     *
     * @param tree the document
     * @param violations the YAML errors
     */
    public YamlReading {
        violations = List.copyOf(violations);
    }
}
