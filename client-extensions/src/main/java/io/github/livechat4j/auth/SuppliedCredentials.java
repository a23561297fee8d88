package io.github.livechat4j.auth;

import java.util.Objects;
import java.util.function.Supplier;

/** Tokens that change over time. */
final class SuppliedCredentials implements Credentials {

    private final Supplier<String> tokens;

    SuppliedCredentials(Supplier<String> tokens) {
        this.tokens = Objects.requireNonNull(tokens, "tokens");
    }

    @Override
    public Authorization authorization() {
        return BearerCredentials.of(Objects.requireNonNull(tokens.get(), "the supplier of tokens returned null"));
    }

    @Override
    public boolean canChange() {
        return true;
    }

    @Override
    public String toString() {
        return "Credentials[bearer=*** from a supplier]";
    }
}
