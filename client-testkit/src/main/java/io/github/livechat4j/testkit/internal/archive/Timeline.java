package io.github.livechat4j.testkit.internal.archive;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;

/**
 * The start times of generated chats. Most chats start in the daytime and on working days. The start of a chat is
 * computed from its place and is never later than that of a chat with a lower place.
 */
final class Timeline {

    private static final int HOUR = 3600;

    /** Ten years of hours; a longer history uses longer steps. */
    private static final int MOST_STEPS = 87_600;

    private final long first;
    private final long step;
    private final int chats;
    private final Draws draws;

    /** The cumulative weight of chats at the end of each step; the last entry is the sum of all weights. */
    private final double[] begun;

    Timeline(Instant from, Instant to, ZoneId zone, int chats, Draws draws) {
        this.first = from.getEpochSecond();
        this.chats = chats;
        this.draws = draws;
        long length = Math.max(1, to.getEpochSecond() - first);
        this.step = Math.max(Math.min(HOUR, length), (length + MOST_STEPS - 1) / MOST_STEPS);
        this.begun = new double[(int) ((length + step - 1) / step)];
        double sum = 0;
        for (int i = 0; i < begun.length; i++) {
            double covered = (double) Math.min(step, length - i * step) / step;
            sum += weight(Instant.ofEpochSecond(first + i * step).atZone(zone)) * covered;
            begun[i] = sum;
        }
    }

    private static double weight(ZonedDateTime time) {
        double ofDay = time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 0.4 : 1;
        int hour = time.getHour();
        double ofHour = hour < 6 ? 0.08 : hour < 9 ? 0.5 : hour < 18 ? 1 : hour < 22 ? 0.45 : 0.15;
        return ofDay * ofHour;
    }

    /** Returns the start of a chat in epoch seconds; place 0 is the newest chat. */
    long start(int place) {
        int age = chats - 1 - place;
        double share = (age + draws.unit(Topic.START, place)) / chats * begun[begun.length - 1];
        int found = Arrays.binarySearch(begun, share);
        int at = Math.min(found < 0 ? -found - 1 : found + 1, begun.length - 1);
        double before = at == 0 ? 0 : begun[at - 1];
        double within = (share - before) / (begun[at] - before);
        return first + at * step + Math.min((long) (within * step), step - 1);
    }

    /**
     * Returns how many chats started at this second or later. This is the place of the newest chat that started
     * earlier.
     */
    int countFrom(long epochSecond) {
        int low = 0;
        int high = chats;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) >= epochSecond) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
