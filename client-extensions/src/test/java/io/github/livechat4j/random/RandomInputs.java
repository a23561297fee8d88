package io.github.livechat4j.random;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Draws the inputs of one trial. Bounds are inclusive, and drawn more often than the numbers between them. */
public final class RandomInputs {

    /** The size at which texts and collections have any of the allowed lengths. */
    static final int FULL_SIZE = 4;

    private static final int LONGEST_TEXT = 40;
    private static final int MOST_BITS = 1_000;

    private final RandomGenerator random;
    private final int size;

    RandomInputs(int seed, int size) {
        this.random = new SplittableRandom(seed);
        this.size = size;
    }

    /** Returns true with this probability. */
    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Returns any number. */
    public int anyInt() {
        return between(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Returns any number. */
    public long anyLong() {
        return between(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Returns a number of this range. */
    public int between(int min, int max) {
        return (int) between((long) min, (long) max);
    }

    /** Returns a number of this range: a bound, a number near zero, one of any number of digits, or any. */
    public long between(long min, long max) {
        return switch (random.nextInt(8)) {
            case 0 -> chance(50) ? min : max;
            case 1 -> clamp(random.nextInt(-2, 3), min, max);
            case 2, 3 -> clamp(random.nextLong() >> random.nextInt(Long.SIZE), min, max);
            default -> max == Long.MAX_VALUE ? clamp(random.nextLong(), min, max) : random.nextLong(min, max + 1);
        };
    }

    private static long clamp(long number, long min, long max) {
        return Math.min(max, Math.max(min, number));
    }

    /** Returns any finite number but zero. */
    public double anyDouble() {
        return switch (random.nextInt(4)) {
            case 0 -> of(Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE, 1.0, -0.01);
            case 1 -> between(1, 100_000) / 100.0;
            default -> finite(Double.longBitsToDouble(random.nextLong()));
        };
    }

    private static double finite(double number) {
        return Double.isFinite(number) && number != 0 ? number : 1.5;
    }

    /** Returns any decimal number with this many digits after the point. */
    public BigDecimal anyDecimal(int scale) {
        byte[] digits = new byte[length(1, MOST_BITS / Byte.SIZE)];
        random.nextBytes(digits);
        return new BigDecimal(chance(20) ? BigInteger.valueOf(between(-1, 1)) : new BigInteger(digits), scale);
    }

    /** Returns one of the values. */
    @SafeVarargs
    public final <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Returns one of the values. */
    public <T extends @Nullable Object> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Returns null in three of ten cases, and otherwise a value. */
    public <T> @Nullable T orNull(Supplier<T> values) {
        return chance(30) ? null : values.get();
    }

    /** Returns a list with a size of this range. */
    public <T extends @Nullable Object> List<T> list(int min, int max, Supplier<T> values) {
        List<T> list = new ArrayList<>();
        for (int left = length(min, max); left > 0; left--) {
            list.add(values.get());
        }
        return list;
    }

    /** Returns a text of these characters, with a length of this range. */
    public String text(int min, int max, String characters) {
        int[] all = characters.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int left = length(min, max); left > 0; left--) {
            text.appendCodePoint(all[random.nextInt(all.length)]);
        }
        return text.toString();
    }

    /** Returns a text of any characters, also unpaired surrogates. */
    public String anyText() {
        StringBuilder text = new StringBuilder();
        for (int left = length(0, LONGEST_TEXT); left > 0; left--) {
            text.append((char) between(Character.MIN_VALUE, Character.MAX_VALUE));
        }
        return text.toString();
    }

    private int length(int min, int max) {
        return between(min, min + (max - min) * size / FULL_SIZE);
    }
}
