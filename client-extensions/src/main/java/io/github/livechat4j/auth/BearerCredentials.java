package io.github.livechat4j.auth;

import io.github.livechat4j.auth.internal.Secrets;
import io.github.livechat4j.auth.internal.UnusableSecretException;
import java.nio.charset.StandardCharsets;

/** Bearer credentials with a token that never changes. */
final class BearerCredentials implements Credentials {

    private final Authorization authorization;

    BearerCredentials(String token) {
        this.authorization = of(token);
    }

    static Authorization of(String token) {
        String checked = Secrets.checked("token", token);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(checked)) {
            throw new UnusableSecretException("token must be ASCII text: it is sent in a header unchanged");
        }
        return new Authorization("Bearer " + checked, checked);
    }

    @Override
    public Authorization authorization() {
        return authorization;
    }

    @Override
    public String toString() {
        return "Credentials[bearer=***]";
    }
}
