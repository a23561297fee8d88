package io.github.livechat4j.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests the layout of text in columns of a terminal. */
class TextLayoutTest {

    @Test
    void width_whenCharactersAreWideOrCombining_thenCountsColumns() {
        assertThat(TerminalText.width("東京")).isEqualTo(4);
        assertThat(TerminalText.width("e\u0301")).isEqualTo(1);
        assertThat(TerminalText.width("\ud83d\ude00")).isEqualTo(2);
    }

    @Test
    void cut_whenATextIsTooWide_thenEndsWithAnEllipsisWithinTheWidth() {
        assertThat(TerminalText.cut("東京都", 6)).isEqualTo("東京都");
        assertThat(TerminalText.cut("東京都", 5)).isEqualTo("東京…");
        assertThat(TerminalText.cut("東京都", 4)).isEqualTo("東…");
    }

    @Test
    void lines_whenAWordIsWiderThanALine_thenIsBrokenAndNothingIsLost() {
        assertThat(TerminalText.lines("see requester.mail now", 10)).containsExactly("see", "requester.", "mail now");
    }

    @Test
    void lines_whenTheTextHasControlCharacters_thenTheyAreReplaced() {
        assertThat(TerminalText.lines("a\r\nb\u001b[2J", 80))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("a b").doesNotContain("\u001b"));
    }

    @Test
    void lines_whenTheTextIsEmpty_thenAreNone() {
        assertThat(TerminalText.lines("", 10)).isEmpty();
    }
}
