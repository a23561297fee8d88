package io.github.livechat4j.archive;

import io.github.livechat4j.wire.JsonCodec;
import io.github.livechat4j.wire.UnreadableValue;
import io.github.livechat4j.wire.listed.internal.ScannedRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the archive as JSON, with every field that the service sent. Most records are the bytes of the answer:
 * their members are in the order of the service, and only white space and needless escapes are removed. If a record of
 * a page has an unusual form, the records of this page are decoded and written by {@link JsonCodec}.
 *
 * <p>Immutable, and safe for many threads.
 */
public final class ArchivedJson {

    private final String identity;
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final boolean hasContractForm;
    private final @Nullable Instant completed;
    private final List<UnreadableValue> unreadable;

    private ArchivedJson(
            String identity,
            byte[] bytes,
            int from,
            int to,
            boolean hasContractForm,
            @Nullable Instant completed,
            List<UnreadableValue> unreadable) {
        this.identity = identity;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.hasContractForm = hasContractForm;
        this.completed = completed;
        this.unreadable = unreadable;
    }

    static ArchivedJson of(String identity, ScannedRecord scanned, @Nullable Instant completed) {
        return new ArchivedJson(
                identity, scanned.bytes(), scanned.from(), scanned.to(), scanned.isPlain(), completed, List.of());
    }

    static ArchivedJson of(String identity, Object decoded, JsonCodec codec, @Nullable Instant completed) {
        byte[] json = codec.writeBytes(decoded);
        return new ArchivedJson(identity, json, 0, json.length, false, completed, codec.unreadableIn(decoded));
    }

    /**
     * Returns the identity of the record, by which the walk recognizes duplicates.
     *
     * @return its id, with its kind unless it is a chat or a ticket
     */
    public String identity() {
        return identity;
    }

    /**
     * Returns the instant at which the record was surely complete: a chat ended, a ticket was last changed, a missed
     * chat was left. A missed chat has only a local time, so this is the latest instant that it can mean in the {@code
     * timezone} of the filter, or in any time zone if the filter names none. The same record of the same filter has the
     * same instant in each walk, until the ticket is changed.
     *
     * @return the instant; null if the record has no readable time
     */
    public @Nullable Instant completed() {
        return completed;
    }

    /**
     * Returns the size of the JSON.
     *
     * @return the number of bytes
     */
    public int length() {
        return to - from;
    }

    /**
     * Returns the JSON.
     *
     * @return a copy of the bytes, in UTF-8 and without a line end
     */
    public byte[] toBytes() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /**
     * Returns the JSON as a line of NDJSON.
     *
     * @return a copy of the bytes, in UTF-8, with a line end
     */
    public byte[] toLine() {
        byte[] line = new byte[length() + 1];
        System.arraycopy(bytes, from, line, 0, length());
        line[length()] = '\n';
        return line;
    }

    /**
     * Returns whether each value has the form in which the contract describes it, or is null. Then the JSON has no
     * number as text, no object in place of a list, and no other form that {@link JsonCodec} accepts.
     *
     * @return true if this is known; false if some value has another form, or if the record was decoded
     */
    public boolean hasContractForm() {
        return hasContractForm;
    }

    /**
     * Returns the values that violate the contract, as {@link JsonCodec#unreadableIn} does.
     *
     * @return the values, with paths that start at the record; usually empty
     */
    public List<UnreadableValue> unreadableValues() {
        return unreadable;
    }

    /** Shows the length only, since the content may be personal data. */
    @Override
    public String toString() {
        return "ArchivedJson[" + length() + " bytes]";
    }
}
