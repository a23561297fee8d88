package io.github.livechat4j.cli.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/**
 * Which records are in the file, as far as the last of them tell: a walk that is gone on with can repeat some that it had delivered
 * before. What is kept are hashes, so that it fits into a checkpoint and tells nothing.
 */
final class RecentRecords {

    /** More than a slice of the archive has. */
    static final int CAPACITY = 50_000;

    private final long[] hashes = new long[CAPACITY];
    private final Set<Long> known = new HashSet<>();
    private long added;
    private final MessageDigest digest;

    RecentRecords() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** Those that {@link #toText()} wrote. */
    static RecentRecords of(String text) {
        RecentRecords records = new RecentRecords();
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        while (bytes.remaining() >= Long.BYTES) {
            records.addHash(bytes.getLong());
        }
        return records;
    }

    /** Remembers a record, and says whether it is new. */
    boolean add(Object identity) {
        byte[] bytes = identity.toString().getBytes(StandardCharsets.UTF_8);
        return addHash(ByteBuffer.wrap(digest.digest(bytes)).getLong());
    }

    private boolean addHash(long hash) {
        if (!known.add(hash)) {
            return false;
        }
        int place = (int) (added % CAPACITY);
        if (added >= CAPACITY) {
            known.remove(hashes[place]);
        }
        hashes[place] = hash;
        added++;
        return true;
    }

    /** The oldest first. */
    String toText() {
        int size = (int) Math.min(added, CAPACITY);
        ByteBuffer bytes = ByteBuffer.allocate(size * Long.BYTES);
        for (long i = added - size; i < added; i++) {
            bytes.putLong(hashes[(int) (i % CAPACITY)]);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
