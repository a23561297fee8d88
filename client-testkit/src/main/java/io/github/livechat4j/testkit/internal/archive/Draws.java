package io.github.livechat4j.testkit.internal.archive;

/**
 * A random generator with random access: each number is the hash of a seed, a place and a topic, so places can be read
 * in any order. It mixes bits as SplitMix64 does.
 */
final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;
    private static final int TOPICS = 64;

    private final long[] seeds = new long[TOPICS];

    Draws(long seed) {
        for (int topic = 0; topic < TOPICS; topic++) {
            seeds[topic] = mix(mix(seed) + (topic + 1) * 0xD1B54A32D192ED03L);
        }
    }

    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    long bits(int topic, long place) {
        return mix(seeds[topic] + place * GOLDEN);
    }

    /** Returns a number from 0, inclusive, to 1, exclusive. */
    double unit(int topic, long place) {
        return (bits(topic, place) >>> 11) * UNIT;
    }

    /** Returns a number from 0, inclusive, to the bound, exclusive. */
    int below(int topic, long place, int bound) {
        return (int) ((bits(topic, place) >>> 33) % bound);
    }
}
