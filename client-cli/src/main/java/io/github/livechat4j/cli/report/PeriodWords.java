package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.Closest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A day, week, month, quarter or year as people write it: {@code 2026-03-01}, {@code 2026-W14}, {@code 2026-03},
 * {@code 2026-Q1}, {@code 2026}, {@code yesterday}, {@code -7d}, {@code last-month}. Relative words are resolved when
 * today is known, since today depends on the time zone.
 *
 * @param words the words as given
 * @param isDistance whether the words are a distance from today, such as {@code -7d}
 * @param resolve makes the first and the last day of today
 */
record PeriodWords(String words, boolean isDistance, Function<LocalDate, Days> resolve) {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{1,2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DISTANCE = Pattern.compile("-(\\d{1,4})([dwmy])");
    private static final Pattern NAMED = Pattern.compile("(this|last)[- ](week|month|quarter|year)");
    private static final List<String> WORDS = List.of(
            "today",
            "yesterday",
            "this-week",
            "this-month",
            "this-quarter",
            "this-year",
            "last-week",
            "last-month",
            "last-quarter",
            "last-year");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("d", ChronoUnit.DAYS, "w", ChronoUnit.WEEKS, "m", ChronoUnit.MONTHS, "y", ChronoUnit.YEARS);

    /**
     * The days of a period.
     *
     * @param first the first day, included
     * @param last the last day, included
     */
    record Days(LocalDate first, LocalDate last) {}

    /** Parses the words of {@code --from} and {@code --to}. */
    static final class Converter implements ITypeConverter<PeriodWords> {

        Converter() {}

        @Override
        public PeriodWords convert(String text) {
            return of(text).orElseThrow(() -> new TypeConversionException("'" + text
                    + "' is no day; write it as YYYY-MM-DD, or yesterday, -7d, 2026-W14, 2026-03, 2026-Q1 or"
                    + " last-month" + question(text)));
        }
    }

    /** Parses the words of {@code --period}. */
    static final class OfPeriod implements ITypeConverter<PeriodWords> {

        OfPeriod() {}

        @Override
        public PeriodWords convert(String text) {
            return of(text).orElseThrow(() -> new TypeConversionException("'" + text
                    + "' is no period; write 2026-W14, 2026-03, 2026-Q1, 2026, yesterday, last-week or this-quarter"
                    + question(text)));
        }
    }

    /** Parses the words of {@code --month}. */
    static final class OfMonth implements ITypeConverter<PeriodWords> {

        OfMonth() {}

        @Override
        public PeriodWords convert(String text) {
            String word = text.toLowerCase(Locale.ROOT);
            boolean isRelative = word.equals("last") || word.equals("this");
            return of(isRelative ? word + "-month" : text)
                    .filter(each -> isRelative || MONTH.matcher(text).matches())
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is no month; write it as YYYY-MM, or last or this"));
        }
    }

    /** Names the closest words, after a semicolon; empty if none is close. */
    private static String question(String text) {
        // numbers are close to each other, but not to a word
        return text.matches("[^0-9]{3,}")
                ? Closest.question(text, WORDS).map(words -> "; " + words).orElse("")
                : "";
    }

    static Optional<PeriodWords> of(String text) {
        try {
            return parse(text.strip().toLowerCase(Locale.ROOT))
                    .map(resolve -> new PeriodWords(
                            text,
                            DISTANCE.matcher(text.strip().toLowerCase(Locale.ROOT))
                                    .matches(),
                            resolve));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Function<LocalDate, Days>> parse(String word) {
        Matcher named = NAMED.matcher(word);
        Matcher distance = DISTANCE.matcher(word);
        if (word.equals("today") || word.equals("yesterday")) {
            return Optional.of(today -> day(word.equals("today") ? today : today.minusDays(1)));
        }
        if (distance.matches()) {
            long number = Long.parseLong(distance.group(1));
            ChronoUnit unit = UNITS.getOrDefault(distance.group(2), ChronoUnit.DAYS);
            return Optional.of(today -> day(today.minus(number, unit)));
        }
        if (named.matches()) {
            long back = named.group(1).equals("last") ? 1 : 0;
            return Optional.of(today -> switch (named.group(2)) {
                case "week" -> week(today.minusWeeks(back));
                case "quarter" -> quarter(today.minusMonths(3 * back));
                case "year" -> year(Year.from(today).minusYears(back));
                default -> month(YearMonth.from(today).minusMonths(back));
            });
        }
        return absolute(word.toUpperCase(Locale.ROOT)).map(days -> today -> days);
    }

    private static Optional<Days> absolute(String word) {
        Matcher week = WEEK.matcher(word);
        Matcher quarter = QUARTER.matcher(word);
        if (week.matches()) {
            return Optional.of(weekOf(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2))));
        }
        if (quarter.matches()) {
            int firstMonth = 3 * Integer.parseInt(quarter.group(2)) - 2;
            return Optional.of(quarter(LocalDate.of(Integer.parseInt(quarter.group(1)), firstMonth, 1)));
        }
        if (MONTH.matcher(word).matches()) {
            return Optional.of(month(YearMonth.parse(word)));
        }
        return Optional.of(YEAR.matcher(word).matches() ? year(Year.parse(word)) : day(LocalDate.parse(word)));
    }

    private static Days weekOf(int year, int number) {
        // the 4th of January is in the first week of ISO 8601
        LocalDate first = LocalDate.of(year, 1, 4);
        if (!first.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).isValidValue(number)) {
            throw new DateTimeException(year + " has no week " + number);
        }
        return week(first.plusWeeks(number - 1L));
    }

    private static Days day(LocalDate day) {
        return new Days(day, day);
    }

    private static Days week(LocalDate day) {
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        return new Days(monday, monday.plusDays(6));
    }

    private static Days month(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    private static Days quarter(LocalDate day) {
        LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return new Days(first, first.plusMonths(2).with(TemporalAdjusters.lastDayOfMonth()));
    }

    private static Days year(Year year) {
        return new Days(year.atDay(1), year.atDay(year.length()));
    }
}
