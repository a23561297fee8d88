package io.github.livechat4j.spec.upstream;

import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks the map against both documents: it must have an entry for each upstream operation and parameter, and must not
 * name others.
 */
public final class UpstreamCheck {

    private static final String RULE = "upstream-accounted-for";

    private final UpstreamMap map;
    private final UpstreamDocument upstream;
    private final ContractDocument contract;
    private final List<Violation> violations = new ArrayList<>();

    private UpstreamCheck(UpstreamMap map, UpstreamDocument upstream, ContractDocument contract) {
        this.map = map;
        this.upstream = upstream;
        this.contract = contract;
    }

    /**
     * Checks the map.
     *
     * @param map the map
     * @param upstream the upstream document
     * @param contract the contract
     * @return the violations, in the order of the map
     */
    public static List<Violation> check(UpstreamMap map, UpstreamDocument upstream, ContractDocument contract) {
        if (!map.violations().isEmpty()) {
            return map.violations();
        }
        var check = new UpstreamCheck(map, upstream, contract);
        check.operationsAreAccountedFor();
        map.entries().forEach(check::entry);
        check.additionsAreMarked();
        return check.violations.stream().sorted().toList();
    }

    private void operationsAreAccountedFor() {
        Map<String, SourceLocation> places = new HashMap<>();
        Map<String, SourceLocation> becoming = new HashMap<>();
        for (UpstreamEntry entry : map.entries()) {
            SourceLocation earlier = places.putIfAbsent(entry.upstream(), entry.location());
            if (earlier != null) {
                report(
                        entry.location(),
                        "upstream operation `%s` has a second entry, the first is at %s: keep one"
                                .formatted(entry.upstream(), earlier.fileAndLine()));
            }
            SourceLocation sharing = becoming.putIfAbsent(entry.becomes(), entry.location());
            if (sharing != null) {
                report(
                        entry.location(),
                        "`%s` is also the `becomes` of the entry at %s: each upstream operation becomes an operation of its own"
                                .formatted(entry.becomes(), sharing.fileAndLine()));
            }
        }
        Set<String> missing = new TreeSet<>(upstream.operations().keySet());
        missing.removeAll(places.keySet());
        missing.forEach(title -> report(
                map.tree().locationOf("operations"),
                "upstream operation `%s` is not accounted for: add an entry to upstream-map.yaml".formatted(title)));
    }

    private void entry(UpstreamEntry entry) {
        UpstreamOperation from = upstream.operations().get(entry.upstream());
        MappedOperation to = contract.operations().get(entry.becomes());
        if (from == null) {
            report(
                    entry.tree().locationOf("upstream"),
                    "`%s` is not an operation of the upstream document".formatted(entry.upstream()));
        }
        if (to == null) {
            report(
                    entry.tree().locationOf("becomes"),
                    "`%s` is not an operationId of the contract".formatted(entry.becomes()));
        }
        if (from != null) {
            upstreamParameters(entry, from);
            droppedParameters(entry, from, to);
        }
        if (to != null) {
            contractPlaces(entry, to);
        }
        if (from != null && to != null) {
            paths(entry, to);
        }
    }

    private void upstreamParameters(UpstreamEntry entry, UpstreamOperation from) {
        Set<String> named = entry.parameters().entries().keySet();
        Set<String> missing = new TreeSet<>(from.parameters());
        missing.removeAll(named);
        missing.removeAll(entry.dropped().entries().keySet());
        missing.forEach(parameter -> report(
                entry.tree().locationOf("parameters"),
                "upstream parameter `%s` of `%s` is not accounted for: add it to the entry's `parameters`, or with the reason to `dropped`"
                        .formatted(parameter, from.title())));
        Set<String> unknown = new TreeSet<>(named);
        unknown.removeAll(from.parameters());
        unknown.forEach(parameter -> report(
                entry.parameters().locationOf(parameter),
                "`%s` is not a parameter of upstream operation `%s`, which has %s"
                        .formatted(parameter, from.title(), new TreeSet<>(from.parameters()))));
    }

