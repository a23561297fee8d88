package io.github.livechat4j.spring.boot;

import java.util.function.Supplier;

/** Validates one property by the rules of the client. The exception names the property. */
final class CheckedProperty {

    private CheckedProperty() {}

    /** Validates a property whose value may be shown. */
    static <T> T read(String name, Object value, Supplier<T> reading) {
        return read(name, " is \"" + value + "\"", reading);
    }

    /** Validates a property whose value is a secret. */
    static <T> T readSecret(String name, Supplier<T> reading) {
        return read(name, " is set, and its value is not shown", reading);
    }

    private static <T> T read(String name, String shown, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new LiveChatConfigurationException(
                    name, name + shown + ", which cannot be used: " + e.getMessage(), "Change " + name + ".", e);
        }
    }
}
