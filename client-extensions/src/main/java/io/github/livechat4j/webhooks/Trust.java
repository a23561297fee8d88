package io.github.livechat4j.webhooks;

import io.github.livechat4j.webhooks.DeliveryEnvelope.Member;
import io.github.livechat4j.webhooks.WebhookException.Reason;
import java.util.OptionalLong;

/** Checks that a delivery comes from the service and is for this account: the token first, then the licence. */
final class Trust {

    private Trust() {}

    static void check(DeliveryEnvelope envelope, KnownSecrets tokens, long licence) {
        if (envelope.isTokenRepeated()) {
            throw new WebhookException(Reason.TOKEN_REPEATED, "token occurs more than once");
        }
        if (!tokens.have(token(envelope))) {
            throw new WebhookException(Reason.TOKEN_WRONG, "token is not one of the expected tokens");
        }
        if (licence(envelope) != licence) {
            throw new WebhookException(Reason.LICENCE_WRONG, "license_id is that of another account");
        }
    }

    private static String token(DeliveryEnvelope envelope) {
        Member token = envelope.member("token")
                .orElseThrow(() -> new WebhookException(Reason.TOKEN_MISSING, "token is missing"));
        if (!token.isText() || token.text() == null) {
            throw new WebhookException(Reason.TOKEN_NOT_TEXT, "token must be a text, was " + token.kind());
        }
        return token.text();
    }

    private static long licence(DeliveryEnvelope envelope) {
        Member licence = envelope.member("license_id")
                .orElseThrow(() -> new WebhookException(Reason.LICENCE_MISSING, "license_id is missing"));
        String text = licence.text();
        OptionalLong number = text == null ? OptionalLong.empty() : Licence.parse(text);
        return number.orElseThrow(() -> new WebhookException(
                Reason.LICENCE_INVALID,
                "license_id must be digits, was "
                        + (licence.isText() ? "text with other characters" : licence.kind())));
    }
}
