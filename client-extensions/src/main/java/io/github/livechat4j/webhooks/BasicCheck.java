package io.github.livechat4j.webhooks;

import io.github.livechat4j.auth.internal.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the user and password of the registered address, which each delivery sends as HTTP Basic. */
final class BasicCheck {

    private static final Pattern BASIC = Pattern.compile("Basic +([A-Za-z0-9+/]+={0,2}) *", Pattern.CASE_INSENSITIVE);

    private final KnownSecrets pair;

    BasicCheck(String user, String password) {
        this.pair = KnownSecrets.of(
                List.of(Secrets.checkedUser("user", user) + ":" + Secrets.checked("password", password)));
    }

    boolean accepts(@Nullable String authorization) {
        // compared even without credentials, so that the time reveals nothing; an empty text never matches, since it
        // has no colon
        return pair.have(authorization == null ? "" : decoded(authorization));
    }

    private static String decoded(String authorization) {
        Matcher basic = BASIC.matcher(authorization);
        if (!basic.matches()) {
            return "";
        }
        try {
            return new String(Base64.getDecoder().decode(basic.group(1)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
