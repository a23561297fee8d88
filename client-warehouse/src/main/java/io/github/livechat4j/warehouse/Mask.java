package io.github.livechat4j.warehouse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The personal data that is not stored. A masked field is hashed or left out wherever it occurs, in columns and in the
 * JSON of the record, before anything leaves {@link RecordRows}.
 *
 * <p>A field is named by
 *
 * <ul>
 *   <li>one of the words {@code email}, {@code ip}, {@code name} and {@code message_text}, which stand for all fields
 *       with such values, also those of agents; {@code email} and {@code name} also stand for the answers of surveys,
 *       which ask for both;
 *   <li>its name in the JSON of the service, which means each member of that name: {@code city};
 *   <li>the end of its path: {@code visitor.name}, {@code prechat_survey.value}, {@code tickets.subject};
 *   <li>the name of its column: {@code visitor_email}.
 * </ul>
 *
 * <p>A mask knows fields and not contents: an address that a visitor writes into a message is in the message, so that
 * {@code message_text} has to be masked too; one in a URL needs {@code url}, {@code chat_start_url} and {@code
 * referrer}, and one in a variable {@code custom_variables.value} and {@code integration_variables.value}. The id of a
 * chat and of a ticket and the type of a chat are always stored.
 *
 * <p>Immutable, and safe for many threads.
 */
public final class Mask {

    private static final int SHORTEST_KEY = 16;

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final Map<String, List<String>> GROUPS = new TreeMap<>(Map.of(
            "email",
            List.of(
                    "email",
                    "mail",
                    "agent_id",
                    "assignee.id",
                    "author.id",
                    "to.id",
                    "login",
                    "created_by",
                    "modified_by",
                    "tags.author",
                    "groups.agents",
                    "prechat_survey.value",
                    "postchat_survey.value"),
            "ip",
            List.of("ip", "visitor_ip"),
            "name",
            List.of(
                    "visitor.name",
                    "visitor_name",
                    "author_name",
                    "display_name",
                    "requester.name",
                    "assignee.name",
                    "author.name",
                    "to.name",
                    "agents.name",
                    "prechat_survey.value",
                    "postchat_survey.value"),
            "message_text",
            List.of(
                    "messages.text",
                    "messages.message_json",
                    "events.text",
                    "events.message_json",
                    "events.message",
                    "chats.message")));

    private static final Mask NONE = new Mask(Map.of(), Set.of(), Set.of());

    private final Map<List<String>, Masking.Treatment> treatments;
    private final Set<String> hashed;
    private final Set<String> dropped;

    private Mask(Map<List<String>, Masking.Treatment> treatments, Set<String> hashed, Set<String> dropped) {
        this.treatments = treatments;
        this.hashed = hashed;
        this.dropped = dropped;
    }

    /**
     * Returns a mask of no field.
     *
     * @return the mask
     */
    public static Mask none() {
        return NONE;
    }

    /**
     * Returns this mask with more fields that are left out.
     *
     * @param fields their names; a field that is hashed too is left out
     * @return a new mask
     * @throws IllegalArgumentException if a name is none of a field, with the names that are allowed
     */
    public Mask dropping(String... fields) {
        return with(new Masking.Treatment(null), fields, hashed, union(dropped, fields));
    }

