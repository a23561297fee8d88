package io.github.livechat4j.warehouse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random values, with those that databases get wrong. */
final class RandomCells {

    private static final String[] TEXTS = {
        "",
        " ",
        "\\N",
        "\\",
        "a\tb\r\nc\\.",
        "'\";--",
        "\u017c\u00f3\u0142w \ud83d\ude00",
        "NULL",
        "\u0001\u007f\u0085",
        "x".repeat(5000)
    };
    private static final double[] DOUBLES = {
        0, 1, -1.5, 0.1, 1e15, 1e16, 1e20, 1e-5, 1.0 / 3, Double.MAX_VALUE, Double.MIN_NORMAL, 123_456_789.123_456_78
    };
    private static final String[] JSONS = {
        "{}", "{\"a\" : 1.50,\"b\":[null,true]}", "[]", "{\"b\":1,\"a\":2}", "\"\\\\ \\n\"", "null"
    };
    private static final long FIRST_SECOND = LocalDateTime.of(1, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LAST_SECOND = LocalDateTime.of(9999, 12, 31, 0, 0).toEpochSecond(ZoneOffset.UTC);

    private RandomCells() {}

    static @Nullable Object of(ColumnType type, Random random) {
        if (random.nextInt(5) == 0) {
            return null;
        }
        return switch (type) {
            case TEXT -> TEXTS[random.nextInt(TEXTS.length)];
            case JSON -> JSONS[random.nextInt(JSONS.length)];
            case BIGINT ->
                switch (random.nextInt(4)) {
                    case 0 -> Long.MAX_VALUE;
                    case 1 -> Long.MIN_VALUE;
                    default -> (Object) (long) random.nextInt();
                };
            case DECIMAL ->
                // fewer digits behind the point than the column has
                new BigDecimal(BigInteger.valueOf(random.nextLong() % 1_000_000_000_000L), random.nextInt(7));
            case DOUBLE -> DOUBLES[random.nextInt(DOUBLES.length)];
            case BOOLEAN -> random.nextBoolean();
            case DATE -> LocalDate.ofEpochDay(random.nextLong(FIRST_SECOND, LAST_SECOND) / 86_400);
            case TIMESTAMP -> LocalDateTime.ofInstant(instant(random), ZoneOffset.UTC);
            case TIMESTAMPTZ -> instant(random);
        };
    }

    private static Instant instant(Random random) {
        int nanos = random.nextBoolean() ? 0 : random.nextInt(1_000_000) * 1_000;
        return Instant.ofEpochSecond(random.nextLong(FIRST_SECOND, LAST_SECOND), nanos);
    }
}
