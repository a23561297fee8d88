package io.github.livechat4j.paging.internal;

import java.nio.charset.StandardCharsets;

/** Hashes the identities of records in the same way in all processes. */
public final class Fingerprint {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Fingerprint() {}

    /**
     * Hashes an identity with FNV-1a, mixed at the end so that all bits depend on all of the text.
     *
     * @param identity the identity, of which the text is hashed
     * @return 64 bits
     */
    public static long of(Object identity) {
        long hash = FNV_OFFSET;
        for (byte next : identity.toString().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (next & 0xff)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }
}