    /**
     * Returns this mask with more fields whose values are replaced by a hash: 32 hexadecimal digits of HMAC-SHA-256.
     * The same value has the same hash in each run with the same key, so hashes can be counted and joined. Empty texts
     * stay empty. Letters of addresses count as small ones. A column that is no text is null.
     *
     * @param key the key, at least 16 bytes, which is copied and never shown
     * @param fields the names of the fields
     * @return a new mask
     * @throws IllegalArgumentException if the key is shorter, or if a name is none of a field, with the names that are
     *     allowed
     */
    public Mask hashing(byte[] key, String... fields) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("The key of a mask has " + key.length + " bytes; it needs "
                    + SHORTEST_KEY + " random bytes or more, so that nobody can try all values");
        }
        Masking.Treatment treatment = new Masking.Treatment(new KeyedHash(key));
        return with(treatment, fields, union(hashed, fields), dropped);
    }

    private Mask with(Masking.Treatment treatment, String[] fields, Set<String> nowHashed, Set<String> nowDropped) {
        Map<List<String>, Masking.Treatment> all = new HashMap<>(treatments);
        for (String field : fields) {
            for (List<String> path : paths(field)) {
                all.merge(path, treatment, (old, one) -> old.hash() == null ? old : one);
            }
        }
        return new Mask(Collections.unmodifiableMap(all), nowHashed, nowDropped);
    }

    private static Set<String> union(Set<String> names, String[] more) {
        Set<String> union = new TreeSet<>(names);
        Collections.addAll(union, more);
        return Collections.unmodifiableSet(union);
    }

    private static Collection<List<String>> paths(String field) {
        Objects.requireNonNull(field, "field");
        List<List<String>> paths = new ArrayList<>();
        List<String> group = GROUPS.get(field);
        if (group != null) {
            group.forEach(each -> paths.add(MaskableFields.path(each)));
            return paths;
        }
        List<String> path = MaskableFields.path(field);
        if (MaskableFields.ALL.has(path)) {
            paths.add(path);
        }
        paths.addAll(MaskableFields.ALL.ofColumn(field));
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("There is no field \"" + field + "\" to mask; allowed are "
                    + String.join(", ", names()) + ", the end of a path such as visitor.name, and names of columns");
        }
        return paths;
    }

    /**
     * Returns the names that are allowed, without paths and names of columns.
     *
     * @return the words for several fields first, then the names of fields
     */
    public static List<String> names() {
        List<String> names = new ArrayList<>(GROUPS.keySet());
        MaskableFields.ALL.names().stream()
                .filter(name -> !GROUPS.containsKey(name))
                .forEach(names::add);
        return Collections.unmodifiableList(names);
    }

    /**
     * Identifies the mask: masks with equal fingerprints store equal rows.
     *
     * @return the names of the fields and a checksum of each key; empty for no mask
     */
    public String fingerprint() {
        if (treatments.isEmpty()) {
            return "";
        }
        Set<String> keys = new TreeSet<>();
        hashes().forEach(hash -> keys.add(hash.of("fingerprint of the key")));
        return "hashed " + String.join(",", hashed) + "; dropped " + String.join(",", dropped) + "; keys "
                + String.join(",", keys);
    }

    /**
     * Returns what a text is replaced by in hashed fields.
     *
     * @param text the value of a field
     * @return its hash under each key; empty if nothing is hashed
     */
    public Set<String> hashed(String text) {
        Set<String> texts = new TreeSet<>();
        hashes().forEach(hash -> texts.add(hash.of(text)));
        return texts;
    }

    /**
     * Returns what is stored of a value.
     *
     * @param table the name of the main table
     * @param field the name of a member of its records
     * @param value the value of that field
     * @return the value or its hash; empty if the field is left out
     */
    public Optional<String> masked(String table, String field, String value) {
        Masking.Treatment treatment = Masking.of(treatments).of(List.of(table, field));
        if (treatment == null) {
            return Optional.of(value);
        }
        return Optional.ofNullable(treatment.hash()).map(hash -> hash.of(value));
    }

    /**
     * Returns the JSON of a record without masked values and secrets. With a mask of any field, members that the
     * contract does not have are left out too, since nobody knows whether they are personal.
     *
     * @param record the kind of the record
     * @param json a JSON object in UTF-8
     * @return the JSON to show or store; the same bytes if nothing has to be left out of this kind of record
     * @throws IOException if the text is no JSON
     * @throws IllegalArgumentException if the JSON is no object
     */
    public byte[] maskedJson(StoredRecord record, byte[] json) throws IOException {
        if (!Masking.isNeeded(treatments, record)) {
            return json;
        }
        try (JsonParser parser = FACTORY.createParser(json)) {
            return new RecordRewriter(Masking.of(treatments)).rewrite(parser, record, json.length);
        }
    }

    private List<KeyedHash> hashes() {
        return treatments.values().stream()
                .map(Masking.Treatment::hash)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static Map<String, List<String>> groups() {
        return Collections.unmodifiableMap(GROUPS);
    }

    Map<List<String>, Masking.Treatment> treatments() {
        return treatments;
    }

    /** Shows the names of the fields, and no key. */
    @Override
    public String toString() {
        return "Mask[hashed=" + hashed + ", dropped=" + dropped + "]";
    }
}
