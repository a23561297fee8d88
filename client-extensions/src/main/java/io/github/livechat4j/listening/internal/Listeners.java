package io.github.livechat4j.listening.internal;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners of the caller. They only hear of things: what one of them throws is logged, and changes nothing of what it was told of.
 * Of an exception the log has the types and the place, since its message may hold anything that the listener was told.
 */
public final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private Listeners() {}

    /**
     * Tells a listener.
     *
     * @param listener who is told, which is named if it throws; an {@link OwnListener} ends the work by that
     * @param telling tells it
     */
    public static void tell(Object listener, Runnable telling) {
        if (listener instanceof OwnListener) {
            telling.run();
            return;
        }
        try {
            telling.run();
        } catch (Exception | LinkageError e) {
            // a listener in another language than Java may throw it without saying so
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LOG.warn(
                    "The listener {} threw {}, which changes nothing else",
                    listener.getClass().getName(),
                    types(e));
        }
    }

    /** {@code IllegalStateException at shop.Board.add(Board.java:12), caused by IOException}. */
    private static String types(Throwable thrown) {
        StringJoiner types = new StringJoiner(", caused by ");
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (@Nullable Throwable each = thrown; each != null && seen.add(each); each = each.getCause()) {
            StackTraceElement[] places = each.getStackTrace();
            types.add(each.getClass().getName() + (places.length == 0 ? "" : " at " + places[0]));
        }
        return types.toString();
    }
}
