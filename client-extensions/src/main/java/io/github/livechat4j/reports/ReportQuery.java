package io.github.livechat4j.reports;

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
 * What to ask of a report: {@code ReportQuery.between(from, to).withZone("Europe/Warsaw").withGroup(3)}.
 *
 * <p>It is the same for all reports, though not each of them takes all of it: one that does not says so before anything is
 * sent. What is empty is not sent, and the service decides.
 *
 * @param from the first day, included; empty for the beginning of time
 * @param to the last day, included; empty for today
 * @param zone the zone in which days begin and end; empty for one that the service chooses
 * @param agent the login of the only agent to report on; empty for all of them
 * @param group the id of the only group to report on; empty for all of them
 * @param tags the tags of what is reported on; none for whatever tags it has
 * @param granularity how long a bucket is; empty for hours if one day is asked, else for days
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
     * Makes it from all of its parts; see {@link #between} and the like for a shorter way.
     *
     * @param from the first day, included
     * @param to the last day, included
     * @param zone the zone in which days begin and end
     * @param agent the login of the only agent to report on
     * @param group the id of the only group to report on
     * @param tags the tags of what is reported on
     * @param granularity how long a bucket is
     * @throws NullPointerException if one is null, naming it
     * @throws IllegalArgumentException if {@code from} is after {@code to}, if a date is not of the years 1 to 9999, if the zone
     *     has no IANA name, if the login or a tag is blank, if the group is negative, or if the granularity is a week
     */
    public ReportQuery {
        Arguments.requireDate("from", from);
        Arguments.requireDate("to", to);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException("from must not be after to, was " + from.get() + " and to was "
                    + to.get() + "; allowed is any day up to " + to.get());
        }
        zone = Objects.requireNonNull(zone, "zone").map(ReportQuery::named);
        Objects.requireNonNull(agent, "agent").ifPresent(login -> Arguments.requireText("agent", login));
        if (Objects.requireNonNull(group, "group").orElse(0) < 0) {
            throw new IllegalArgumentException("group must be at least 0, was " + group.getAsInt());
        }
        Objects.requireNonNull(tags, "tags").forEach(tag -> Arguments.requireText("a tag", tag));
        tags = List.copyOf(tags);
        if (Objects.requireNonNull(granularity, "granularity").equals(Optional.of(Granularity.WEEK))) {
            throw new IllegalArgumentException(
                    "granularity must be one of HOUR, DAY and MONTH, was WEEK, which no report"
                            + " has; TimeSeries.resample(WEEK) makes weeks of days");
        }
    }

    /**
     * Asks for all the time until today.
     *
     * @return a query with nothing else set
     */
    public static ReportQuery everything() {
        return EVERYTHING;
    }

    /**
     * Asks for a period.
     *
     * @param from the first day, included
     * @param to the last day, included
     * @return a query with nothing else set
     * @throws IllegalArgumentException if {@code from} is after {@code to}
     */
    public static ReportQuery between(LocalDate from, LocalDate to) {
        return EVERYTHING.withPeriod(from, to);
    }

    /**
     * Asks for one day, of which the service reports by hour.
     *
     * @param day the day
     * @return a query with nothing else set
     */
    public static ReportQuery of(LocalDate day) {
        return between(day, day);
    }

    /**
     * Asks for a month.
     *
     * @param month the month
     * @return a query with nothing else set
     */
    public static ReportQuery of(YearMonth month) {
        return between(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * Asks for another period.
     *
     * @param newFrom the first day, included
     * @param newTo the last day, included
     * @return the query with this
     * @throws IllegalArgumentException if {@code newFrom} is after {@code newTo}
     */
    public ReportQuery withPeriod(LocalDate newFrom, LocalDate newTo) {
        return new ReportQuery(
                Arguments.given("from", newFrom), Arguments.given("to", newTo), zone, agent, group, tags, granularity);
    }

    /**
     * Decides when days begin and end.
     *
     * @param name the IANA name of a zone, {@code Europe/Warsaw}
     * @return the query with this
     * @throws IllegalArgumentException if there is no such zone
     */
    public ReportQuery withZone(String name) {
        Objects.requireNonNull(name, "zone");
        try {
            return withZone(ZoneId.of(name));
        } catch (DateTimeException e) {
            throw noZone(name, e);
        }
    }

    /**
     * Decides when days begin and end.
     *
     * @param newZone a zone that has an IANA name; {@link ZoneOffset#UTC} is sent as {@code UTC}
     * @return the query with this
     * @throws IllegalArgumentException if it has no IANA name, as {@code +02:00}
     */
    public ReportQuery withZone(ZoneId newZone) {
        return new ReportQuery(from, to, Arguments.given("zone", newZone), agent, group, tags, granularity);
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
     * Limits the report to one agent. See {@link Reports#perAgent} for more of them.
     *
     * @param login the login of the agent, an e-mail address
     * @return the query with this
     * @throws IllegalArgumentException if it is blank
     */
    public ReportQuery withAgent(String login) {
        return new ReportQuery(from, to, zone, Arguments.given("agent", login), group, tags, granularity);
    }

    /**
     * Limits the report to one group. See {@link Reports#perGroup} for more of them.
     *
     * @param id the id of the group
     * @return the query with this
     * @throws IllegalArgumentException if it is negative
     */
    public ReportQuery withGroup(int id) {
        return new ReportQuery(from, to, zone, agent, OptionalInt.of(id), tags, granularity);
    }

    /**
     * Limits the report to what has these tags, instead of those it was limited to.
     *
     * @param newTags the tags; none for no limit
     * @return the query with this
     * @throws IllegalArgumentException if one is blank
     */
    public ReportQuery withTags(String... newTags) {
        return new ReportQuery(from, to, zone, agent, group, Arrays.asList(newTags), granularity);
    }

    /**
     * Decides how long a bucket is.
     *
     * @param newGranularity {@link Granularity#DAY}, {@link Granularity#MONTH}, or {@link Granularity#HOUR} if one day is asked
     * @return the query with this
     * @throws IllegalArgumentException if it is a week
     */
    public ReportQuery withGranularity(Granularity newGranularity) {
        return new ReportQuery(from, to, zone, agent, group, tags, Arguments.given("granularity", newGranularity));
    }

    boolean isOfOneDay() {
        return from.isPresent() && from.equals(to);
    }
}
