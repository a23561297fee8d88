package io.github.livechat4j.warehouse;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Replaces texts with HMAC-SHA-256 under a key, shortened to 128 bits. Safe for many threads. */
final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;
    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::mac);

    KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java lacks " + ALGORITHM + ", which every Java has to have", e);
        }
    }

    /**
     * Returns the hash of a text. An empty text stays, since it says nothing. An address has the same hash in any case
     * of letters, so that an erasure finds it.
     */
    String of(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String hashed = text.indexOf('@') < 0 ? text : text.strip().toLowerCase(Locale.ROOT);
        byte[] digest = macs.get().doFinal(hashed.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
    }

    /** Does not show the key. */
    @Override
    public String toString() {
        return "KeyedHash";
    }
}
