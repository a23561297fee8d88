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
 * @param document the document, in which each place still knows the source file it came from
 * @param reached where the definitions are written that the document holds
 * @param violations references that lead nowhere, and names that two definitions claim
 */
public record Bundle(Mapping document, Set<SourceLocation> reached, List<Violation> violations) {

    /**
     * Copies what it is given.
     *
     * @param document the document
     * @param reached where the used definitions are written
     * @param violations what is wrong with the references
     */
    public Bundle {
        reached = Set.copyOf(reached);
        violations = List.copyOf(violations);
    }

    /**
     * The document as YAML: the same bytes whenever the sources are the same.
     *
     * @return the text to publish
     */
    public String text() {
        return BundleWriter.write(document);
    }

    /**
     * The document as JSON, which a program reads in a fraction of the time.
     *
     * @return the text to publish
     */
    public String json() {
        return YamlToJson.of(document).toPrettyString() + "\n";
    }
}
