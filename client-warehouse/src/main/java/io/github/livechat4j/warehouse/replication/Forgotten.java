package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.warehouse.ReplicationTables;
import io.github.livechat4j.warehouse.StoredRecord;
import io.github.livechat4j.warehouse.internal.RecordIdentifiers;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The erased visitors, whose records must not be stored again: checksums of the keys of deleted records, and salted
 * checksums of the identifiers, since a later run can find records that the database did not have when the visitor was
 * erased. Records that begin after the erasure are stored: the visitor has come back.
 *
 * <p>Safe for many threads.
 */
final class Forgotten {

    private static final String KEYS = "forgotten";
    private static final String VISITORS = "forgotten.visitors";
    private static final String SALT = "forgotten.salt";
    private static final String SEPARATOR = ",";
    private static final String MISSED = "missed_chat:";
    private static final int HEX = 16;
    private static final int SALT_BYTES = 16;

    private final Set<Long> keys = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> visitors = new HashMap<>();
    private final String salt;

    private Forgotten(Map<String, String> state) {
        parts(state, KEYS).forEach(key -> keys.add(Long.parseUnsignedLong(key, HEX)));
        parts(state, VISITORS).forEach(visitor -> {
            String[] hashAndTime = visitor.split(":", -1);
            visitors.put(hashAndTime[0], Instant.ofEpochSecond(Long.parseLong(hashAndTime[1])));
        });
        salt = state.getOrDefault(SALT, "");
    }

    static Forgotten of(Map<String, String> state) {
        return new Forgotten(state);
    }

    private static Collection<String> parts(Map<String, String> state, String name) {
        return Arrays.stream(state.getOrDefault(name, "").split(SEPARATOR, -1))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    boolean isEmpty() {
        return keys.isEmpty() && visitors.isEmpty();
    }

    /** Returns the number of records that are not stored. */
    int size() {
        return keys.size();
    }

    /** Returns whether a record was deleted. */
    boolean has(String table, String key) {
        return keys.contains(KeyHash.of(table, key));
    }

    /** Returns whether a record with one of these checksums was deleted. */
    boolean hasAny(Collection<Long> hashes) {
        return hashes.stream().anyMatch(keys::contains);
    }

    /** Returns whether the identifiers were erased before. */
    boolean hasVisitors(Collection<String> identifiers) {
        return identifiers.stream().map(RecordIdentifiers::checked).allMatch(each -> visitors.containsKey(hash(each)));
    }

    /**
     * Returns whether a record names an erased visitor, and began before the erasure.
     *
     * @param begun the earliest time of the record
     */
    boolean names(String json, Instant begun) {
        return !visitors.isEmpty()
                && RecordIdentifiers.of(json).stream().anyMatch(identifier -> {
                    Instant erased = visitors.get(hash(identifier));
                    return erased != null && !begun.isAfter(erased);
                });
    }

    private String hash(String identifier) {
        return KeyHash.text(salt + "\n" + identifier);
    }

    /** Adds records that name an erased visitor, and returns the state to save. */
    Map<String, String> withRecords(Collection<Long> more) {
        keys.addAll(more);
        return Map.of(KEYS, text(new TreeSet<>(keys)));
    }

    private static String text(Set<Long> keys) {
        return keys.stream().map(Long::toHexString).collect(Collectors.joining(SEPARATOR));
    }

    /**
     * Adds visitors and their records.
     *
     * @param deleted the keys of the deleted records by the names of their main tables
     * @return the state to save
     */
    static Map<String, String> with(
            Map<String, String> state,
            Collection<String> identifiers,
            Instant now,
            Map<String, ? extends Collection<String>> deleted) {
        Map<String, String> salted = new HashMap<>(state);
        salted.computeIfAbsent(SALT, name -> {
            byte[] random = new byte[SALT_BYTES];
            new SecureRandom().nextBytes(random);
            return HexFormat.of().formatHex(random);
        });
        Forgotten all = of(salted);
        deleted.forEach((table, ofTable) -> ofTable.forEach(key -> all.keys.addAll(hashes(table, key))));
        identifiers.forEach(each -> all.visitors.put(all.hash(RecordIdentifiers.checked(each)), now));
        String visitors = new TreeMap<>(all.visitors)
                .entrySet().stream()
                        .map(each -> each.getKey() + ":" + each.getValue().getEpochSecond())
                        .collect(Collectors.joining(SEPARATOR));
        return Map.of(KEYS, text(new TreeSet<>(all.keys)), VISITORS, visitors, SALT, all.salt);
    }

    /** Returns the checksums of the keys that a record has, or would have if it could be read. */
    static Set<Long> hashes(String table, String key) {
        Set<Long> hashes = new TreeSet<>(Set.of(KeyHash.of(table, key)));
        if (table.equals(ReplicationTables.unreadableRecords().name())) {
            int colon = key.indexOf(':');
            String main = key.substring(0, colon);
            hashes.add(KeyHash.of(main, key.substring(colon + 1)));
            if (main.equals(StoredRecord.CHATS.tableName())) {
                hashes.add(KeyHash.of(main, MISSED + key.substring(colon + 1)));
            }
        }
        return hashes;
    }
}
