package io.github.livechat4j.warehouse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.JsonCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of records.
 *
 * <p>Columns have the values that {@link JsonCodec} reads. A value that is not of the type of its column, or that the
 * column cannot hold, is null, and the JSON of the record keeps it. The JSON is that of the service, but for masked
 * fields and secrets; for {@code U+0000} and unpaired surrogates, which are {@code U+FFFD}; and for numbers with
 * exponents, which are written without one, or as texts if they would have more than 300 digits. Texts in columns have
 * the same replacements.
 *
 * <p>Not thread-safe: each thread needs its own.
 */
public final class RecordRows {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    // the client has limited the size of the answer
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final JsonCodec CODEC = new JsonCodec();

    private final LocalZones zones;
    private final RecordRewriter rewriter;
    private final Map<StoredRecord, Boolean> isMasked = new EnumMap<>(StoredRecord.class);
    private final Map<StoredRecord, RecordKey> keys = new EnumMap<>(StoredRecord.class);

    /**
     * Creates the rows of an account.
     *
     * @param zone the time zone of the account, for the local times of records that name no zone
     * @param mask the personal data that is not stored
     * @throws NullPointerException if an argument is null
     */
    public RecordRows(ZoneId zone, Mask mask) {
        this.zones = new LocalZones(zone);
        this.rewriter = new RecordRewriter(Masking.of(mask.treatments()));
        for (StoredRecord record : StoredRecord.values()) {
            isMasked.put(record, Masking.isNeeded(mask.treatments(), record));
            keys.put(record, new RecordKey(record));
        }
    }

    /**
     * Makes the rows of a record of the archive.
     *
     * @param record its kind
     * @param json the record
     * @param rows receives the row of the main table, and then those of the child tables
     * @return the key of the record
     * @throws IllegalArgumentException if the record is no JSON object
     */
    public String shred(StoredRecord record, ArchivedJson json, RowSink rows) {
        return shred(record, json.toBytes(), rows);
    }

    /**
     * Makes the rows of a decoded record.
     *
     * @param record its kind
     * @param model the record, of the class of that kind
     * @param rows receives the row of the main table, and then those of the child tables
     * @return the key of the record
     * @throws IllegalArgumentException if the record has another class
     */
    public String shred(StoredRecord record, Object model, RowSink rows) {
        if (!record.model().isInstance(model)) {
            throw new IllegalArgumentException("The " + record.tableName() + " are records of the class "
                    + record.model().getName() + ", not " + model.getClass().getName());
        }
        return shred(record, CODEC.writeBytes(model), rows);
    }

    /**
     * Makes the rows of a record.
     *
     * @param record its kind
     * @param json the record, a JSON object in UTF-8 as the codec writes it: each member comes once
     * @param rows receives the row of the main table, and then those of the child tables
     * @return the key of the record
     * @throws IllegalArgumentException if it is no JSON object
     */
    public String shred(StoredRecord record, byte[] json, RowSink rows) {
        Objects.requireNonNull(rows, "rows");
        try {
            String text = new String(json, StandardCharsets.UTF_8);
            // finding an escape in a text is much faster than looking at each byte
            boolean isRewritten = Boolean.TRUE.equals(isMasked.get(record))
                    || (text.contains("\\u") && StorableJson.hasOddEscape(json));
            byte[] stored = isRewritten ? rewritten(record, json) : json;
            List<ShreddedRow> shredded = usual(record, stored);
            if (shredded == null) {
                stored = isRewritten ? stored : rewritten(record, json);
                shredded = unusual(record, stored);
            }
            return emit(record, stored == json ? text : new String(stored, StandardCharsets.UTF_8), shredded, rows);
        } catch (JsonProcessingException e) {
            // no cause, since its message shows content of the record
            throw new IllegalArgumentException("The record of the " + record.tableName() + " is not JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] rewritten(StoredRecord record, byte[] json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            return rewriter.rewrite(parser, record, json.length);
        }
    }

    /** Returns the rows; null if a value has an unusual form. */
    private static @Nullable List<ShreddedRow> usual(StoredRecord record, byte[] stored) throws IOException {
        try (JsonParser parser = FACTORY.createParser(stored)) {
            Shredder shredder = new Shredder(stored, parser, false);
            List<ShreddedRow> rows = shredder.shred(Tables.plan(record));
            return shredder.hasOddNumber() ? null : rows;
        } catch (OddFormException e) {
            return null;
        }
    }

    private static List<ShreddedRow> unusual(StoredRecord record, byte[] stored) throws IOException {
        byte[] typed = typed(record, stored);
        try (JsonParser parser = FACTORY.createParser(typed)) {
            return new Shredder(typed, parser, true).shred(Tables.plan(record));
        }
    }

    /** Returns the record in the form of the contract; as it is if the codec cannot read it. */
    private static byte[] typed(StoredRecord record, byte[] stored) {
        try {
            return CODEC.writeBytes(CODEC.typedTree(CODEC.read(stored, record.model())));
        } catch (DecodingException e) {
            return stored;
        }
    }

    private String emit(StoredRecord record, String stored, List<ShreddedRow> shredded, RowSink rows) {
        @Nullable Object[] main = shredded.get(0).values();
        String key = Objects.requireNonNull(keys.get(record)).of(main, stored);
        main[main.length - 1] = stored;
        zones.choose(record, main);
        for (ShreddedRow row : shredded) {
            @Nullable Object[] values = row.values();
            values[0] = key;
            for (int column : row.plan().instants()) {
                if (values[column] instanceof Instant instant) {
                    values[column + 1] = zones.local(instant);
                }
            }
            rows.row(row.plan().table(), values);
        }
        return key;
    }
}
