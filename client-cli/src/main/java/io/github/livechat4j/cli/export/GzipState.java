package io.github.livechat4j.cli.export;

import java.util.zip.CRC32;

/**
 * What is in a gzip member so far, as its end has to tell it. Kept in a checkpoint, it lets another process go on with the member.
 *
 * @param checksum the CRC-32 of the bytes before compression
 * @param length how many bytes that are
 */
record GzipState(int checksum, long length) {

    static final GzipState EMPTY = new GzipState(0, 0);

    /** The polynomial of CRC-32 with the coefficient of the highest power in the lowest bit, as all numbers here have it. */
    private static final int POLYNOMIAL = 0xEDB88320;

    private static final int ONE = 0x8000_0000;

    /** The polynomial x to the power of 8, by which a byte that follows multiplies what came before. */
    private static final int BYTE = ONE >>> Byte.SIZE;

    /**
     * Adds what follows.
     *
     * @param next the checksum of what follows, alone
     * @param nextLength how many bytes that are
     */
    GzipState plus(CRC32 next, long nextLength) {
        int shifted = product(checksum, power(nextLength));
        return new GzipState(shifted ^ (int) next.getValue(), length + nextLength);
    }

    private static int power(long bytes) {
        int power = ONE;
        int square = BYTE;
        for (long left = bytes; left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                power = product(power, square);
            }
            square = product(square, square);
        }
        return power;
    }

    /** Multiplies two polynomials over the field of two elements, modulo that of CRC-32. */
    private static int product(int one, int other) {
        int product = 0;
        int shifted = other;
        for (int bits = one; bits != 0; bits <<= 1) {
            if (bits < 0) {
                product ^= shifted;
            }
            shifted = (shifted >>> 1) ^ ((shifted & 1) == 0 ? 0 : POLYNOMIAL);
        }
        return product;
    }
}
