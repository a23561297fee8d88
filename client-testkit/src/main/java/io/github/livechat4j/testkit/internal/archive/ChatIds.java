package io.github.livechat4j.testkit.internal.archive;

import java.math.BigInteger;
import java.util.Locale;
import java.util.OptionalInt;

/** Maps each place to an id of ten letters and digits and back, by arithmetic instead of a table. */
final class ChatIds {

    private static final int LENGTH = 10;
    private static final int RADIX = 36;
    private static final BigInteger ALL = BigInteger.valueOf(RADIX).pow(LENGTH);
    private static final BigInteger FACTOR = BigInteger.valueOf(2_187_654_321_098_765L);
    private static final BigInteger INVERSE = FACTOR.modInverse(ALL);

    private final BigInteger offset;
    private final int chats;

    ChatIds(Draws draws, int chats) {
        this.offset = BigInteger.valueOf(draws.bits(Topic.EXTRAS, -1) >>> 1);
        this.chats = chats;
    }

    String of(int place) {
        BigInteger number =
                FACTOR.multiply(BigInteger.valueOf(place)).add(offset).mod(ALL);
        String digits = number.toString(RADIX).toUpperCase(Locale.ROOT);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    OptionalInt place(String id) {
        if (!id.matches("[0-9A-Z]{10}")) {
            return OptionalInt.empty();
        }
        BigInteger place =
                new BigInteger(id, RADIX).subtract(offset).multiply(INVERSE).mod(ALL);
        return place.compareTo(BigInteger.valueOf(chats)) < 0
                ? OptionalInt.of(place.intValueExact())
                : OptionalInt.empty();
    }
}
