package io.github.livechat4j.auth;

import io.github.livechat4j.auth.internal.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** HTTP Basic credentials: login and token, encoded in UTF-8. */
final class BasicCredentials implements Credentials {

    private final String login;
    private final Authorization authorization;

    BasicCredentials(String login, String token) {
        this.login = Secrets.checkedUser("login", login);
        String pair = login + ":" + Secrets.checked("token", token);
        String header = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        this.authorization = new Authorization(header, token);
    }

    @Override
    public Authorization authorization() {
        return authorization;
    }

    @Override
    public String toString() {
        return "Credentials[login=" + login + ", token=***]";
    }
}
