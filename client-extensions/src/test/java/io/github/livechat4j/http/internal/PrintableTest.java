package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

    private static String redact(String text) {
        return text.replace("s3cret", "***");
    }

    @Test
    void of_whenItHasControlCharacters_thenTheyAreSpaces() {
        assertThat(Printable.of("\u001b[31mno\r\nlog\u2028line \u202eback\u0000\ud800!\n", PrintableTest::redact))
                .isEqualTo("[31mno log line  back !");
    }

    @Test
    void of_whenItIsLong_thenIsCutBetweenCharacters() {
        assertThat(Printable.of("a".repeat(1024), PrintableTest::redact)).isEqualTo("a".repeat(1024));
        assertThat(Printable.of("a".repeat(1025), PrintableTest::redact)).isEqualTo("a".repeat(1024));
        assertThat(Printable.of("a".repeat(1023) + "\ud83d\ude00", PrintableTest::redact))
                .isEqualTo("a".repeat(1023));
        assertThat(Printable.of("a".repeat(1022) + "\ud83d\ude00b", PrintableTest::redact))
                .isEqualTo("a".repeat(1022) + "\ud83d\ude00");
    }

    @Test
    void of_whenASecretWouldBeCut_thenNoHalfOfItIsLeft() {
        assertThat(Printable.of("a".repeat(1021) + "s3cret", PrintableTest::redact))
                .isEqualTo("a".repeat(1021) + "***");
    }

    @ParameterizedTest
    @CsvSource({
        "GET https://host/v2/chats?query=john&page=2 failed, GET https://host/v2/chats?… failed",
        "no /chats?date%5B%5D=2026, no /chats?…",
        "'\"/a?b&c=d\"', '\"/a?…\"'",
        "really? a = b, really? a = b",
        "what??, what??"
    })
    void of_whenItShowsAQuery_thenItsValuesAreLeftOut(String text, String expected) {
        assertThat(Printable.of(text, PrintableTest::redact)).isEqualTo(expected);
    }

    @Test
    void of_whenATextIsVeryLong_thenOnlyItsBeginningIsLookedAt() {
        int[] looked = {0};

        Printable.of("x".repeat(1_000_000), text -> {
            looked[0] += text.length();
            return text;
        });

        assertThat(looked[0]).isEqualTo(Printable.MOST_READ);
    }
}
