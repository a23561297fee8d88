package io.github.livechat4j.spec.lint;

import io.github.livechat4j.names.JavaNames;
import io.github.livechat4j.spec.source.Tree;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Requires a name of each tag that is valid for an interface, a method of the client and a command. */
final class TagNames implements Rule {

    private static final Set<String> METHODS = Set.of(
            "Reports",
            "Archive",
            "Async",
            "Raw",
            "With",
            "Close",
            "Builder",
            "Resource",
            "Clone",
            "Finalize",
            "Notify",
            "Wait");
    private static final Set<String> COMMANDS =
            Set.of("Call", "Completion", "Demo", "Doctor", "Export", "Help", "Profiles", "Report", "Sandbox", "Sync");

    @Override
    public void check(CheckedContract contract, Violations violations) {
        Map<String, String> earlier = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Tree tag : contract.document().sequence("tags").items()) {
            String name = tag.asMapping().text("name").orElse("");
            fault(name).ifPresent(fault -> violations.add(tag.location(), "tag `%s` ".formatted(name) + fault));
            String other = earlier.putIfAbsent(name, name);
            if (other != null) {
                violations.add(
                        tag.location(), "tag `%s` equals tag `%s` in Java: use another name".formatted(name, other));
            }
        }
    }

    private static String method(String tag) {
        return tag.substring(0, 1).toLowerCase(Locale.ROOT) + tag.substring(1);
    }

    private static Optional<String> fault(String name) {
        if (!name.matches("([A-Z][a-z]+)+")) {
            return Optional.of("is not in upper camel case, as an interface is named: write `%s`"
                    .formatted(JavaNames.type(name).equals(name) ? "Items" : JavaNames.type(name)));
        }
        if (name.endsWith("Async")) {
            return Optional.of("has the name of an interface of futures: write one that does not end in `Async`");
        }
        if (METHODS.contains(name) || JavaNames.isTaken(method(name))) {
            return Optional.of(
                    "cannot be a method of `LiveChat`, because it has such a method or the name is a keyword of Java: write another, such as `%sItems`"
                            .formatted(name));
        }
        if (COMMANDS.contains(name)) {
            return Optional.of(
                    "would be the command `livechat %s`, which exists already: write another, such as `%sItems`"
                            .formatted(method(name), name));
        }
        return Optional.empty();
    }
}
