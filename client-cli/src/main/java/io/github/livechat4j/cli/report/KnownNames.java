package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.Closest;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.PermissionException;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.Goal;
import io.github.livechat4j.model.Group;
import io.github.livechat4j.model.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Resolves the agents, groups, goals and tags that the user names. The service answers zeros for a name that it does
 * not know, so each name is looked up before. A list that the token may not read is no reason to refuse a report: a
 * login, an id or a tag is taken as it is then.
 *
 * @param livechat the client
 * @param lister names what lists all agents, groups, goals or tags, from {@code agent}, {@code group}, {@code goal} or
 *     {@code tag}
 */
record KnownNames(LiveChat livechat, UnaryOperator<String> lister) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int EVERYBODY = 0;

    /** Makes names for people at a terminal. */
    static KnownNames ofCommands(LiveChat livechat) {
        return new KnownNames(livechat, kind -> "livechat " + kind + "s list");
    }

    /** Makes names for assistants, which know the operations of the contract. */
    static KnownNames ofTools(LiveChat livechat) {
        return new KnownNames(
                livechat, kind -> "list" + kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + "s");
    }

    /**
     * A group or a goal.
     *
     * @param id the id
     * @param name the name; empty if it is unknown
     */
    record Named(int id, String name) {

        /** Returns name and id in words. */
        String words() {
            return name.isBlank() ? String.valueOf(id) : name + " (" + id + ")";
        }
    }

    /** Returns the login of an agent, given by login or by the short name that tables show. */
    String agent(String given) {
        Optional<List<String>> logins = read(
                () -> livechat.agents().listAgents().stream().map(Agent::login).toList());
        if (logins.isEmpty()) {
            return given;
        }
        List<String> found =
                logins.get().stream().filter(given::equalsIgnoreCase).toList();
        if (found.isEmpty()) {
            found = logins.get().stream()
                    .filter(login -> AgentNames.local(login).equalsIgnoreCase(given))
                    .toList();
        }
        List<String> words = given.contains("@")
                ? logins.get()
                : logins.get().stream().map(AgentNames::local).distinct().toList();
        return only("agent", given, found, found, words);
    }

    /** Returns a group, given by name or id. */
    Named group(String given) {
        return named(
                "group",
                given,
                () -> livechat.groups().listGroups().stream()
                        .map(KnownNames::of)
                        .toList());
    }

    /** Returns a goal, given by name or id. */
    Named goal(String given) {
        return named(
                "goal",
                given,
                () -> livechat.goals().listGoals().stream().map(KnownNames::of).toList());
    }

    /** Returns the tag in the spelling of the account. */
    String tag(String given) {
        Optional<List<String>> tags = read(() ->
                livechat.tags().listTags().stream().map(Tag::name).distinct().toList());
        if (tags.isEmpty() || tags.get().contains(given)) {
            return given;
        }
        List<String> found = tags.get().stream().filter(given::equalsIgnoreCase).toList();
        return only("tag", given, found, found, tags.get());
    }

    private static Named of(Group group) {
        return new Named(group.id(), Objects.requireNonNullElse(group.name(), ""));
    }

    private static Named of(Goal goal) {
        return new Named(goal.id(), Objects.requireNonNullElse(goal.name(), ""));
    }

    private Named named(String kind, String given, Supplier<List<Named>> call) {
        Optional<List<Named>> all = read(call);
        Optional<Integer> id = NUMBER.matcher(given).matches() ? Optional.of(Integer.valueOf(given)) : Optional.empty();
        if (id.isPresent() && (all.isEmpty() || (kind.equals("group") && id.get() == EVERYBODY))) {
            return new Named(id.get(), "");
        }
        List<Named> known = all.orElseThrow(() -> Failure.of(
                        ExitCode.FORBIDDEN, "the " + kind + " '" + given + "' cannot be looked up by its name (403)")
                .advise("write its id"));
        List<Named> found =
                known.stream().filter(each -> id.equals(Optional.of(each.id()))).toList();
        if (found.isEmpty()) {
            found = known.stream()
                    .filter(each -> each.name().equalsIgnoreCase(given.strip()))
                    .toList();
        }
        List<String> words = id.isPresent()
                ? known.stream().map(each -> String.valueOf(each.id())).toList()
                : known.stream()
                        .map(Named::name)
                        .filter(name -> !name.isBlank())
                        .toList();
        return only(kind, given, found, found.stream().map(Named::words).toList(), words);
    }

    private <V> V only(String kind, String given, List<V> found, List<String> shown, List<String> words) {
        if (found.isEmpty()) {
            throw Failure.of(ExitCode.NOT_FOUND, "there is no " + kind + " '" + given + "'")
                    .advise(Closest.advice(given, words, "see: " + lister.apply(kind)));
        }
        if (found.size() > 1) {
            throw Failure.of(ExitCode.USAGE, "'" + given + "' names several " + kind + "s: " + String.join(", ", shown))
                    .advise("write the one that is meant in full, or by its id");
        }
        return found.get(0);
    }

    private static <V> Optional<List<V>> read(Supplier<List<V>> call) {
        try {
            return Optional.of(call.get());
        } catch (PermissionException e) {
            return Optional.empty();
        }
    }
}
