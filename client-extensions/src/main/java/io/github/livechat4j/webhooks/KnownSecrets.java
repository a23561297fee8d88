package io.github.livechat4j.webhooks;

import io.github.livechat4j.text.internal.Sha256;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;

/**
 * Secrets that a sender has to know one of.
 *
 * <p>What is given is compared by its digest with that of each, to the last: how long it takes depends on the length of what
 * is given, and on nothing that a sender does not know already. The secrets themselves are not kept.
 */
final class KnownSecrets {

    /** Says whether two digests, which are of one length, are the same. */
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
            // not ||, which would not look at the rest
            isKnown |= comparison.areEqual(known, digest);
        }
        return isKnown;
    }

    @Override
    public String toString() {
        return "KnownSecrets[" + digests.size() + "]";
    }
}
