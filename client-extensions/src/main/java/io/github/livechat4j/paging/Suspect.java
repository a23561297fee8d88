package io.github.livechat4j.paging;

import org.jspecify.annotations.Nullable;

/**
 * A page that came with a total that went against the walk. If it and its neighbour are found unchanged again and again, that is a habit
 * of the source.
 *
 * @param reading the page as it came
 * @param confirmations how often its neighbour was found unchanged since
 * @param stirredBefore whether the walk had seen records move before that
 */
record Suspect<T>(Reading<T> reading, int confirmations, boolean stirredBefore) {

    private static final int HABIT = 2;

    boolean isHabitOf(Reading<T> again) {
        return confirmations >= HABIT && isSameAs(again);
    }

    boolean isSameAs(Reading<T> other) {
        return reading.number() == other.number() && reading.identities().equals(other.identities());
    }

    /** After its neighbour was read again. */
    Suspect<T> confirmed(@Nullable Reading<T> before, Reading<T> now) {
        boolean isUnchanged = before != null
                && before.number() == now.number()
                && before.identities().equals(now.identities());
        return new Suspect<>(reading, isUnchanged ? confirmations + 1 : 0, stirredBefore);
    }
}
