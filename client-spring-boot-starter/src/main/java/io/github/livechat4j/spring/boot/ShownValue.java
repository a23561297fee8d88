package io.github.livechat4j.spring.boot;

/** How a value of the configuration is shown that may have a secret in it. */
final class ShownValue {

    private ShownValue() {}

    /** An address, unless it has a user, a password or a query. */
    static String ofAddress(String address) {
        return address.contains("@") || address.contains("?") ? "***" : address;
    }
}
