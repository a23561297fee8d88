package io.github.livechat4j.cli.servers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.text.internal.VisibleText;
import io.github.livechat4j.webhooks.WebhookEvent;
import io.github.livechat4j.webhooks.WebhookReceiver;
import io.github.livechat4j.wire.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Formats a delivery as one line, without its token. */
final class DeliveryPrinter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final List<String> TELLING = List.of(
            "/chat/id", "/ticket/id", "/ticket/subject", "/visitor/name", "/visitor/email", "/canned_response/text");

    private final JsonCodec codec = new JsonCodec();
    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock;

    DeliveryPrinter(Clock clock) {
        this.clock = clock;
    }

    /** Loads the classes that the first delivery needs, so that the first deliveries need not wait for that. */
    static void prepare(Clock clock) {
        String delivery = """
                {"event_type": "chat_ended", "token": "t", "license_id": "1", "chat": {"id": "A1"}, "visitor": {"id": "v"}}""";
        WebhookEvent event = WebhookReceiver.of(1, "t").parse(delivery.getBytes(StandardCharsets.UTF_8));
        DeliveryPrinter printer = new DeliveryPrinter(clock);
        String unused = printer.text(event) + printer.json(event);
    }

    String json(WebhookEvent event) {
        return tree(event).toString();
    }

    /** Formats a delivery for people: {@code 2026-03-18 12:00:00  chat_started  PQ7K2W1XB0  Ana Sousa}. */
    String text(WebhookEvent event) {
        JsonNode tree = tree(event);
        String telling = TELLING.stream()
                .map(tree::at)
                .filter(value -> !value.asText().isEmpty())
                .map(value -> VisibleText.line(value.asText()))
                .collect(Collectors.joining("  "));
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        return TIME.format(now) + "  " + VisibleText.line(event.type().toString()) + "  " + telling;
    }

    private ObjectNode tree(WebhookEvent event) {
        try {
            ObjectNode tree = (ObjectNode) json.readTree(codec.write(event.delivery()));
            tree.remove("token");
            return tree;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
