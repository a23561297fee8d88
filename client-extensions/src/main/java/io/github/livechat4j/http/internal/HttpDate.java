package io.github.livechat4j.http.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the dates of HTTP headers: the three forms of RFC 9110, section 5.6.7, and variants known from mail: other
 * zone names, two-digit years and missing seconds.
 */
public final class HttpDate {

    /** The day of the week is redundant and sometimes wrong, so it is ignored. */
    private static final Pattern DAY_OF_WEEK =
            Pattern.compile("^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(?<day>[0-9]{1,2})[ -](?<month>[a-z]{3})[ -](?<year>[0-9]{2}|[0-9]{4}) (?<time>[0-9:]+) ?(?<zone>[a-z]+|[+-][0-9]{4})?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ASCTIME = Pattern.compile(
            "(?<month>[a-z]{3}) (?<day>[0-9]{1,2}) (?<time>[0-9:]+) (?:(?<zone>[a-z]+) )?(?<year>[0-9]{4})",
            Pattern.CASE_INSENSITIVE);

    private static final String LEAP_SECOND = ":60";

    /** The zones of RFC 5322, section 4.3. A date without a zone is in UTC. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("", "+0000"),
            Map.entry("GMT", "+0000"),
            Map.entry("UTC", "+0000"),
            Map.entry("UT", "+0000"),
            Map.entry("Z", "+0000"),
            Map.entry("EDT", "-0400"),
            Map.entry("EST", "-0500"),
            Map.entry("CDT", "-0500"),
            Map.entry("CST", "-0600"),
            Map.entry("MDT", "-0600"),
            Map.entry("MST", "-0700"),
            Map.entry("PDT", "-0700"),
            Map.entry("PST", "-0800"));

    private HttpDate() {}

    /**
     * Parses a date.
     *
     * @param text the value of a header
     * @param now the time of the answer: a two-digit year is at most 50 years after it
     * @return the date; empty if the text is not a date
     */
    public static Optional<Instant> parse(String text, Instant now) {
        String date = SPACES.matcher(DAY_OF_WEEK.matcher(text.strip()).replaceFirst(""))
                .replaceAll(" ");
        Matcher form = DAY_MONTH_YEAR.matcher(date);
        if (!form.matches()) {
            form = ASCTIME.matcher(date);
        }
        return form.matches() ? instant(form, now) : Optional.empty();
    }

    private static Optional<Instant> instant(Matcher form, Instant now) {
        String zone = Optional.ofNullable(form.group("zone")).orElse("").toUpperCase(Locale.ROOT);
        boolean hasLeapSecond = form.group("time").endsWith(LEAP_SECOND);
        String time = hasLeapSecond ? form.group("time").replaceFirst("60$", "59") : form.group("time");
        String date = String.join(
                " ", form.group("day"), form.group("month"), form.group("year"), time, ZONES.getOrDefault(zone, zone));
        try {
            Instant instant = OffsetDateTime.parse(date, formatter(now)).toInstant();
            return Optional.of(hasLeapSecond ? instant.plusSeconds(1) : instant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(Instant now) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .parseLenient()
                .appendPattern("d MMM ")
                .appendValueReduced(
                        ChronoField.YEAR,
                        2,
                        4,
                        now.atZone(ZoneOffset.UTC).toLocalDate().minusYears(49))
                .appendPattern(" H:mm[:ss] xx")
                .toFormatter(Locale.ENGLISH);
    }
}
