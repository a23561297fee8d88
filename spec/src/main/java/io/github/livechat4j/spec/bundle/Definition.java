package io.github.livechat4j.spec.bundle;

import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Tree;

/**
 * Something with a name that others may refer to: a path item, a schema, an example.
 *
 * @param shelf where it belongs in the bundle
 * @param name its name, for a path item the path
 * @param tree what is written under the name
 */
public record Definition(Shelf shelf, String name, Tree tree) {

    /**
     * Where it is written.
     *
     * @return the place
     */
    public SourceLocation location() {
        return tree.location();
    }
}
