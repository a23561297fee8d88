package io.github.livechat4j.archive;

import io.github.livechat4j.schema.LocalTimeText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/** Reads the local times of missed chats, {@code Thu, 03/05/26 02:15:09 pm}. */
final class LocalTimes {

    private LocalTimes() {}

    /**
     * Returns the latest instant that a local time can mean: the second one if clocks are put back; for a skipped time,
     * the instant by the offset before the change.
     */
    private static Instant latest(LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition transition = rules.getTransition(local);
        ZoneOffset smallest = transition == null
                ? rules.getOffset(local)
                : ZoneOffset.ofTotalSeconds(Math.min(
                        transition.getOffsetBefore().getTotalSeconds(),
                        transition.getOffsetAfter().getTotalSeconds()));
        return local.toInstant(smallest);
    }

    /** Returns whether a local time is surely before an instant; false for an unreadable time. */
    static boolean isBefore(@Nullable String time, @Nullable ZoneId zone, Instant instant) {
        Instant latest = latest(time, zone);
        return latest != null && latest.isBefore(instant);
    }

    /** Returns the latest instant of a text, in any zone if the zone is null; null for an unreadable time. */
    static @Nullable Instant latest(@Nullable String time, @Nullable ZoneId zone) {
        if (time == null) {
            return null;
        }
        return LocalTimeText.parse(time)
                .map(local -> latest(local, zone == null ? CurrentDay.LATEST : zone))
                .orElse(null);
    }
}
