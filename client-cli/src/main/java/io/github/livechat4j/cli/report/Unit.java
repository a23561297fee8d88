package io.github.livechat4j.cli.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The unit of a number, and its format. */
enum Unit {
    /** A count of chats, tickets, ratings or visitors. */
    COUNT("count"),
    /** A duration in seconds. */
    SECONDS("seconds"),
    /** A share of all, from 0 to 1. */
    SHARE("share"),
    /** A relative change: -0.25 for a quarter less. */
    CHANGE("change"),
    /** A difference of two shares: 0.25 for 25 percentage points more. */
    POINTS("points"),
    /** Any other number: money, scores, chats per hour. */
    DECIMAL("number");

    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    private static final long FEW_SECONDS = 10;
    private static final int HUNDRED = 100;

    private final String word;

    Unit(String word) {
        this.word = word;
    }

    /** Returns the unit of a figure, derived from the library's name of it. */
    static Unit of(String figure) {
        if (figure.equals("seconds") || figure.endsWith("_seconds")) {
            return SECONDS;
        }
        if (figure.equals("satisfaction")) {
            return SHARE;
        }
        boolean isDecimal =
                figure.equals("score") || figure.equals("chats_per_available_hour") || figure.endsWith("_value");
        return isDecimal ? DECIMAL : COUNT;
    }

    /** Returns the unit of the change of a figure. */
    static Unit ofChange(String figure) {
        return of(figure) == SHARE ? POINTS : CHANGE;
    }

    boolean isChange() {
        return this == CHANGE || this == POINTS;
    }

    /** Returns the word for scripts. */
    String word() {
        return word;
    }

    /** Returns what numbers of the unit measure, for charts whose subject does not say it. */
    String measure() {
        return switch (this) {
            case COUNT -> "number";
            case SECONDS -> "time";
            case SHARE -> "share";
            case CHANGE, POINTS -> "change";
            case DECIMAL -> "value";
        };
    }

    /** Formats a number for people. */
    String text(BigDecimal number) {
        return switch (this) {
            case COUNT -> number("#,##0", number);
            case SECONDS -> duration(number);
            case SHARE -> number("0.0", number.movePointRight(2)) + " %";
            case CHANGE -> number("+#,##0.0;-#,##0.0", number.movePointRight(2)) + " %";
            case POINTS -> number("+#,##0.0;-#,##0.0", number.movePointRight(2)) + " pp";
            case DECIMAL -> number("#,##0.00", number);
        };
    }

    /** Formats a number in short form, for an axis. */
    String shortText(BigDecimal number) {
        return switch (this) {
            case COUNT -> number("#,##0.##", number);
            case SECONDS -> shortDuration(number);
            case SHARE -> number("0.#", number.movePointRight(2)) + " %";
            case CHANGE, POINTS -> text(number);
            case DECIMAL -> number("#,##0.##", number);
        };
    }

    private static String number(String pattern, BigDecimal number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private static String duration(BigDecimal seconds) {
        if (seconds.signum() > 0 && seconds.compareTo(BigDecimal.valueOf(FEW_SECONDS)) < 0) {
            return number("0.0", seconds) + " s";
        }
        long whole = seconds.setScale(0, RoundingMode.HALF_UP).longValue();
        if (whole < MINUTE) {
            return whole + " s";
        }
        if (whole < HOUR) {
            return whole / MINUTE + " min " + twoDigits(whole % MINUTE) + " s";
        }
        long minutes = Math.round((double) whole / MINUTE);
        return number("#,##0", BigDecimal.valueOf(minutes / MINUTE)) + " h " + twoDigits(minutes % MINUTE) + " min";
    }

    private static String twoDigits(long number) {
        return String.format(Locale.ROOT, "%02d", number % HUNDRED);
    }

    /** Returns a round time in at most two units: {@code 30 s}, {@code 1 min 30 s}, {@code 1 h 15 min}. */
    private static String shortDuration(BigDecimal seconds) {
        long whole = seconds.longValue();
        if (whole < MINUTE) {
            return number("0.#", seconds) + " s";
        }
        return whole < HOUR ? units(whole, MINUTE, " min", 1, " s") : units(whole, HOUR, " h", MINUTE, " min");
    }

    private static String units(long seconds, long great, String greatWord, long small, String smallWord) {
        long rest = seconds % great / small;
        return number("#,##0", BigDecimal.valueOf(seconds / great))
                + greatWord
                + (rest == 0 ? "" : " " + rest + smallWord);
    }
}
