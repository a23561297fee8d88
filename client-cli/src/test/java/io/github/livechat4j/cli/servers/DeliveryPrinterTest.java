package io.github.livechat4j.cli.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.webhooks.WebhookReceiver;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Tests that each delivery is printed as one line, whatever text it holds. */
class DeliveryPrinterTest {

    @Test
    void aDelivery_whenItsTypeAndNamesSteerATerminal_thenTheLineDoesNot() {
        String body = """
                {"event_type": "chat\\u001b[2J\\u009b31m\\u202e", "token": "t", "license_id": "1",
                 "visitor": {"id": "v", "name": "Ana\\u2028\\u0007\\u2066Sousa"}, "chat": {"id": "A1\\u001b"}}""";

        String line = new DeliveryPrinter(Clock.fixed(Cli.NOW, ZoneOffset.UTC))
                .text(WebhookReceiver.of(1, "t").parse(body.getBytes(StandardCharsets.UTF_8)));

        assertThat(line).isEqualTo("2026-03-18 12:00:00  chat�[2J�31m�  A1�  Ana ��Sousa");
    }
}
