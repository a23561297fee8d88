package io.github.livechat4j.webhooks;

import static io.github.livechat4j.webhooks.Deliveries.bytes;
import static io.github.livechat4j.webhooks.Deliveries.receiver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.livechat4j.webhooks.WebhookException.Reason;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

    @Property(tries = 3_000)
    void parse_whenBytesAreChanged_thenGivesAnEventOrRefuses(@ForAll("changedBytes") byte[] body) {
        assertIsEventOrRefused(body);
    }

    @Provide
    Arbitrary<byte[]> changedBytes() {
        Arbitrary<byte[]> change =
                Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(
                        Arbitraries.of(Deliveries.ALL), Arbitraries.integers().between(0, 2_000), change)
                .as((body, place, bytes) -> {
                    byte[] changed = bytes(body);
                    int from = place % changed.length;
                    System.arraycopy(bytes, 0, changed, from, Math.min(bytes.length, changed.length - from));
                    return changed;
                });
    }

    @Property(tries = 5_000)
    void parse_whenTextIsPutInOrInThePlaceOfOther_thenGivesAnEventOrRefuses(@ForAll("changedTexts") String body) {
        assertIsEventOrRefused(bytes(body));
    }

    @Provide
    Arbitrary<String> changedTexts() {
        return Combinators.combine(
                        Arbitraries.of(Deliveries.ALL),
                        Arbitraries.integers().between(0, 2_000),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(FRAGMENTS))
                .as((body, place, length, fragment) -> {
                    int from = place % body.length();
                    int to = Math.min(body.length(), from + length);
                    return body.substring(0, from) + fragment + body.substring(to);
                });
    }

    /** Replaces values by values of another kind, so that the JSON stays valid and later checks are reached. */
    @Property(tries = 5_000)
    void parse_whenAValueIsOfAnotherKind_thenGivesAnEventOrRefuses(
            @ForAll("values") String value, @ForAll("bodies") String body, @ForAll int place) {
        String[] values = body.split("(?<=: )|(?=,\n)");
        int index = Math.floorMod(place, values.length);
        values[index] = value;

        assertIsEventOrRefused(bytes(String.join("", values)));
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of(Deliveries.ALL);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
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
    }

    private static void assertIsEventOrRefused(byte[] body) {
        try {
            WebhookEvent event = receiver().parse(body);

            assertThat(event.idempotencyKey()).matches("[!-~]{1,200}");
            assertThat(event.toString()).doesNotContain(Deliveries.TOKEN);
        } catch (WebhookException e) {
            assertThat(e.reason()).isNotNull();
            assertThat(e.getMessage()).doesNotContain(Deliveries.TOKEN);
        }
    }
}
