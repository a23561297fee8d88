package io.github.livechat4j.testkit.internal.archive;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** Maps each place to an id of ten letters and digits and back, by arithmetic instead of a table. */
final class ChatIds {

    private static final int LENGTH = 10;
    private static final int RADIX = 36;
    private static final BigInteger ALL = BigInteger.valueOf(RADIX).pow(LENGTH);
    private static final BigInteger FACTOR = BigInteger.valueOf(2_187_654_321_098_765L);
    private static final BigInteger INVERSE = FACTOR.modInverse(ALL);

    private static final byte[] DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".getBytes(StandardCharsets.US_ASCII);
    private static final long MODULUS = ALL.longValueExact();
    private static final long MULTIPLIER = FACTOR.longValueExact();

    private final BigInteger offset;
    private final long start;
    private final int chats;

    ChatIds(Draws draws, int chats) {
        this.offset = BigInteger.valueOf(draws.bits(Topic.EXTRAS, -1) >>> 1);
        this.start = offset.mod(ALL).longValueExact();
        this.chats = chats;
    }

    String of(int place) {
        long number = (product(place) + start) % MODULUS;
        byte[] id = new byte[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            id[i] = DIGITS[(int) (number % RADIX)];
            number /= RADIX;
        }
        return new String(id, StandardCharsets.US_ASCII);
    }

    /**
     * Returns the remainder of the product. The product needs more than 64 bits, the remainder does not: it is exact
     * without the upper bits, and the quotient, which is below 2^31, is wrong by one at most.
     */
    private static long product(int place) {
        long quotient = (long) ((double) MULTIPLIER * place / MODULUS);
        return Math.floorMod(MULTIPLIER * place - quotient * MODULUS, MODULUS);
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
