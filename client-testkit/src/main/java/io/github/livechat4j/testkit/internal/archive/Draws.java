package io.github.livechat4j.testkit.internal.archive;

/**
 * Chance that can be asked about any place in any order: the hash of a seed, a place and a topic. It mixes as SplitMix64 does.
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

    /** From 0, included, to 1, excluded. */
    double unit(int topic, long place) {
        return (bits(topic, place) >>> 11) * UNIT;
    }

    /** From 0, included, to the bound, excluded. */
    int below(int topic, long place, int bound) {
        return (int) ((bits(topic, place) >>> 33) % bound);
    }
}
