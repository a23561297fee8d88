package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Requires that a path has operations, a valid form, and no request in common with another path. */
final class PathForms implements Rule {

    private static final String PLACEHOLDER = "{";

    @Override
    public void check(CheckedContract contract, Violations violations) {
        Mapping paths = contract.document().mapping("paths");
        Set<String> called = new TreeSet<>();
        contract.operations().forEach(operation -> called.add(operation.path()));
        List<String> earlier = new ArrayList<>();
        paths.entries().keySet().stream().filter(path -> !path.startsWith("x-")).forEach(path -> {
            SourceLocation place = paths.locationOf(path);
            if (!called.contains(path)) {
                violations.add(place, "path `%s` has no operations: leave it out".formatted(path));
            }
            if (!path.matches("(/(\\{[^{}/?#]*}[^/?#{}]*|[A-Za-z0-9._~-]+))+") || path.matches(".*/\\.{1,2}(/.*)?")) {
                violations.add(
                        place,
                        "path `%s` is not made of segments of letters, digits and `-._~`, or of placeholders: write it like `/agents/{login}`"
                                .formatted(path));
            }
            for (String other : earlier) {
                if (areAlike(contract, path, other)) {
                    violations.add(
                            place,
                            "path `%s` fits the same requests as `%s` at %s: make it one path"
                                    .formatted(
                                            path, other, paths.locationOf(other).fileAndLine()));
                }
            }
            earlier.add(path);
        });
    }

    /** Returns whether a request can match both paths, and neither path is more specific in each segment. */
    private static boolean areAlike(CheckedContract contract, String one, String other) {
        String[] ones = one.split("/", -1);
        String[] others = other.split("/", -1);
        boolean oneSaysMore = false;
        boolean otherSaysMore = false;
        if (ones.length != others.length) {
            return false;
        }
        for (int at = 0; at < ones.length; at++) {
            boolean isOpen = ones[at].startsWith(PLACEHOLDER);
            boolean isOtherOpen = others[at].startsWith(PLACEHOLDER);
            if (!isOpen && !isOtherOpen && !ones[at].equals(others[at])) {
                return false;
            }
            oneSaysMore |= !isOpen && isOtherOpen;
            otherSaysMore |= isOpen && !isOtherOpen;
        }
        return oneSaysMore == otherSaysMore && (!oneSaysMore || haveOneMethod(contract, one, other));
    }

    private static boolean haveOneMethod(CheckedContract contract, String one, String other) {
        Set<String> methods = new TreeSet<>(methods(contract, one));
        methods.retainAll(methods(contract, other));
        return !methods.isEmpty();
    }

    private static List<String> methods(CheckedContract contract, String path) {
        return contract.operations().stream()
                .filter(operation -> operation.path().equals(path))
                .map(CheckedOperation::method)
                .toList();
    }
}
