package io.github.livechat4j.auth;

import io.github.livechat4j.auth.internal.UnusableSecretException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Bearer credentials whose token comes from a supplier and changes over time. */
final class SuppliedCredentials implements Credentials {

    private final Supplier<String> tokens;

    SuppliedCredentials(Supplier<String> tokens) {
        this.tokens = Objects.requireNonNull(tokens, "tokens");
    }

    @Override
    public Authorization authorization() {
        @Nullable String token = tokens.get();
        if (token == null) {
            throw new UnusableSecretException("the supplier of tokens returned null");
        }
        return BearerCredentials.of(token);
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
