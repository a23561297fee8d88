package io.github.livechat4j.sync;

import io.github.livechat4j.api.CannedResponsesApi;
import io.github.livechat4j.api.Resources;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.model.CannedResponse;
import io.github.livechat4j.model.CreateCannedResponseRequest;
import io.github.livechat4j.model.Group;
import io.github.livechat4j.model.UpdateCannedResponseRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Compares the canned responses of two accounts. Several may have the same tags: they are paired by equal text first,
 * then the rest with the same tags in their order.
 */
final class CannedResponseComparison {

    private final Resources from;
    private final Resources to;
    private final List<PlannedStep> steps = new ArrayList<>();

    CannedResponseComparison(Resources from, Resources to) {
        this.from = from;
        this.to = to;
    }

    /** The fields that identify a canned response. */
    private record Identity(Set<String> tags, String text) {

        static Identity of(CannedResponse response) {
            return new Identity(Set.copyOf(response.tags()), Objects.requireNonNullElse(response.text(), ""));
        }

        boolean isComplete() {
            return !tags.isEmpty() && !text.isBlank();
        }

        boolean hasTagsOf(Identity other) {
            return tags.equals(other.tags);
        }
    }

    List<PlannedStep> steps() {
        GroupPairs groups = GroupPairs.of(from, to);
        groups.pairs().forEach(this::compare);
        groups.unpaired()
                .forEach(lacking -> distinct(lacking.group())
                        .values()
                        .forEach(response -> steps.add(PlannedStep.idle(
                                SyncAction.SKIP, what(response, GroupPairs.name(lacking.group())), lacking.advice()))));
        groups.extra()
                .forEach(group -> list(to.cannedResponses(), group)
                        .forEach(response ->
                                delete(response, GroupPairs.name(group), "only the target account has it")));
        return steps;
    }

    private void compare(GroupPairs.Pair group) {
        Map<Identity, CannedResponse> wanted = distinct(group.from());
        List<CannedResponse> present = new ArrayList<>(list(to.cannedResponses(), group.to()));
        Map<Identity, CannedResponse> unmatched = new LinkedHashMap<>();
        wanted.forEach((identity, response) -> {
            if (take(present, identity::equals).isPresent()) {
                steps.add(PlannedStep.idle(SyncAction.KEEP, what(response, group.name()), ""));
            } else {
                unmatched.put(identity, response);
            }
        });
        unmatched.forEach((identity, response) -> {
            if (identity.isComplete()) {
                take(present, identity::hasTagsOf)
                        .ifPresentOrElse(
                                found -> update(found, identity, group.name()),
                                () -> create(identity, response, group));
            } else {
                steps.add(PlannedStep.idle(
                        SyncAction.SKIP,
                        what(response, group.name()),
                        "it has no " + (identity.tags().isEmpty() ? "tags" : "text") + ", which the service asks for"));
            }
        });
        present.forEach(extra -> delete(
                extra,
                group.name(),
                wanted.containsKey(Identity.of(extra))
                        ? "the target account has it twice"
                        : "only the target account has it"));
    }

    private Map<Identity, CannedResponse> distinct(Group group) {
        Map<Identity, CannedResponse> distinct = new LinkedHashMap<>();
        list(from.cannedResponses(), group).forEach(response -> distinct.putIfAbsent(Identity.of(response), response));
        return distinct;
    }

    /**
     * Filters by group again: a service that ignores the group parameter also lists canned responses of other groups.
     */
    private static List<CannedResponse> list(CannedResponsesApi api, Group group) {
        return api.listCannedResponses(group.id()).stream()
                .filter(response -> response.group() == null || response.group() == group.id())
                .toList();
    }

    private static Optional<CannedResponse> take(List<CannedResponse> present, Predicate<Identity> isWanted) {
        for (Iterator<CannedResponse> each = present.iterator(); each.hasNext(); ) {
            CannedResponse response = each.next();
            if (isWanted.test(Identity.of(response))) {
                each.remove();
                return Optional.of(response);
            }
        }
        return Optional.empty();
    }

    private void create(Identity identity, CannedResponse wanted, GroupPairs.Pair group) {
        CreateCannedResponseRequest request = CreateCannedResponseRequest.builder()
                .text(identity.text())
                .tags(wanted.tags().stream().distinct().toList())
                .group(group.to().id())
                .build();
        steps.add(PlannedStep.writing(
                SyncAction.CREATE,
                what(wanted, group.name()),
                Shown.quoted(identity.text()),
                () -> to.cannedResponses().createCannedResponse(request)));
    }

    private void update(CannedResponse found, Identity wanted, String group) {
        // the tags are sent too, since the service might take a form without tags as a request to remove them
        UpdateCannedResponseRequest request = UpdateCannedResponseRequest.builder()
                .text(wanted.text())
                .tags(found.tags())
                .build();
        steps.add(PlannedStep.writing(
                SyncAction.UPDATE,
                what(found, group),
                Shown.change(found.text(), wanted.text()),
                () -> to.cannedResponses().updateCannedResponse(found.id(), request)));
    }

    private void delete(CannedResponse extra, String group, String reason) {
        steps.add(PlannedStep.writing(
                SyncAction.DELETE, what(extra, group), reason + ", " + Shown.quoted(extra.text()), () -> {
                    try {
                        to.cannedResponses().deleteCannedResponse(extra.id());
                    } catch (NotFoundException e) {
                        // already deleted
                    }
                }));
    }

    private static String what(CannedResponse response, String group) {
        String tags = new TreeSet<>(response.tags())
                .stream().map(tag -> "#" + Shown.name(tag)).collect(Collectors.joining(" "));
        return "canned response " + (tags.isEmpty() ? "without tags" : tags) + " of " + Shown.name(group);
    }
}
