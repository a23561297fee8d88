package io.github.livechat4j.spec.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A YAML mapping that keeps the order of its keys.
 *
 * @param location its location
 * @param entries the values by key
 */
public record Mapping(SourceLocation location, Map<String, Tree> entries) implements Tree {

    /**
     * Copies the entries and keeps their order.
     *
     * @param location its location in the source
     * @param entries the values by key, copied
     */
    public Mapping {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * Returns a mapping without keys.
     *
     * @param location the location that it gets
     * @return the empty mapping
     */
    public static Mapping empty(SourceLocation location) {
        return new Mapping(location, Map.of());
    }

    /**
     * Returns the value of a key.
     *
     * @param key the key
     * @return the value, or empty when the key is missing
     */
    public Optional<Tree> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /**
     * Returns whether a key is present.
     *
     * @param key the key
     * @return whether the key is present
     */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /**
     * Returns the mapping under a key.
     *
     * @param key the key
     * @return the mapping, empty when the key is missing or holds something else
     */
    public Mapping mapping(String key) {
        return get(key).map(Tree::asMapping).orElseGet(() -> empty(location));
    }

    /**
     * Returns the sequence under a key.
     *
     * @param key the key
     * @return the sequence, empty when the key is missing or holds something else
     */
    public Sequence sequence(String key) {
        return get(key).map(Tree::asSequence).orElseGet(() -> Sequence.empty(location));
    }

    /**
     * Returns the text under a key.
     *
     * @param key the key
     * @return the text, or empty when the key is missing, blank, or holds something else
     */
    public Optional<String> text(String key) {
        return get(key).flatMap(Tree::asText).filter(text -> !text.isBlank());
    }

    /**
     * Returns the location of the value of a key.
     *
     * @param key the key
     * @return the location of the value, or of the mapping when the key is missing
     */
    public SourceLocation locationOf(String key) {
        return get(key).map(Tree::location).orElse(location);
    }
}
