package io.github.livechat4j.webhooks;

import io.github.livechat4j.text.internal.Sha256;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;

/**
 * A set of secrets, one of which a sender must know.
 *
 * <p>The digest of the given text is compared with the digests of all secrets, without stopping at a match. The time
 * depends only on the length of the given text, which the sender knows. Only the digests are stored, not the secrets.
 */
final class KnownSecrets {

    /** Compares two digests of the same length. */
    interface Comparison {
        boolean areEqual(byte[] known, byte[] given);
    }

    private final List<byte[]> digests;
    private final Comparison comparison;

    KnownSecrets(Collection<String> secrets, Comparison comparison) {
        this.digests = secrets.stream().map(Sha256::of).toList();
        this.comparison = comparison;
    }

    static KnownSecrets of(Collection<String> secrets) {
        return new KnownSecrets(secrets, MessageDigest::isEqual);
    }

    boolean have(String given) {
        byte[] digest = Sha256.of(given);
        boolean isKnown = false;
        for (byte[] known : digests) {
            // not ||, which would skip the remaining comparisons
            isKnown |= comparison.areEqual(known, digest);
        }
        return isKnown;
    }

    @Override
    public String toString() {
        return "KnownSecrets[" + digests.size() + "]";
    }
}
