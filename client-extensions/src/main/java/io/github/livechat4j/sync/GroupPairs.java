package io.github.livechat4j.sync;

import io.github.livechat4j.api.Resources;
import io.github.livechat4j.model.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The groups of two accounts, paired by name. A name that occurs twice in an account is ambiguous and is not paired.
 *
 * @param pairs groups that both accounts have, including group 0, whose name depends on the language
 * @param unpaired groups of the source account without a partner in the target account
 * @param extra groups that only the target account has
 */
record GroupPairs(List<Pair> pairs, List<Unpaired> unpaired, List<Group> extra) {

    static final String ALL_OPERATORS = "all operators";

    /** One group in both accounts. */
    record Pair(Group from, Group to) {

        String name() {
            return GroupPairs.name(from);
        }
    }

    /**
     * A group of the source account and the reason why it has no partner: it is missing in the target account, or its
     * name is ambiguous.
     */
    record Unpaired(Group group, String reason, boolean isMissing) {

        /** Returns why the tags and canned responses of the group are skipped. */
        String advice() {
            return isMissing ? reason + "; synchronise groups first" : reason;
        }
    }

    static GroupPairs of(Resources from, Resources to) {
        return of(complete(from.groups().listGroups()), complete(to.groups().listGroups()));
    }

    /** Adds group 0 if it is not listed, since every account has it. */
    private static List<Group> complete(List<Group> listed) {
        return listed.stream().anyMatch(group -> group.id() == 0)
                ? listed
                : Stream.concat(Stream.of(Group.builder().id(0).build()), listed.stream())
                        .toList();
    }

    private static GroupPairs of(List<Group> from, List<Group> to) {
        Map<String, List<Group>> source = byName(from);
        Map<String, List<Group>> target = byName(to);
        List<Pair> pairs = new ArrayList<>();
        List<Unpaired> unpaired = new ArrayList<>();
        for (Group group : from) {
            String name = name(group);
            List<Group> partners = target.getOrDefault(name, List.of());
            Optional<String> doubt = doubt(name, source.getOrDefault(name, List.of()), partners);
            if (doubt.isPresent()) {
                unpaired.add(new Unpaired(group, doubt.get(), false));
            } else if (partners.isEmpty()) {
                unpaired.add(new Unpaired(group, "the target account has no group " + Shown.name(name), true));
            } else {
                pairs.add(new Pair(group, partners.get(0)));
            }
        }
        List<Group> extra = target.entrySet().stream()
                .filter(named -> !named.getKey().isBlank() && !source.containsKey(named.getKey()))
                .flatMap(named -> named.getValue().stream())
                .toList();
        return new GroupPairs(pairs, unpaired, extra);
    }

    private static Map<String, List<Group>> byName(List<Group> groups) {
        return groups.stream()
                .collect(Collectors.groupingBy(GroupPairs::name, LinkedHashMap::new, Collectors.toList()));
    }

    private static Optional<String> doubt(String name, List<Group> source, List<Group> target) {
        if (name.isBlank()) {
            return Optional.of("the group has no name");
        }
        return source.size() > 1
                ? Optional.of("the source account has " + source.size() + " groups of the name " + Shown.name(name))
                : target.size() > 1
                        ? Optional.of(
                                "the target account has " + target.size() + " groups of the name " + Shown.name(name))
                        : Optional.empty();
    }

    /** Returns the name of a group; group 0 gets a reserved name. */
    static String name(Group group) {
        if (group.id() == 0) {
            return ALL_OPERATORS;
        }
        String name = group.name() == null ? "" : group.name().strip();
        return name.equals(ALL_OPERATORS) ? '"' + name + '"' : name;
    }
}
