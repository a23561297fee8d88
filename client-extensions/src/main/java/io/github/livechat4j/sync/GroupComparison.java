package io.github.livechat4j.sync;

import io.github.livechat4j.api.Resources;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.CreateGroupRequest;
import io.github.livechat4j.model.Group;
import io.github.livechat4j.model.UpdateGroupRequest;
import io.github.livechat4j.model.UpdateGroupRequestBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the groups of two accounts. */
final class GroupComparison {

    private final Resources from;
    private final Resources to;
    private final List<PlannedStep> steps = new ArrayList<>();

    GroupComparison(Resources from, Resources to) {
        this.from = from;
        this.to = to;
    }

    List<PlannedStep> steps() {
        GroupPairs groups = GroupPairs.of(from, to);
        Set<String> sourceAgents = logins(from);
        Set<String> targetAgents = logins(to);
        for (GroupPairs.Pair pair : groups.pairs()) {
            if (pair.from().id() != 0) {
                compare(pair, sourceAgents, targetAgents);
            }
        }
        for (GroupPairs.Unpaired lacking : groups.unpaired()) {
            if (lacking.isMissing()) {
                create(lacking.group(), targetAgents);
            } else {
                steps.add(PlannedStep.idle(SyncAction.SKIP, what(lacking.group()), lacking.reason()));
            }
        }
        groups.extra().forEach(this::delete);
        return steps;
    }

    private static Set<String> logins(Resources account) {
        return account.agents().listAgents().stream().map(Agent::login).collect(Collectors.toSet());
    }

    private void create(Group wanted, Set<String> targetAgents) {
        List<String> members = among(targetAgents, wanted.agents());
        if (members.isEmpty()) {
            steps.add(PlannedStep.idle(
                    SyncAction.SKIP,
                    what(wanted),
                    "the service creates no group without members, and the target account has none of its members"));
            return;
        }
        CreateGroupRequest request = CreateGroupRequest.builder()
                .name(String.valueOf(wanted.name()).strip())
                .agents(members)
                .language(wanted.language())
                .build();
        List<String> details = new ArrayList<>(List.of("with " + shown(members)));
        tellOfLeftOut(details, wanted, targetAgents);
        steps.add(PlannedStep.writing(
                SyncAction.CREATE,
                what(wanted),
                String.join("; ", details),
                () -> to.groups().createGroup(request)));
    }

    private void compare(GroupPairs.Pair pair, Set<String> sourceAgents, Set<String> targetAgents) {
        Group wanted = pair.from();
        Group found = pair.to();
        Set<String> members = new LinkedHashSet<>(among(targetAgents, wanted.agents()));
        found.agents().stream().filter(login -> !sourceAgents.contains(login)).forEach(members::add);
        List<String> details = new ArrayList<>();
        boolean isOfOtherLanguage =
                wanted.language() != null && !wanted.language().equals(found.language());
        if (isOfOtherLanguage) {
            details.add("language " + Shown.name(found.language()) + " becomes " + Shown.name(wanted.language()));
        }
        // a form cannot distinguish an empty list from an absent one
        boolean hasOtherMembers = !members.isEmpty() && !members.equals(Set.copyOf(found.agents()));
        if (hasOtherMembers) {
            tell(details, "adds ", except(members, found.agents()));
            tell(details, "takes out ", except(found.agents(), members));
        } else if (members.isEmpty() && !found.agents().isEmpty()) {
            details.add("keeps its members, since the service accepts no group without members");
        }
        tellOfLeftOut(details, wanted, targetAgents);
        String detail = String.join("; ", details);
        if (!isOfOtherLanguage && !hasOtherMembers) {
            steps.add(PlannedStep.idle(SyncAction.KEEP, what(wanted), detail));
            return;
        }
        UpdateGroupRequestBuilder request =
                UpdateGroupRequest.builder().language(isOfOtherLanguage ? wanted.language() : null);
        if (hasOtherMembers) {
            request.agents(List.copyOf(members));
        }
        steps.add(PlannedStep.writing(
                SyncAction.UPDATE, what(wanted), detail, () -> to.groups().updateGroup(found.id(), request.build())));
    }

    private static List<String> among(Set<String> agents, List<String> logins) {
        return logins.stream().filter(agents::contains).distinct().toList();
    }

    private static List<String> except(Iterable<String> logins, Iterable<String> others) {
        Set<String> rest = new LinkedHashSet<>();
        logins.forEach(rest::add);
        others.forEach(rest::remove);
        return List.copyOf(rest);
    }

    private static void tellOfLeftOut(List<String> details, Group wanted, Set<String> targetAgents) {
        List<String> leftOut = except(wanted.agents(), targetAgents);
        if (!leftOut.isEmpty()) {
            details.add("without " + shown(leftOut) + ", whom the target account does not have");
        }
    }

    private static void tell(List<String> details, String beginning, List<String> logins) {
        if (!logins.isEmpty()) {
            details.add(beginning + shown(logins));
        }
    }

    private static String shown(List<String> logins) {
        return logins.stream().map(Shown::name).collect(Collectors.joining(", "));
    }

    private void delete(Group extra) {
        steps.add(PlannedStep.writing(SyncAction.DELETE, what(extra), "only the target account has it", () -> {
            try {
                to.groups().deleteGroup(extra.id());
            } catch (NotFoundException e) {
                // already deleted
            }
        }));
    }

    private static String what(Group group) {
        String name = Shown.name(GroupPairs.name(group));
        return "group " + (name.isEmpty() ? group.id() : name);
    }
}
