package io.github.livechat4j.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The current day of the service, which decides where days can be halved.
 *
 * <p>An unknown zone can be any zone on earth. The clocks of this machine and of the service may differ by up to an
 * hour.
 *
 * @param zone the zone in which days begin and end; null if unknown
 * @param now the time
 */
record CurrentDay(@Nullable ZoneId zone, Instant now) {

    /** The zones in which days begin last and first. */
    static final ZoneId LATEST = ZoneOffset.ofHours(-12);

    static final ZoneId EARLIEST = ZoneOffset.ofHours(14);

    /** The assumed beginning for halving days without a first day. The older half also contains older records. */
    private static final LocalDate ASSUMED_BEGINNING = LocalDate.of(2000, 1, 1);

    private static final LocalDate NOTHING_BEFORE = LocalDate.EPOCH;
    private static final Duration SKEW = Duration.ofHours(1);
    private static final int DAYS_OF_CHANGE = 2;

    /**
     * The halves of a range of days.
     *
     * @param older the older part
     * @param newer the newer part
     */
    record Halves(Days older, Days newer) {}

    /** Returns the latest day that has surely begun for the service. */
    LocalDate surelyBegun() {
        return day(now.minus(SKEW), zone == null ? LATEST : zone);
    }

    /** Returns the latest day that may have begun for the service. */
    LocalDate perhapsBegun() {
        return day(now.plus(SKEW), zone == null ? EARLIEST : zone);
    }

    static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Returns whether new records can still arrive on these days. */
    boolean isLive(Days days) {
        return days.to() == null || !days.to().isBefore(surelyBegun().minusDays(DAYS_OF_CHANGE));
    }

    /** Halves days; empty if they are one day, or possibly one day. */
    Optional<Halves> halves(Days days) {
        LocalDate from = days.from() == null ? assumedBeginning(days.to()) : days.from();
        LocalDate to = days.to() == null ? openEnd(from) : days.to();
        if (!from.isBefore(to)) {
            return Optional.empty();
        }
        LocalDate middle = from.plusDays(ChronoUnit.DAYS.between(from, to.minusDays(1)) / 2);
        return Optional.of(new Halves(new Days(days.from(), middle), new Days(middle.plusDays(1), days.to())));
    }

    private static LocalDate assumedBeginning(@Nullable LocalDate to) {
        return to == null || to.isAfter(ASSUMED_BEGINNING) ? ASSUMED_BEGINNING : NOTHING_BEFORE;
    }

    /** Returns the assumed last day of an open end: a slice should not begin on a day that may not have begun. */
    private LocalDate openEnd(LocalDate from) {
        return from.isBefore(surelyBegun()) ? surelyBegun() : perhapsBegun();
    }
}
