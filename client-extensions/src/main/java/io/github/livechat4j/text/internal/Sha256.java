package io.github.livechat4j.text.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Computes SHA-256 digests. */
public final class Sha256 {

    private Sha256() {}

    /**
     * Computes the digest of a text.
     *
     * @param text any text; its UTF-8 bytes are digested
     * @return the digest, 32 bytes
     */
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Computes the digest of bytes.
     *
     * @param bytes any bytes
     * @return the digest, 32 bytes
     */
    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
