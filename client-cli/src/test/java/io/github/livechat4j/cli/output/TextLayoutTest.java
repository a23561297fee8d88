package io.github.livechat4j.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the layout of text in columns of a terminal. */
class TextLayoutTest {

    @Test
    void width_whenCharactersAreWideOrCombining_thenCountsColumns() {
        assertThat(TerminalText.width("東京")).isEqualTo(4);
        assertThat(TerminalText.width("e\u0301")).isEqualTo(1);
        assertThat(TerminalText.width("\ud83d\ude00")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "木村 拓哉, 9",
        "ｶﾌﾞｼｷ, 5",
        "か\u3099, 2",
        "김민준, 6",
        "\u1100\u1161\u11a8, 2",
        "กำธร, 4",
        "Zoë, 3",
        "Zoe\u0308, 3",
        "✅, 2",
        "⌚, 2",
        "\u2764\ufe0f, 2",
        "\ud83d\ude80\ud83d\ude80, 4",
        "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67, 2",
        "\ud83d\udc4d\ud83c\udffd, 2",
        "\ud83c\uddf5\ud83c\uddf1, 2",
        "\ud83c\uddf5\ud83c\uddf1\ud83c\uddef\ud83c\uddf5, 4",
        "─█·…–, 5",
        "𠮷野家, 6"
    })
    void width_thenIsThatOfATerminal(String text, int width) {
        assertThat(TerminalText.width(text)).isEqualTo(width);
    }

    @Test
    void cut_whenAnEmojiHasSeveralCharacters_thenKeepsThemTogether() {
        String family = "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67";

        assertThat(TerminalText.cut(family + "abc", 4)).isEqualTo(family + "a…");
        assertThat(TerminalText.cut("a" + family + "bc", 3)).isEqualTo("a…");
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
