package io.github.livechat4j.spec.compatibility;

import io.github.livechat4j.spec.source.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A breaking change of the contract.
 *
 * @param location the changed place in the present contract; for a removed part, the enclosing place
 * @param what the change in words, such as {@code Visitor.browser is gone}
 * @param operations the affected operations, in the order of the contract
 * @param audiences the users that it breaks
 */
public record BreakingChange(SourceLocation location, String what, Set<String> operations, Set<Audience> audiences) {

    private static final int MOST_OPERATIONS = 4;

    /**
     * Copies the sets.
     *
     * @param location the changed place
     * @param what the change in words
     * @param operations the affected operations
     * @param audiences the users that it breaks
     */
    public BreakingChange {
        operations = Collections.unmodifiableSet(new LinkedHashSet<>(operations));
        audiences = Collections.unmodifiableSet(EnumSet.copyOf(audiences));
    }

    /**
     * Returns the change without its place:
     * {@code Visitor.browser is gone (listVisitors): breaks Java callers and the command}.
     *
     * @return one line
     */
    public String words() {
        return what + " (" + some(List.copyOf(operations)) + "): breaks " + listed();
    }

    private String listed() {
        List<String> names =
                new ArrayList<>(audiences.stream().map(Audience::toString).toList());
        String last = names.remove(names.size() - 1);
        return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
    }

    private static String some(List<String> operations) {
        return operations.size() <= MOST_OPERATIONS
                ? String.join(", ", operations)
                : operations.stream().limit(MOST_OPERATIONS - 1L).collect(Collectors.joining(", ")) + " and "
                        + (operations.size() - MOST_OPERATIONS + 1) + " more";
    }

    @Override
    public String toString() {
        return location.fileAndLine() + " " + words();
    }
}
