package io.github.livechat4j.http;

import io.github.livechat4j.listening.internal.Listeners;
import java.util.Objects;

/**
 * A listener for announcements of the service that an operation will be retired. It is called on the thread of the call
 * and should return quickly. Its exceptions are logged at {@code WARN} and do not affect the call.
 */
@FunctionalInterface
public interface DeprecationListener {

    /** A listener that does nothing. */
    DeprecationListener NONE = notice -> {};

    /**
     * Called once for each operation, stage and day, across all threads and views of a client.
     *
     * @param notice the announcement
     */
    void onDeprecation(DeprecationNotice notice);

    /**
     * Combines this listener with another, which is called after this one, even if this one throws.
     *
     * @param next the second listener
     * @return a listener that calls both
     */
    default DeprecationListener andThen(DeprecationListener next) {
        Objects.requireNonNull(next, "next");
        return notice -> {
            Listeners.tell(this, () -> onDeprecation(notice));
            next.onDeprecation(notice);
        };
    }
}
