package io.github.livechat4j.spring.boot;

import java.util.function.Supplier;

/** Reads one property by the rules of the client, and names it where they refuse its value. */
final class CheckedProperty {

    private CheckedProperty() {}

    /** Reads a property whose value may be shown. */
    static <T> T read(String name, Object value, Supplier<T> reading) {
        return read(name, " is \"" + value + "\"", reading);
    }

    /** Reads a property whose value is a secret. */
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
