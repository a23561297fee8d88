package io.github.livechat4j.webhooks;

import io.github.livechat4j.webhooks.WebhookException.Reason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes the text of a body. Invalid UTF-8 is rejected and not replaced, since the text would differ from the sent
 * one.
 */
final class DeliveryText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private DeliveryText() {}

    static String of(byte[] body, int maxBodySize) {
        if (body.length == 0) {
            throw new WebhookException(Reason.BODY_EMPTY, "the body is empty");
        }
        if (body.length > maxBodySize) {
            throw new WebhookException(
                    Reason.BODY_TOO_LARGE, "the body is longer than the limit of " + maxBodySize + " bytes");
        }
        String text = decode(body);
        String json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (json.isBlank()) {
            throw new WebhookException(Reason.BODY_EMPTY, "the body has nothing but white space");
        }
        return json;
    }

    private static String decode(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(body);
        // UTF-8 never has more characters than bytes
        CharBuffer text = CharBuffer.allocate(body.length);
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            throw new WebhookException(
                    Reason.BODY_NOT_UTF8,
                    "the body is not UTF-8 at byte " + (bytes.position() + 1) + " of " + body.length);
        }
        return text.flip().toString();
    }
}
