package io.github.livechat4j.http.internal;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What transports throw, made fit to be the cause of an exception: some put the address of a request into their messages. */
final class Causes {

    private Causes() {}

    /**
     * Takes secrets out of an exception.
     *
     * @param thrown what was thrown
     * @param redact takes secrets out of a text
     * @return the same, if no message in it shows a secret or a query; else an exception with the same stack traces that says
     *     the same without them
     */
    static Throwable redacted(Throwable thrown, UnaryOperator<String> redact) {
        return isClean(thrown, redact, newSet())
                ? thrown
                : copy(thrown, each -> Printable.withoutSecrets(each.toString(), redact), newSet());
    }

    /**
     * Takes all messages out of an exception.
     *
     * @param thrown what was thrown by the caller's code, whose messages may hold anything
     * @return an exception with the same stack traces that names the types
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

    /** Stands for an exception whose message cannot be shown. Its own is the text of that exception, without secrets. */
    private static final class RedactedException extends IOException {

        private static final long serialVersionUID = 1L;

        RedactedException(String text) {
            super(text);
        }
    }
}
