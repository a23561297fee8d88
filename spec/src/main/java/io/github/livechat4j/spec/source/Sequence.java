package io.github.livechat4j.spec.source;

import java.util.List;

/**
 * Items in order.
 *
 * @param location where it is written
 * @param items the items
 */
public record Sequence(SourceLocation location, List<Tree> items) implements Tree {

    /**
     * Copies the items.
     *
     * @param location where it is written
     * @param items the items
     */
    public Sequence {
        items = List.copyOf(items);
    }

    /**
     * A sequence without items.
     *
     * @param location where it would be written
     * @return the empty sequence
     */
    public static Sequence empty(SourceLocation location) {
        return new Sequence(location, List.of());
    }
}
