package io.github.livechat4j.spec.bundle;

import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Tree;

/**
 * A named part of the contract that other parts may refer to, such as a path item, a schema or an example.
 *
 * @param shelf its section of the bundle
 * @param name its name, for a path item the path
 * @param tree its content
 */
public record Definition(Shelf shelf, String name, Tree tree) {

    /**
     * Returns the location of the definition.
     *
     * @return the location in the sources
     */
    public SourceLocation location() {
        return tree.location();
    }
}
