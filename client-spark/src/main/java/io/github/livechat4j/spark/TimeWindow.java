package io.github.livechat4j.spark;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time of a batch of a stream. A record is in exactly one window, by the instant at which it was complete; a record
 * without one is in each.
 *
 * @param after the end of the window before
 * @param until the end of the window, included
 */
record TimeWindow(Instant after, Instant until) implements Serializable {

    boolean contains(@Nullable Instant completed) {
        return completed == null || (completed.isAfter(after) && !completed.isAfter(until));
    }
}
