package io.github.livechat4j.spring.boot;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if the value of a property is invalid, so that the application cannot start. Neither message nor action shows
 * a secret.
 */
final class LiveChatConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The name of the property. */
    private final String property;

    /** What the user can do. */
    private final String action;

    /**
     * Makes the exception.
     *
     * @param property the name of the property, {@code livechat.token}
     * @param problem what is wrong, with the value unless it may be a secret; a sentence that begins with the property
     * @param action what the user can do, in one sentence
     * @param cause the exception that rejected the value; null for none
     */
    LiveChatConfigurationException(String property, String problem, String action, @Nullable Throwable cause) {
        super(problem, cause);
        this.property = property;
        this.action = action;
    }

    static LiveChatConfigurationException missing(String property, String why, String action) {
        return new LiveChatConfigurationException(property, property + " is missing: " + why, action, null);
    }

    String property() {
        return property;
    }

    String action() {
        return action;
    }
}
