package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the check with the decoder of the JDK. */
class Utf8Test {

    /** Both ends of each range of bytes that the definition of UTF-8 tells apart. */
    private static final int[] ENDS = {
        0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef,
        0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff
    };

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer chars = CharBuffer.allocate(64);

    @Test
    void everyPairOfBytes() {
        for (int first = 0; first <= 0xff; first++) {
            for (int second = 0; second <= 0xff; second++) {
                compare((byte) first, (byte) second);
            }
        }
    }

    @Test
    void threeAndFourBytesAtTheEndsOfAllRanges() {
        for (int first : ENDS) {
            for (int second : ENDS) {
                for (int third : ENDS) {
                    compare((byte) first, (byte) second, (byte) third);
                    for (int fourth : ENDS) {
                        compare((byte) first, (byte) second, (byte) third, (byte) fourth);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ö", "€", "😀"})
    void aCharacterAtEachPlaceOfALongText_wholeOrCut(String character) {
        byte[] bytes = character.getBytes(StandardCharsets.UTF_8);
        for (int before = 0; before < 20; before++) {
            for (int after = 0; after < 20; after++) {
                byte[] text = new byte[before + bytes.length + after];
                Arrays.fill(text, (byte) 'a');
                System.arraycopy(bytes, 0, text, before, bytes.length);
                assertThat(Utf8.isValid(text)).isTrue();
                text[before + bytes.length - 1] = 'a';
                assertThat(Utf8.isValid(text)).isFalse();
            }
        }
    }

    @Test
    void noBytes() {
        assertThat(Utf8.isValid(new byte[0])).isTrue();
    }

    private void compare(byte... text) {
        chars.clear();
        boolean expected =
                !decoder.reset().decode(ByteBuffer.wrap(text), chars, true).isError();
        if (Utf8.isValid(text) != expected) {
            throw new AssertionError(HexFormat.of().formatHex(text) + " must be " + (expected ? "valid" : "invalid"));
        }
    }
}
