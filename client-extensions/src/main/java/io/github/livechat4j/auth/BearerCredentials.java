package io.github.livechat4j.auth;

/** One token for good. */
final class BearerCredentials implements Credentials {

    private final Authorization authorization;

    BearerCredentials(String token) {
        this.authorization = of(token);
    }

    static Authorization of(String token) {
        return new Authorization("Bearer " + Secrets.checked("token", token), token);
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
