package io.github.livechat4j.spec.source;

import java.util.List;

/**
 * A YAML sequence.
 *
 * @param location its location in the source
 * @param items the items
 */
public record Sequence(SourceLocation location, List<Tree> items) implements Tree {

    /**
     * Copies the items.
     *
     * @param location its location in the source
     * @param items the items
     */
    public Sequence {
        items = List.copyOf(items);
    }

    /**
     * Returns a sequence without items.
     *
     * @param location the location that it gets
     * @return the empty sequence
     */
    public static Sequence empty(SourceLocation location) {
        return new Sequence(location, List.of());
    }
}
