package io.github.livechat4j.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the replacement of control characters in foreign texts. */
class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 8, 0x1B, 0x7F, 0x80, 0x85, 0x90, 0x9B, 0x9D, 0x9F, 0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A,
                0x202E, 0x2066, 0x2069, 0x206F, 0xFFF9, 0xFFFB, 0xD800, 0xDC00, 0xE0001, 0xE0041, 0xE007F
            })
    void aCharacter_whenItSteers_thenIsTakenOut(int character) {
        String text = "a" + Character.toString(character) + "b";

        assertThat(VisibleText.of(text)).isEqualTo("a\ufffdb");
        assertThat(VisibleText.line(text)).matches("a[ \ufffd]b");
        assertThat(VisibleText.spaced(text)).isEqualTo("a b");
        assertThat(VisibleText.escaped(text)).matches("a(\\\\u[0-9a-f]{4}){1,2}b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë Łukasik",
                "山田太郎",
                "נועה",
                "می‌خواهم",
                "👩‍💻 ✌🏽 ❤️",
                "naïve — “quoted”",
                "a\u00adb",
                "\ufeffx"
            })
    void aText_whenPeopleWriteIt_thenStaysAsItIs(String text) {
        assertThat(VisibleText.of(text)).isEqualTo(text);
        assertThat(VisibleText.line(text)).isEqualTo(text);
        assertThat(VisibleText.escaped(text)).isEqualTo(text);
    }

    @Test
    void line_whenATextHasSeveral_thenIsOne() {
        assertThat(VisibleText.line("one\r\n\ttwo\u2028three\u0085four")).isEqualTo("one two three four");
    }

    @Test
    void escaped_whenATextHasLines_thenKeepsThem() {
        assertThat(VisibleText.escaped("one\n\ttwo\r\nthree\rfour\u001b[2J"))
                .isEqualTo("one\n\ttwo\r\nthree\\u000dfour\\u001b[2J");
    }
}
