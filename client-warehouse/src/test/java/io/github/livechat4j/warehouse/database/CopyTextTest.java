package io.github.livechat4j.warehouse.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.warehouse.ColumnType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    private final CopyText text = new CopyText();

    private String row(ColumnType[] types, @Nullable Object... values) {
        text.clear();
        text.row(types, values);
        return new String(text.bytes(), 0, text.length(), StandardCharsets.UTF_8);
    }

    private String cell(ColumnType type, @Nullable Object value) {
        return row(new ColumnType[] {type}, value);
    }

    @Test
    void row_hasTabsBetweenValues_andNoEscapeButForNullAndControls() {
        ColumnType[] types = {ColumnType.TEXT, ColumnType.BIGINT, ColumnType.BOOLEAN, ColumnType.TEXT};

        assertThat(row(types, "a\tb\nc\rd\\e\u0001", -7L, true, null))
                .isEqualTo("a\\tb\\nc\\rd\\\\e\u0001\t-7\ttrue\t\\N\n");
        assertThat(row(types, "", 0L, false, "\\N")).isEqualTo("\t0\tfalse\t\\\\N\n");
    }

    @Test
    void numbersAndTimes_areWrittenInFull() {
        assertThat(cell(ColumnType.DECIMAL, new BigDecimal("1E+3"))).isEqualTo("1000\n");
        assertThat(cell(ColumnType.DOUBLE, 1e-7)).isEqualTo("1.0E-7\n");
        assertThat(cell(ColumnType.DATE, LocalDate.of(7, 2, 3))).isEqualTo("0007-02-03\n");
        assertThat(cell(ColumnType.TIMESTAMP, LocalDateTime.of(9, 8, 7, 6, 5))).isEqualTo("0009-08-07T06:05:00\n");
        assertThat(cell(ColumnType.TIMESTAMPTZ, Instant.parse("2026-11-29T08:41:28.000050Z")))
                .isEqualTo("2026-11-29T08:41:28.000050Z\n");
        assertThat(cell(ColumnType.TIMESTAMPTZ, Instant.parse("0001-01-01T00:00:00Z")))
                .isEqualTo("0001-01-01T00:00:00Z\n");
    }

    @Test
    void texts_areUtf8_atAnyLength() {
        Random random = new Random(5);
        for (int length = 0; length < 300_000; length = length * 3 + 1) {
            String value = random.ints(0x20, 0x10FFFF + 1)
                    .filter(point -> point != '\\' && (point < 0xD800 || point > 0xDFFF))
                    .limit(length)
                    .map(point -> point % 3 == 0 ? 'a' + point % 20 : point % 7 == 0 ? 0xA0 + point % 0x900 : point)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(cell(ColumnType.JSON, value).equals(value + "\n"))
                    .as("length %s", length)
                    .isTrue();
        }
    }
}
