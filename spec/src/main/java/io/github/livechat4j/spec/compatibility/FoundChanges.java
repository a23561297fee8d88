package io.github.livechat4j.spec.compatibility;

import io.github.livechat4j.spec.source.SourceLocation;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects breaking changes: one for each changed place, with all operations that use it. */
final class FoundChanges {

    private final Map<String, BreakingChange> changes = new LinkedHashMap<>();

    void add(String operation, SourceLocation location, String what, Set<Audience> audiences) {
        Set<String> operations = new LinkedHashSet<>();
        Set<Audience> all = EnumSet.copyOf(audiences);
        BreakingChange known = changes.get(what);
        if (known != null) {
            operations.addAll(known.operations());
            all.addAll(known.audiences());
        }
        operations.add(operation);
        changes.put(what, new BreakingChange(known == null ? location : known.location(), what, operations, all));
    }

    List<BreakingChange> all() {
        return List.copyOf(changes.values());
    }
}
