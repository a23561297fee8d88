package io.github.livechat4j.sync;

import io.github.livechat4j.api.Resources;
import io.github.livechat4j.api.TagsApi;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.CreateTagRequest;
import io.github.livechat4j.model.DeleteTagRequest;
import io.github.livechat4j.model.Group;
import io.github.livechat4j.model.Permission;
import io.github.livechat4j.model.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the tags of two accounts. A tag is only created or deleted: it has no fields to update. */
final class TagComparison {

    private final Resources from;
    private final Resources to;
    private final List<PlannedStep> steps = new ArrayList<>();

    TagComparison(Resources from, Resources to) {
        this.from = from;
        this.to = to;
    }

    List<PlannedStep> steps() {
        GroupPairs groups = GroupPairs.of(from, to);
        List<Agent> agents = to.agents().listAgents();
        groups.pairs().forEach(group -> compare(group, agents));
        groups.unpaired()
                .forEach(lacking -> byName(from.tags(), lacking.group())
                        .keySet()
                        .forEach(name -> steps.add(PlannedStep.idle(
                                SyncAction.SKIP, what(name, GroupPairs.name(lacking.group())), lacking.advice()))));
        groups.extra().forEach(group -> byName(to.tags(), group).keySet().forEach(name -> delete(name, group)));
        return steps;
    }

    private void compare(GroupPairs.Pair group, List<Agent> agents) {
        Map<String, Tag> wanted = byName(from.tags(), group.from());
        Map<String, Tag> present = byName(to.tags(), group.to());
        wanted.forEach((name, tag) -> {
            if (present.containsKey(name)) {
                steps.add(PlannedStep.idle(SyncAction.KEEP, what(name, group.name()), ""));
            } else {
                create(tag, group, agents);
            }
        });
        present.keySet().stream().filter(name -> !wanted.containsKey(name)).forEach(name -> delete(name, group.to()));
    }

    /** Filters by group again: a service that ignores the group parameter also lists tags of other groups. */
    private static Map<String, Tag> byName(TagsApi api, Group group) {
        Map<String, Tag> byName = new LinkedHashMap<>();
        for (Tag tag : api.listTags(group.id())) {
            if (tag.group() == null || tag.group() == group.id()) {
                byName.putIfAbsent(tag.name(), tag);
            }
        }
        return byName;
    }

    private void create(Tag tag, GroupPairs.Pair group, List<Agent> agents) {
        String what = what(tag.name(), group.name());
        Optional<String> author = author(tag, agents);
        if (author.isEmpty()) {
            steps.add(PlannedStep.idle(
                    SyncAction.SKIP, what, "the target account has neither its author nor an owner to stand for it"));
            return;
        }
        CreateTagRequest request = CreateTagRequest.builder()
                .tag(tag.name())
                .author(author.get())
                .group(group.to().id())
                .build();
        steps.add(PlannedStep.writing(
                SyncAction.CREATE,
                what,
                "by " + Shown.name(author.get()),
                () -> to.tags().createTag(request)));
    }

    private static Optional<String> author(Tag tag, List<Agent> agents) {
        return agents.stream()
                .map(Agent::login)
                .filter(login -> login.equals(tag.author()))
                .findFirst()
                .or(() -> agents.stream()
                        .filter(agent -> Permission.OWNER.equals(agent.permission()))
                        .map(Agent::login)
                        .findFirst());
    }

    private void delete(String name, Group group) {
        DeleteTagRequest request = DeleteTagRequest.builder().group(group.id()).build();
        steps.add(PlannedStep.writing(
                SyncAction.DELETE, what(name, GroupPairs.name(group)), "only the target account has it", () -> {
                    try {
                        to.tags().deleteTag(name, request);
                    } catch (NotFoundException e) {
                        // already deleted
                    }
                }));
    }

    private static String what(String name, String group) {
        return "tag " + Shown.quoted(name) + " of " + Shown.name(group);
    }
}