    /**
     * Requires that a dropped parameter exists upstream, is not required there, is not in the contract, and has a
     * reason.
     */
    private void droppedParameters(UpstreamEntry entry, UpstreamOperation from, @Nullable MappedOperation to) {
        entry.dropped().entries().forEach((parameter, reason) -> {
            String place = parameter.replaceFirst("^formData ", "body ").replaceAll("\\[\\d*]", "[]");
            if (!from.parameters().contains(parameter)) {
                report(
                        reason.location(),
                        "`%s` is said to be dropped, but is not a parameter of upstream operation `%s`, which has %s: remove the line"
                                .formatted(parameter, from.title(), new TreeSet<>(from.parameters())));
            } else if (entry.parameters().has(parameter)) {
                report(
                        reason.location(),
                        "`%s` is said to be dropped, and has a place in `parameters` too: keep one"
                                .formatted(parameter));
            } else if (to != null && to.places().contains(place)) {
                report(
                        reason.location(),
                        "`%s` is said to be dropped, but `%s` has `%s`: move the line to `parameters`"
                                .formatted(parameter, to.id(), place));
            }
            if (from.required().contains(parameter)) {
                report(
                        reason.location(),
                        "`%s` is said to be dropped, but upstream operation `%s` requires it: add it to the contract, and its place to `parameters`"
                                .formatted(parameter, from.title()));
            }
            if (entry.dropped().text(parameter).isEmpty()) {
                report(reason.location(), "`%s` is dropped without a reason: say why in words".formatted(parameter));
            }
        });
    }

    private void contractPlaces(UpstreamEntry entry, MappedOperation to) {
        entry.parameters().entries().forEach((parameter, written) -> {
            String place = written.asText().orElse("");
            if (!to.places().contains(place)) {
                report(
                        written.location(),
                        "`%s` is not in a request of `%s`, which has %s"
                                .formatted(place, to.id(), new TreeSet<>(to.places())));
            }
        });
        if (to.markedAsAdded()) {
            report(
                    to.location(),
                    "`%s` says `x-origin: docs`, but %s has it from upstream `%s`: remove the mark"
                            .formatted(to.id(), entry.location().fileAndLine(), entry.upstream()));
        }
    }

    private void paths(UpstreamEntry entry, MappedOperation to) {
        List<String> segments = new ArrayList<>(List.of(entry.upstream().split("/", -1)));
        entry.pathIds().entries().forEach((id, parameter) -> {
            if (!segments.contains(id)) {
                report(parameter.location(), "`%s` is not a segment of `%s`".formatted(id, entry.upstream()));
            }
            segments.replaceAll(
                    segment -> segment.equals(id) ? "{" + parameter.asText().orElse("") + "}" : segment);
        });
        String expected = String.join("/", segments);
        if (!to.title().equals(expected)) {
            report(
                    entry.tree().locationOf("becomes"),
                    "by its `pathIds`, `%s` becomes `%s`, but `%s` is `%s` in the contract"
                            .formatted(entry.upstream(), expected, to.id(), to.title()));
        }
    }

    private void additionsAreMarked() {
        Set<String> fromUpstream = new HashSet<>();
        map.entries().forEach(entry -> fromUpstream.add(entry.becomes()));
        for (MappedOperation operation : contract.operations().values()) {
            if (fromUpstream.contains(operation.id())) {
                continue;
            }
            if (!operation.markedAsAdded()) {
                report(
                        operation.location(),
                        "no entry of upstream-map.yaml becomes `%s`: if upstream lacks it, mark it `x-origin: docs`"
                                .formatted(operation.id()));
            }
        }
    }

    private void report(SourceLocation location, String message) {
        violations.add(new Violation(RULE, location, message));
    }
}
