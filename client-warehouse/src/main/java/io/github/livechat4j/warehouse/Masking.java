package io.github.livechat4j.warehouse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of records that are not stored as they are. */
final class Masking {

    /**
     * What is done with a member.
     *
     * @param hash replaces its values; null if the member is left out
     */
    record Treatment(@Nullable KeyedHash hash) {}

    /** A treatment of the members whose paths end with some names. */
    private record Rule(List<String> end, Treatment treatment) {}

    /** The rules by the last name of their paths. */
    private final Map<String, List<Rule>> rules = new HashMap<>();

    private final boolean isMask;

    private Masking(Map<List<String>, Treatment> treatments, boolean isMask) {
        this.isMask = isMask;
        treatments.forEach(
                (end, treatment) -> rules.computeIfAbsent(end.get(end.size() - 1), unseen -> new ArrayList<>())
                        .add(new Rule(end, treatment)));
    }

    /** Returns the rules of a mask, and of the secrets of all records. */
    static Masking of(Map<List<String>, Treatment> ofMask) {
        Map<List<String>, Treatment> treatments = new HashMap<>(ofMask);
        MaskableFields.ALL.secrets().forEach(path -> treatments.put(path, new Treatment(null)));
        return new Masking(treatments, !ofMask.isEmpty());
    }

    /** Returns whether the records of a kind have to be copied without masked values or secrets. */
    static boolean isNeeded(Map<List<String>, Treatment> ofMask, StoredRecord record) {
        return !ofMask.isEmpty()
                || MaskableFields.ALL.secrets().stream()
                        .anyMatch(path -> path.get(0).equals(record.tableName()));
    }

    /**
     * Returns whether a member is left out since there is a mask and the contract does not have the member, so that
     * nobody knows whether it is personal.
     */
    boolean isUnknown(List<String> path) {
        return isMask && !MaskableFields.ALL.isKnown(path);
    }

    /** Returns what is done with the member at a path from the main table; null for nothing. */
    @Nullable
    Treatment of(List<String> path) {
        List<Rule> candidates = rules.get(path.get(path.size() - 1));
        if (candidates == null || MaskableFields.ALL.isKept(path)) {
            return null;
        }
        Treatment found = null;
        for (Rule rule : candidates) {
            int from = path.size() - rule.end().size();
            boolean isMatch = from >= 0 && path.subList(from, path.size()).equals(rule.end());
            // to leave out is the stronger treatment
            if (isMatch && (found == null || rule.treatment().hash() == null)) {
                found = rule.treatment();
            }
        }
        return found;
    }
}
