package io.github.livechat4j.http;

/**
 * Is told when the service announces that an operation will be retired. Called on the thread of the call that was told so; it should
 * be quick. What it throws ends the call.
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
}
