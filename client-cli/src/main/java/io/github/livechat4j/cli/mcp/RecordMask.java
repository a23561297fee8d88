package io.github.livechat4j.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.warehouse.Mask;
import io.github.livechat4j.warehouse.StoredRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Removes secrets from records, and masks personal data. */
final class RecordMask {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Names of members that no answer may have, whatever the record. */
    private static final Set<String> SECRETS =
            Set.of("api_key", "password", "current_password", "token", "access_token", "secret");

    /** The records that a mask knows, by the tag of their operations. */
    private static final Map<String, StoredRecord> RECORDS = Map.of(
            "Chats", StoredRecord.CHATS,
            "Tickets", StoredRecord.TICKETS,
            "Agents", StoredRecord.AGENTS,
            "Groups", StoredRecord.GROUPS,
            "Tags", StoredRecord.TAGS,
            "Goals", StoredRecord.GOALS,
            "CannedResponses", StoredRecord.CANNED_RESPONSES);

    /** The tags whose records have no data of visitors. */
    private static final Set<String> IMPERSONAL = Set.of("Status", "Greetings", "Webhooks");

    private final Mask mask;
    private final boolean isMask;

    RecordMask(Mask mask) {
        this.mask = mask;
        this.isMask = !mask.fingerprint().isEmpty();
    }

    /**
     * Returns whether the records of an operation can be shown. A mask does not know the fields of the visitors on the
     * site, so their operations are not served with a mask.
     */
    boolean knows(String tag) {
        return !isMask || RECORDS.containsKey(tag) || IMPERSONAL.contains(tag);
    }

    JsonNode of(StoredRecord record, byte[] json) {
        try {
            return withoutSecrets(JSON.readTree(mask.maskedJson(record, json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode of(String tag, JsonNode record) {
        Optional<StoredRecord> stored = Optional.ofNullable(RECORDS.get(tag)).filter(any -> record.isObject());
        return stored.map(kind -> of(kind, record.toString().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> withoutSecrets(record));
    }

    private static JsonNode withoutSecrets(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(SECRETS);
        }
        node.forEach(RecordMask::withoutSecrets);
        return node;
    }
}
