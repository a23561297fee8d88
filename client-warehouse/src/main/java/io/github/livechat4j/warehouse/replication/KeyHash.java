package io.github.livechat4j.warehouse.replication;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short checksums of keys, so that those of a whole archive fit into memory, and forgotten ones are not readable. */
final class KeyHash {

    private KeyHash() {}

    static long of(String table, String key) {
        return ByteBuffer.wrap(digest(table + "\n" + key)).getLong();
    }

    /** Returns 32 hexadecimal digits. */
    static String text(String text) {
        return HexFormat.of().formatHex(digest(text), 0, 16);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java lacks SHA-256, which every Java has to have", e);
        }
    }
}
