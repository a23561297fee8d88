package io.github.livechat4j.cli.export;

/**
 * A set of hashes. It takes a third of the memory of a {@link java.util.HashSet}, since it keeps them in an array: each
 * at its place or behind it, without a gap between.
 */
final class KnownHashes {

    private static final int LEAST_PLACES = 1 << 4;

    private long[] table = new long[LEAST_PLACES];
    private int mask = LEAST_PLACES - 1;
    private int size;

    /** Whether the hash 0 is in the set: in the table it stands for an empty place. */
    private boolean hasZero;

    /** Adds a hash. Returns false if it is there already. */
    boolean add(long hash) {
        if (hash == 0) {
            boolean isNew = !hasZero;
            hasZero = true;
            return isNew;
        }
        int place = find(hash);
        if (table[place] == hash) {
            return false;
        }
        table[place] = hash;
        size++;
        // at most half full, so that runs are short
        if (size > table.length / 2) {
            enlarge();
        }
        return true;
    }

    private void enlarge() {
        long[] smaller = table;
        table = new long[2 * smaller.length];
        mask = table.length - 1;
        for (long hash : smaller) {
            if (hash != 0) {
                table[find(hash)] = hash;
            }
        }
    }

    /** Removes a hash, and moves those behind it that belong to an earlier place. */
    void remove(long hash) {
        if (hash == 0) {
            hasZero = false;
            return;
        }
        int gap = find(hash);
        if (table[gap] == 0) {
            return;
        }
        table[gap] = 0;
        size--;
        for (int place = next(gap); table[place] != 0; place = next(place)) {
            int wanted = place(table[place]);
            boolean isBehindGap = ((place - wanted) & mask) >= ((place - gap) & mask);
            if (isBehindGap) {
                table[gap] = table[place];
                table[place] = 0;
                gap = place;
            }
        }
    }

    /** Returns the place of a hash, or the empty place at which it would be added. */
    private int find(long hash) {
        int place = place(hash);
        while (table[place] != 0 && table[place] != hash) {
            place = next(place);
        }
        return place;
    }

    private int place(long hash) {
        return (int) (hash ^ (hash >>> 32)) & mask;
    }

    private int next(int place) {
        return (place + 1) & mask;
    }
}
