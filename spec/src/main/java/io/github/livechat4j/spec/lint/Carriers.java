package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Sequence;
import io.github.livechat4j.spec.source.Tree;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the parts that have a schema and may have examples of it: media types, parameters and headers. */
final class Carriers {

    // These keys contain schemas or data, and no carriers.
    private static final Set<String> CLOSED = Set.of("schema", "schemas", "example", "examples");

    private Carriers() {}

    /** Returns all carriers of the document, each shared one once. */
    static List<Mapping> of(CheckedContract contract) {
        return below(contract.document()).toList();
    }

    private static Stream<Mapping> below(Tree tree) {
        if (tree instanceof Sequence sequence) {
            return sequence.items().stream().flatMap(Carriers::below);
        }
        Mapping mapping = tree.asMapping();
        Stream<Mapping> deeper = mapping.entries().entrySet().stream()
                .filter(entry -> !CLOSED.contains(entry.getKey()))
                .flatMap(entry -> below(entry.getValue()));
        return mapping.has("schema") ? Stream.concat(Stream.of(mapping), deeper) : deeper;
    }
}
