package io.github.livechat4j.reports;

import io.github.livechat4j.text.internal.ZoneNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The query of a report: {@code ReportQuery.between(from, to).withZone("Europe/Warsaw").withGroup(3)}.
 *
 * <p>All reports use the same type, but not every report supports every setting; an unsupported setting is rejected
 * before anything is sent. Empty settings are not sent, so the service uses its defaults.
 *
 * @param from the first day, inclusive; empty for no lower limit
 * @param to the last day, inclusive; empty for today
 * @param zone the time zone of days and hours; empty for the service's default
 * @param agent the login of the only agent to report on; empty for all agents
 * @param group the id of the only group to report on; empty for all groups
 * @param tags the tags to filter by; empty for no filter
 * @param granularity the length of a bucket; empty for hours if the period is one day, else for days
 */
public record ReportQuery(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<ZoneId> zone,
        Optional<String> agent,
        OptionalInt group,
        List<String> tags,
        Optional<Granularity> granularity) {

    private static final ReportQuery EVERYTHING = new ReportQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            List.of(),
            Optional.empty());

    /**
     * Creates a query from all settings; {@link #between} and the like are shorter.
     *
     * @param from the first day, inclusive
     * @param to the last day, inclusive
     * @param zone the time zone of days and hours
     * @param agent the login of the only agent to report on
     * @param group the id of the only group to report on
     * @param tags the tags to filter by
     * @param granularity the length of a bucket
     * @throws NullPointerException if a parameter is null; the message names it
     * @throws IllegalArgumentException if {@code from} is after {@code to}, if a date is outside the years 1 to 9999,
     *     if the zone is not an IANA zone, if the login or a tag is blank, if the group is negative, or if the
     *     granularity is a week
     */
    public ReportQuery {
        ArgumentChecks.requireDate("from", from);
        ArgumentChecks.requireDate("to", to);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException("from must not be after to, was " + from.get() + " and to was "
                    + to.get() + "; allowed is any day up to " + to.get());
        }
        zone = Objects.requireNonNull(zone, "zone").map(ReportQuery::named);
        Objects.requireNonNull(agent, "agent").ifPresent(login -> ArgumentChecks.requireText("agent", login));
        if (Objects.requireNonNull(group, "group").orElse(0) < 0) {
            throw new IllegalArgumentException("group must be at least 0, was " + group.getAsInt());
        }
        Objects.requireNonNull(tags, "tags").forEach(tag -> ArgumentChecks.requireText("a tag", tag));
        tags = List.copyOf(tags);
        if (Objects.requireNonNull(granularity, "granularity").equals(Optional.of(Granularity.WEEK))) {
            throw new IllegalArgumentException(
                    "granularity must be one of HOUR, DAY and MONTH, was WEEK, which no report"
                            + " has; TimeSeries.resample(WEEK) makes weeks of days");
        }
    }

    /**
     * Returns a query for all time until today.
     *
     * @return a query without other settings
     */
    public static ReportQuery everything() {
        return EVERYTHING;
    }

    /**
     * Returns a query for a period.
     *
     * @param from the first day, inclusive
     * @param to the last day, inclusive
     * @return a query without other settings
     * @throws IllegalArgumentException if {@code from} is after {@code to}
     */
    public static ReportQuery between(LocalDate from, LocalDate to) {
        return EVERYTHING.withPeriod(from, to);
    }

    /**
     * Returns a query for one day, for which the service reports hours.
     *
     * @param day the day
     * @return a query without other settings
     */
    public static ReportQuery of(LocalDate day) {
        return between(day, day);
    }

    /**
     * Returns a query for a month.
     *
     * @param month the month
     * @return a query without other settings
     */
    public static ReportQuery of(YearMonth month) {
        return between(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * Sets the period.
     *
     * @param newFrom the first day, inclusive
     * @param newTo the last day, inclusive
     * @return the changed query
     * @throws IllegalArgumentException if {@code newFrom} is after {@code newTo}
     */
    public ReportQuery withPeriod(LocalDate newFrom, LocalDate newTo) {
        return new ReportQuery(
                ArgumentChecks.given("from", newFrom),
                ArgumentChecks.given("to", newTo),
                zone,
                agent,
                group,
                tags,
                granularity);
    }

    /**
     * Sets the time zone of days and hours.
     *
     * @param name the IANA name of a zone, {@code Europe/Warsaw}; {@code EST}, {@code MST} and {@code HST} are sent as
     *     {@code America/Panama}, {@code America/Phoenix} and {@code Pacific/Honolulu} if this Java does not know them
     * @return the changed query
     * @throws IllegalArgumentException if there is no such zone
     */
    public ReportQuery withZone(String name) {
        Objects.requireNonNull(name, "zone");
        try {
            return withZone(ZoneNames.parse(name));
        } catch (DateTimeException e) {
            throw noZone(name, e);
        }
    }

    /**
     * Sets the time zone of days and hours.
     *
     * @param newZone a zone that has an IANA name; {@link ZoneOffset#UTC} is sent as {@code UTC}
     * @return the changed query
     * @throws IllegalArgumentException if the zone is not an IANA zone, such as {@code +02:00}
     */
    public ReportQuery withZone(ZoneId newZone) {
        return new ReportQuery(from, to, ArgumentChecks.given("zone", newZone), agent, group, tags, granularity);
    }

    private static ZoneId named(ZoneId zone) {
        ZoneId named = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
        if (!ZoneId.getAvailableZoneIds().contains(named.getId())) {
            throw noZone(zone.getId(), null);
        }
        return named;
    }

    private static IllegalArgumentException noZone(String name, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "zone must be the IANA name of a time zone, such as Europe/Warsaw or UTC, was \"" + name
                        + "\"; allowed are the names in ZoneId.getAvailableZoneIds()",
                cause);
    }

    /**
     * Limits the report to one agent. See {@link Reports#perAgent} for several agents.
     *
     * @param login the login of the agent, an e-mail address
     * @return the changed query
     * @throws IllegalArgumentException if the argument is blank
     */
    public ReportQuery withAgent(String login) {
        return new ReportQuery(from, to, zone, ArgumentChecks.given("agent", login), group, tags, granularity);
    }

    /**
     * Limits the report to one group. See {@link Reports#perGroup} for several groups.
     *
     * @param id the id of the group
     * @return the changed query
     * @throws IllegalArgumentException if the argument is negative
     */
    public ReportQuery withGroup(int id) {
        return new ReportQuery(from, to, zone, agent, OptionalInt.of(id), tags, granularity);
    }

    /**
     * Sets the tags to filter by, in place of earlier ones.
     *
     * @param newTags the tags; none for no filter
     * @return the changed query
     * @throws IllegalArgumentException if a tag is blank
     */
    public ReportQuery withTags(String... newTags) {
        return new ReportQuery(from, to, zone, agent, group, Arrays.asList(newTags), granularity);
    }

    /**
     * Sets the length of a bucket.
     *
     * @param newGranularity {@link Granularity#DAY}, {@link Granularity#MONTH}, or {@link Granularity#HOUR} if the
     *     period is one day
     * @return the changed query
     * @throws IllegalArgumentException if the argument is {@link Granularity#WEEK}
     */
    public ReportQuery withGranularity(Granularity newGranularity) {
        return new ReportQuery(from, to, zone, agent, group, tags, ArgumentChecks.given("granularity", newGranularity));
    }

    boolean isOfOneDay() {
        return from.isPresent() && from.equals(to);
    }
}
