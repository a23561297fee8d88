package io.github.livechat4j.listening.internal;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls listeners of the user. An exception of a listener is logged and does not affect the operation. The log shows
 * only the types of the exception and where it was thrown, since its message may contain data that the listener
 * received.
 */
public final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private Listeners() {}

    /**
     * Calls a listener.
     *
     * @param listener the listener, whose class is logged if it throws; exceptions of an {@link OwnListener} are passed
     *     on
     * @param telling calls the listener
     */
    public static void tell(Object listener, Runnable telling) {
        if (listener instanceof OwnListener) {
            telling.run();
            return;
        }
        try {
            telling.run();
        } catch (Exception | LinkageError e) {
            // a listener in another JVM language can throw it without declaring it
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LOG.warn(
                    "The listener {} threw {}; the exception is ignored",
                    listener.getClass().getName(),
                    types(e));
        }
    }

    /**
     * Returns the types of an exception and its causes, with their places: {@code IllegalStateException at
     * shop.Board.add(Board.java:12), caused by IOException}.
     */
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
