package io.github.livechat4j.cli.export;

import java.util.zip.CRC32;

/**
 * Checksum and length of the uncompressed data of a gzip member so far, which its trailer needs. A checkpoint keeps
 * them, so that another process can continue the member.
 *
 * @param checksum the CRC-32 of the uncompressed data
 * @param length the length of the uncompressed data in bytes
 */
record GzipState(int checksum, long length) {

    static final GzipState EMPTY = new GzipState(0, 0);

    /** The polynomial of CRC-32. Here the lowest bit holds the coefficient of the highest power. */
    private static final int POLYNOMIAL = 0xEDB88320;

    private static final int ONE = 0x8000_0000;

    /** The polynomial x to the power of 8: each further byte multiplies the earlier data by it. */
    private static final int BYTE = ONE >>> Byte.SIZE;

    /**
     * Appends data.
     *
     * @param next the CRC-32 of the appended data alone
     * @param nextLength the length of the appended data in bytes
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

    /** Multiplies two polynomials over GF(2), modulo the polynomial of CRC-32. */
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
