package io.github.livechat4j.cli.export;

import io.github.livechat4j.text.internal.Sha256;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * The last records of the output, by which duplicates are skipped: a resumed walk can repeat records. It keeps hashes,
 * which fit into a checkpoint and disclose nothing.
 */
final class RecentRecords {

    /** More than the records in one slice of the archive. */
    static final int CAPACITY = 50_000;

    private static final int LEAST_HASHES = 500;

    private final KnownHashes known = new KnownHashes();

    /** A ring, which grows up to the capacity. */
    private long[] hashes = new long[LEAST_HASHES];

    private long added;

    /** Parses the text of {@link #toText()}. */
    static RecentRecords of(String text) {
        RecentRecords records = new RecentRecords();
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        while (bytes.remaining() >= Long.BYTES) {
            records.addHash(bytes.getLong());
        }
        return records;
    }

    /** Adds a record. Returns false if it is a duplicate. */
    boolean add(Object identity) {
        return addHash(ByteBuffer.wrap(Sha256.of(identity.toString())).getLong());
    }

    private boolean addHash(long hash) {
        if (!known.add(hash)) {
            return false;
        }
        if (added == hashes.length && added < CAPACITY) {
            hashes = Arrays.copyOf(hashes, Math.min(2 * hashes.length, CAPACITY));
        }
        int place = (int) (added % CAPACITY);
        if (added >= CAPACITY) {
            known.remove(hashes[place]);
        }
        hashes[place] = hash;
        added++;
        return true;
    }

    /** Encodes the hashes in Base64, the oldest first. */
    String toText() {
        int size = (int) Math.min(added, CAPACITY);
        ByteBuffer bytes = ByteBuffer.allocate(size * Long.BYTES);
        for (long i = added - size; i < added; i++) {
            bytes.putLong(hashes[(int) (i % CAPACITY)]);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
