package io.github.livechat4j.spec.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keys and values, in the order they are written.
 *
 * @param location where it is written
 * @param entries the values by key
 */
public record Mapping(SourceLocation location, Map<String, Tree> entries) implements Tree {

    /**
     * Keeps the order.
     *
     * @param location where it is written
     * @param entries the values by key, copied
     */
    public Mapping {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * A mapping without keys.
     *
     * @param location where it would be written
     * @return the empty mapping
     */
    public static Mapping empty(SourceLocation location) {
        return new Mapping(location, Map.of());
    }

    /**
     * The value of a key.
     *
     * @param key the key
     * @return the value, or empty when the key is missing
     */
    public Optional<Tree> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /**
     * Whether a key is there.
     *
     * @param key the key
     * @return whether it is there
     */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /**
     * The mapping under a key.
     *
     * @param key the key
     * @return the mapping, empty when the key is missing or holds something else
     */
    public Mapping mapping(String key) {
        return get(key).map(Tree::asMapping).orElseGet(() -> empty(location));
    }

    /**
     * The sequence under a key.
     *
     * @param key the key
     * @return the sequence, empty when the key is missing or holds something else
     */
    public Sequence sequence(String key) {
        return get(key).map(Tree::asSequence).orElseGet(() -> Sequence.empty(location));
    }

    /**
     * The text under a key.
     *
     * @param key the key
     * @return the text, or empty when the key is missing, blank, or holds something else
     */
    public Optional<String> text(String key) {
        return get(key).flatMap(Tree::asText).filter(text -> !text.isBlank());
    }

    /**
     * Where the value of a key is written.
     *
     * @param key the key
     * @return its place, or the place of the mapping when the key is missing
     */
    public SourceLocation locationOf(String key) {
        return get(key).map(Tree::location).orElse(location);
    }
}
