package io.github.livechat4j.spring.boot;

import org.jspecify.annotations.Nullable;

/** Says that the application cannot start with a property as it is. Neither message nor action shows a secret. */
final class LiveChatConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The name of the property. */
    private final String property;

    /** What can be done about it. */
    private final String action;

    /**
     * Makes the exception.
     *
     * @param property the name of the property, {@code livechat.token}
     * @param problem what is wrong, with the value unless it may be a secret; a sentence that begins with the property
     * @param action what can be done about it
     * @param cause why the value was refused, or null
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
