package io.github.livechat4j.spec.source;

import java.util.List;

/**
 * What came of reading a YAML file.
 *
 * @param tree the document, as far as it could be read
 * @param violations what is wrong with its YAML
 */
public record YamlReading(Tree tree, List<Violation> violations) {

    /**
     * Copies the violations.
     *
     * @param tree the document
     * @param violations what is wrong
     */
    public YamlReading {
        violations = List.copyOf(violations);
    }
}
