package io.github.livechat4j.testkit.internal.archive;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;

/**
 * When the chats began. Most begin in the day and on working days; the start of any of them is computed from its place, and
 * never later than that of the one before it.
 */
final class Timeline {

    private static final int HOUR = 3600;

    /** Ten years of hours; a longer time is told less exactly. */
    private static final int MOST_STEPS = 87_600;

    private final long first;
    private final long step;
    private final int chats;
    private final Draws draws;

    /** How much of all chats has begun by the end of each step; the last is the sum of all weights. */
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

    /** The epoch second in which a chat began; 0 is the place of the newest. */
    long start(int place) {
        int age = chats - 1 - place;
        double share = (age + draws.unit(Topic.START, place)) / chats * begun[begun.length - 1];
        int found = Arrays.binarySearch(begun, share);
        int at = Math.min(found < 0 ? -found - 1 : found + 1, begun.length - 1);
        double before = at == 0 ? 0 : begun[at - 1];
        double within = (share - before) / (begun[at] - before);
        return first + at * step + Math.min((long) (within * step), step - 1);
    }

    /** How many chats began at that second or later, which is the place of the newest that began before it. */
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
