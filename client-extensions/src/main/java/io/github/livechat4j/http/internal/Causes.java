package io.github.livechat4j.http.internal;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Redacts exceptions of transports before they become causes, since some messages contain the address of a request. */
final class Causes {

    private Causes() {}

    /**
     * Removes secrets from the messages of an exception and its causes.
     *
     * @param thrown the thrown exception
     * @param redact removes secrets from a text
     * @return the same exception if no message shows a secret or a query; else a substitute with redacted messages and
     *     the same stack traces
     */
    static Throwable redacted(Throwable thrown, UnaryOperator<String> redact) {
        return isClean(thrown, redact, newSet())
                ? thrown
                : copy(thrown, each -> Printable.withoutSecrets(each.toString(), redact), newSet());
    }

    /**
     * Removes all messages from an exception.
     *
     * @param thrown an exception of the user's code, whose messages may contain secrets
     * @return a substitute with the types and the stack traces
     */
    static Throwable withoutMessages(Throwable thrown) {
        return copy(thrown, each -> each.getClass().getName(), newSet());
    }

    private static Set<Throwable> newSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static boolean isClean(@Nullable Throwable thrown, UnaryOperator<String> redact, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return true;
        }
        String text = thrown.toString();
        if (!Printable.withoutSecrets(text, redact).equals(text) || !isClean(thrown.getCause(), redact, seen)) {
            return false;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (!isClean(suppressed, redact, seen)) {
                return false;
            }
        }
        return true;
    }

    private static Throwable copy(Throwable thrown, Function<Throwable, String> shown, Set<Throwable> seen) {
        seen.add(thrown);
        Throwable copy = new RedactedException(shown.apply(thrown));
        copy.setStackTrace(thrown.getStackTrace());
        Throwable cause = thrown.getCause();
        if (cause != null && !seen.contains(cause)) {
            copy.initCause(copy(cause, shown, seen));
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                copy.addSuppressed(copy(suppressed, shown, seen));
            }
        }
        return copy;
    }

    /**
     * A substitute for an exception whose message must not be shown. Its message is the redacted text of that
     * exception.
     */
    private static final class RedactedException extends IOException {

        private static final long serialVersionUID = 1L;

        RedactedException(String text) {
            super(text);
        }
    }
}
