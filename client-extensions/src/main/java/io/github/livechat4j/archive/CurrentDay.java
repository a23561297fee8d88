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
 * <p>If the zone is not known, it can be any on earth. The clocks of this machine and of the service may differ by up
 * to an hour.
 *
 * @param zone the zone in which days begin and end; null if it is not known
 * @param now the time
 */
record CurrentDay(@Nullable ZoneId zone, Instant now) {

    /** The zones in which days begin last and first. */
    static final ZoneId LATEST = ZoneOffset.ofHours(-12);

    static final ZoneId EARLIEST = ZoneOffset.ofHours(14);

    /** Where days without a beginning are halved. Older records are found too, in the older half. */
    private static final LocalDate ASSUMED_BEGINNING = LocalDate.of(2000, 1, 1);

    private static final LocalDate NOTHING_BEFORE = LocalDate.EPOCH;
    private static final Duration SKEW = Duration.ofHours(1);
    private static final int DAYS_OF_CHANGE = 2;

    /**
     * Two parts of days.
     *
     * @param older the older part
     * @param newer the newer part
     */
    record Halves(Days older, Days newer) {}

    /** A day that is or was today for the service. */
    LocalDate surelyBegun() {
        return day(now.minus(SKEW), zone == null ? LATEST : zone);
    }

    /** A day after which none can have begun for the service. */
    LocalDate perhapsBegun() {
        return day(now.plus(SKEW), zone == null ? EARLIEST : zone);
    }

    static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Whether new records can still come to these days. */
    boolean isLive(Days days) {
        return days.to() == null || !days.to().isBefore(surelyBegun().minusDays(DAYS_OF_CHANGE));
    }

    /** Halves days; empty if they are one day, or may be one day. */
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

    /**
     * The day up to which an open end is halved: no slice begins on a day that may not have begun, unless there is no
     * other way.
     */
    private LocalDate openEnd(LocalDate from) {
        return from.isBefore(surelyBegun()) ? surelyBegun() : perhapsBegun();
    }
}
