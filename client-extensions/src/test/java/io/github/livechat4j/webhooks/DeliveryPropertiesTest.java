package io.github.livechat4j.webhooks;

import static io.github.livechat4j.webhooks.Deliveries.bytes;
import static io.github.livechat4j.webhooks.Deliveries.receiver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.livechat4j.random.RandomTrials;
import io.github.livechat4j.webhooks.WebhookException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Property tests: every body is either decoded to an event or rejected. */
class DeliveryPropertiesTest {

    private static final List<String> FRAGMENTS = List.of(
            "null",
            "\"\"",
            "[]",
            "{}",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\ud83d",
            "1e999999999",
            "-0.0",
            "true",
            "\"token\":",
            "\"id\":",
            "\"chat\":{\"total\":1},",
            "\u0000",
            "9".repeat(1_500),
            "é");

    private static final List<String> OTHER_VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "1e999999999",
            "\"\"",
            "\"x\"",
            "\"12\"",
            "[]",
            "{}",
            "[1]",
            "[[]]",
            "[null]",
            "{\"0\":\"x\"}",
            "{\"a\":1}",
            "{\"total\":1,\"x\":[{\"id\":\"y\"}]}",
            "\"\\ud83d\"",
            "{\"\\ud83d\":1}",
            "9".repeat(30),
            "9".repeat(1_001),
            "[[[[[[[[[[]]]]]]]]]]");

    @ParameterizedTest
    @FieldSource("io.github.livechat4j.webhooks.Deliveries#ALL")
    void parse_whenABodyIsCutAnywhere_thenIsRefusedAsSuch(String body) {
        byte[] whole = bytes(body.strip());

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);

            assertThatExceptionOfType(WebhookException.class)
                    .as("cut after %s bytes", length)
                    .isThrownBy(() -> receiver().parse(cut))
                    .extracting(WebhookException::reason)
                    .isIn(Reason.BODY_EMPTY, Reason.BODY_TRUNCATED, Reason.BODY_NOT_UTF8);
        }
    }

    @Test
    void parse_whenBytesAreChanged_thenGivesAnEventOrRefuses() {
        RandomTrials.run(3_000, inputs -> {
            byte[] body = bytes(inputs.of(Deliveries.ALL));
            int from = inputs.between(0, body.length - 1);
            List<Integer> change = inputs.list(1, 4, () -> inputs.between(Byte.MIN_VALUE, Byte.MAX_VALUE));
            for (int i = 0; i < change.size() && from + i < body.length; i++) {
                body[from + i] = change.get(i).byteValue();
            }

            assertIsEventOrRefused(body);
        });
    }

    @Test
    void parse_whenTextIsPutInOrInThePlaceOfOther_thenGivesAnEventOrRefuses() {
        RandomTrials.run(5_000, inputs -> {
            String body = inputs.of(Deliveries.ALL);
            int from = inputs.between(0, body.length() - 1);
            int to = Math.min(body.length(), from + inputs.between(0, 40));

            assertIsEventOrRefused(bytes(body.substring(0, from) + inputs.of(FRAGMENTS) + body.substring(to)));
        });
    }

    /** Replaces values by values of another kind, so that the JSON stays valid and later checks are reached. */
    @Test
    void parse_whenAValueIsOfAnotherKind_thenGivesAnEventOrRefuses() {
        RandomTrials.run(5_000, inputs -> {
            String[] values = inputs.of(Deliveries.ALL).split("(?<=: )|(?=,\n)", -1);
            values[inputs.between(0, values.length - 1)] = inputs.of(OTHER_VALUES);

            assertIsEventOrRefused(bytes(String.join("", values)));
        });
    }

    private static void assertIsEventOrRefused(byte[] body) {
        String shown = new String(body, StandardCharsets.UTF_8);
        try {
            WebhookEvent event = receiver().parse(body);

            assertThat(event.idempotencyKey()).as(shown).matches("[!-~]{1,200}");
            assertThat(event.toString()).as(shown).doesNotContain(Deliveries.TOKEN);
        } catch (WebhookException e) {
            assertThat(e.reason()).as(shown).isNotNull();
            assertThat(e.getMessage()).as(shown).doesNotContain(Deliveries.TOKEN);
        }
    }
}
