package io.github.livechat4j.paging;

/**
 * Which way a walk goes, and what that means for records that move.
 *
 * <p>What a walk has covered ends at a boundary, a position in the list counted from 0. When records vanish or come at the front, the
 * boundary moves with those behind it. Totals tell how far it can have moved at most in the direction that would lose a record.
 */
enum Course {

    /** From the first page to the last: what is before the boundary is covered. Records that vanish pull others over it. */
    FORWARDS {
        @Override
        int following(int page) {
            return page + 1;
        }

        @Override
        boolean isBefore(int page, int other) {
            return page < other;
        }

        @Override
        int pageAfter(int page, long lost, int size) {
            return (int) Math.max(1, ((long) page * size - lost) / size + 1);
        }

        @Override
        int lost(int totalBefore, int totalNow) {
            return Math.max(0, totalBefore - totalNow);
        }

        @Override
        int repeated(int totalBefore, int totalNow) {
            return Math.max(0, totalNow - totalBefore);
        }
    },

    /** From the last page to the first: what is at the boundary or behind it is covered. New records push others over it. */
    BACKWARDS {
        @Override
        int following(int page) {
            return page - 1;
        }

        @Override
        boolean isBefore(int page, int other) {
            return page > other;
        }

        @Override
        int pageAfter(int page, long lost, int size) {
            return (int) ((long) (page - 1) + (lost + size - 1) / size);
        }

        @Override
        int lost(int totalBefore, int totalNow) {
            return Math.max(0, totalNow - totalBefore);
        }

        @Override
        int repeated(int totalBefore, int totalNow) {
            return Math.max(0, totalBefore - totalNow);
        }
    };

    /** The page after this one on the way. */
    abstract int following(int page);

    /** Whether a page comes earlier on the way than another. */
    abstract boolean isBefore(int page, int other);

    /** The page with which to go on, when all up to this page is covered and so many records may have come over the boundary. */
    abstract int pageAfter(int page, long lost, int size);

    /** How many records may have come over the boundary while the total changed so. */
    abstract int lost(int totalBefore, int totalNow);

    /** How many records can come again after the total changed so. */
    abstract int repeated(int totalBefore, int totalNow);
}
