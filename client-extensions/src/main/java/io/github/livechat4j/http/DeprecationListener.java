package io.github.livechat4j.http;

import io.github.livechat4j.listening.internal.Listeners;
import java.util.Objects;

/**
 * Is told when the service announces that an operation will be retired. Called on the thread of the call that was told so; it should
 * be quick. What it throws is logged, at {@code WARN}, and changes nothing for the call.
 */
@FunctionalInterface
public interface DeprecationListener {

    /** Hears nothing. */
    DeprecationListener NONE = notice -> {};

    /**
     * Hears of an announcement: once for each operation, stage and day, whichever of the client's views and threads makes the call.
     *
     * @param notice what the service announced
     */
    void onDeprecation(DeprecationNotice notice);

    /**
     * Has another listener hear the same, after this one and whatever this one throws.
     *
     * @param next hears it too
     * @return a listener that tells both
     */
    default DeprecationListener andThen(DeprecationListener next) {
        Objects.requireNonNull(next, "next");
        return notice -> {
            Listeners.tell(this, () -> onDeprecation(notice));
            next.onDeprecation(notice);
        };
    }
}
