package io.github.livechat4j.spec.bundle;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Violation;
import io.github.livechat4j.spec.source.YamlToJson;
import java.util.List;
import java.util.Set;

/**
 * The contract as one document.
 *
 * @param document the document; each part of it has its location in the sources
 * @param reached locations of the definitions that the document contains
 * @param violations references without a target, and names that two definitions share
 */
public record Bundle(Mapping document, Set<SourceLocation> reached, List<Violation> violations) {

    /**
     * Copies the collections.
     *
     * @param document the document
     * @param reached locations of the definitions that the document contains
     * @param violations faults of the references
     */
    public Bundle {
        reached = Set.copyOf(reached);
        violations = List.copyOf(violations);
    }

    /**
     * Returns the document as YAML. Equal sources give equal bytes.
     *
     * @return the text to publish
     */
    public String text() {
        return BundleWriter.write(document);
    }

    /**
     * Returns the document as JSON, which programs parse in a fraction of the time.
     *
     * @return the text to publish
     */
    public String json() {
        return YamlToJson.of(document).toPrettyString() + "\n";
    }
}
