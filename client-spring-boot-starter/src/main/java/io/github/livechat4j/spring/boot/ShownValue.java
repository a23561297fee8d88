package io.github.livechat4j.spring.boot;

/** Masks configuration values that may contain a secret. */
final class ShownValue {

    private ShownValue() {}

    /** Returns the address; masked if it may have a user, a password or a query. */
    static String ofAddress(String address) {
        return address.contains("@") || address.contains("?") ? "***" : address;
    }
}
