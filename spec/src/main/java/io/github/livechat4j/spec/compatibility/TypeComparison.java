package io.github.livechat4j.spec.compatibility;

import io.github.livechat4j.spec.source.Mapping;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds components whose Java class was removed, also if no operation uses them any more, or used them only as a part
 * of others.
 */
record TypeComparison(ComparedContract before, ComparedContract after, FoundChanges changes) {

    void compare() {
        Set<String> gone = types(before);
        gone.removeAll(types(after));
        // a renamed component of an operation is reported there
        gone.removeIf(type -> changes.all().stream()
                .anyMatch(change -> change.what().startsWith("the type " + type + " is called ")));
        gone.forEach(type -> changes.add(
                "models",
                after.root().mapping("components").locationOf("schemas"),
                "the type " + type + " is gone",
                EnumSet.of(Audience.JAVA)));
    }

    private static Set<String> types(ComparedContract contract) {
        Set<String> types = new LinkedHashSet<>();
        Mapping schemas = contract.root().mapping("components").mapping("schemas");
        schemas.entries().forEach((name, schema) -> {
            EffectiveSchema effective = EffectiveSchema.of(contract, name, name, schema.asMapping());
            boolean isInternal =
                    schema.asMapping().text("x-internal").filter("true"::equals).isPresent();
            // a reference to another component has no class
            boolean isOther = effective.isComponent() && !schema.asMapping().has("properties");
            if (!isInternal
                    && !isOther
                    && (effective.hasOwnType() || !effective.words().isEmpty())) {
                types.add(effective.className());
            }
        });
        return types;
    }
}
