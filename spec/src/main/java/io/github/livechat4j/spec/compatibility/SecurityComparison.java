package io.github.livechat4j.spec.compatibility;

import static io.github.livechat4j.spec.compatibility.Audience.WIRE;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Sequence;
import io.github.livechat4j.spec.source.Tree;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares by what credentials an operation may be called. */
record SecurityComparison(ComparedContract before, ComparedContract after, FoundChanges changes) {

    private static final List<String> OF_SCHEMES = List.of("type", "scheme", "in", "name");

    void compare(String title, String id, Mapping old, Mapping now) {
        Sequence were = requirements(before, old);
        Sequence are = requirements(after, now);
        if (isPublic(were) && !isPublic(are)) {
            changes.add(id, now.locationOf("security"), id + " needs credentials now", EnumSet.allOf(Audience.class));
        } else if (!isPublic(are) && were.items().stream().anyMatch(way -> !isTaken(way.asMapping(), are))) {
            changes.add(
                    id,
                    now.locationOf("security"),
                    title + ": security requirements changed from " + shown(were) + " to " + shown(are),
                    EnumSet.allOf(Audience.class));
        }
        for (Tree way : were.items()) {
            way.asMapping().entries().keySet().forEach(scheme -> scheme(id, scheme));
        }
    }

    private static Sequence requirements(ComparedContract contract, Mapping operation) {
        return operation.has("security")
                ? operation.sequence("security")
                : contract.root().sequence("security");
    }

    private static boolean isPublic(Sequence requirements) {
        return requirements.items().stream()
                        .allMatch(way -> way.asMapping().entries().isEmpty())
                || requirements.items().stream()
                        .anyMatch(way -> way.asMapping().entries().isEmpty());
    }

    /** Whether who calls in this way is let in: there is a way that asks for no more. */
    private boolean isTaken(Mapping way, Sequence ways) {
        return ways.items().stream()
                .map(Tree::asMapping)
                .anyMatch(other -> other.entries().keySet().stream()
                        .allMatch(scheme -> way.entries().keySet().stream()
                                .anyMatch(old ->
                                        isSame(old, scheme) && scopes(way, old).containsAll(scopes(other, scheme)))));
    }

    /** The name of a scheme is not on the wire. */
    private boolean isSame(String old, String now) {
        Mapping was = schemes(before).mapping(old);
        Mapping is = schemes(after).mapping(now);
        return old.equals(now)
                || (!is.entries().isEmpty()
                        && OF_SCHEMES.stream().allMatch(key -> was.text(key).equals(is.text(key))));
    }

    private static List<String> scopes(Mapping way, String scheme) {
        return way.sequence(scheme).items().stream()
                .map(scope -> scope.asText().orElse(""))
                .toList();
    }

    private static List<Map<String, List<String>>> shown(Sequence requirements) {
        return requirements.items().stream()
                .map(way -> {
                    Map<String, List<String>> shown = new TreeMap<>();
                    way.asMapping()
                            .entries()
                            .keySet()
                            .forEach(scheme -> shown.put(scheme, scopes(way.asMapping(), scheme)));
                    return shown;
                })
                .toList();
    }

    private void scheme(String id, String name) {
        Mapping was = schemes(before).mapping(name);
        Mapping is = schemes(after).mapping(name);
        // one that is gone is in no requirement any more
        if (schemes(after).has(name)
                && OF_SCHEMES.stream().anyMatch(key -> !was.text(key).equals(is.text(key)))) {
            Set<Audience> audiences = EnumSet.of(WIRE);
            changes.add(id, is.location(), "the security scheme " + name + " is sent in another way now", audiences);
        }
    }

    private static Mapping schemes(ComparedContract contract) {
        return contract.root().mapping("components").mapping("securitySchemes");
    }
}
