package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookDelivery;
import io.github.livechat4j.model.WebhookEventType;
import io.github.livechat4j.model.WebhookTicket;
import io.github.livechat4j.text.internal.Sha256;
import io.github.livechat4j.wire.JsonCodec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the key of an event, which is the same each time it is told of. */
final class IdempotencyKey {

    /** What goes into a key as it is: without the colon between parts, and short enough for any column of any table. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private IdempotencyKey() {}

    static String of(WebhookDelivery delivery, JsonCodec codec) {
        long licence = Licence.parse(delivery.licenseId()).orElseThrow();
        String uniqueId = delivery.eventUniqueId();
        if (uniqueId != null && !uniqueId.isBlank()) {
            return "event:" + licence + ":" + plain(delivery.eventType().value()) + ":" + plain(uniqueId);
        }
        WebhookTicket ticket = delivery.ticket();
        if (ticket != null && delivery.eventType().equals(WebhookEventType.TICKET_CREATED)) {
            return "ticket:" + licence + ":" + plain(ticket.id());
        }
        // ids alone would not do: the tags of one chat change more than once
        return "body:" + licence + ":" + digest(codec.write(withoutToken(codec.tree(delivery))));
    }

    private static String plain(String part) {
        return PLAIN.matcher(part).matches() ? part : "sha256-" + digest(part);
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }

    /** A webhook that was registered anew has another token, and the event is still the same. */
    private static Map<String, @Nullable Object> withoutToken(@Nullable Object tree) {
        Map<String, @Nullable Object> members = new TreeMap<>();
        if (tree instanceof Map<?, ?> delivery) {
            delivery.forEach((name, value) -> members.put((String) name, sorted(value)));
        }
        members.remove("token");
        return members;
    }

    private static @Nullable Object sorted(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> members = new TreeMap<>();
            object.forEach((name, value) -> members.put((String) name, sorted(value)));
            return members;
        }
        if (tree instanceof List<?> array) {
            List<@Nullable Object> elements = new ArrayList<>(array.size());
            array.forEach(element -> elements.add(sorted(element)));
            return elements;
        }
        return tree;
    }
}
