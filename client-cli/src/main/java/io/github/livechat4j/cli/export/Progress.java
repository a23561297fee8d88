package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.Terminal;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Shows the progress of an export: at a terminal in a line that is overwritten, elsewhere by a line every ten seconds.
 * It has no thread of its own, so it prints only when {@link #at} is called.
 */
public final class Progress {

    private static final long LOOK_MILLIS = 100;
    private static final long LINE_MILLIS = 10_000;
    private static final int NARROWEST_BAR = 8;
    private static final int WIDEST_BAR = 40;

    private final Terminal terminal;
    private final PrintWriter err;
    private final Clock clock;
    private final String kind;
    private final long before;
    private final boolean isQuiet;
    private final boolean isTerminal;
    private final int width;
    private final long begun;
    private long shown;
    private int drawn;

    /**
     * Begins to show the progress.
     *
     * @param terminal where to print
     * @param clock the clock
     * @param kind the name of the records, such as {@code chats}
     * @param before the number of records from the export that is resumed
     * @param isQuiet whether to print nothing but interruptions
     */
    public Progress(Terminal terminal, Clock clock, String kind, long before, boolean isQuiet) {
        this.terminal = terminal;
        this.err = terminal.err();
        this.clock = clock;
        this.kind = kind;
        this.before = before;
        this.isQuiet = isQuiet;
        this.isTerminal = terminal.errIsTerminal();
        // some terminals wrap after a full line, and they print ^C behind the line
        this.width = terminal.columns() - 3;
        this.begun = clock.millis();
        this.shown = begun;
    }

    /**
     * Shows the progress if it is time to.
     *
     * @param records the number of records
     * @param total the expected number; empty if it is unknown
     */
    public void at(long records, OptionalLong total) {
        if (isQuiet) {
            return;
        }
        long now = clock.millis();
        if (now - shown < (isTerminal ? LOOK_MILLIS : LINE_MILLIS)) {
            return;
        }
        shown = now;
        if (isTerminal) {
            draw(line(records, total, now));
        } else {
            err.println(String.join(", ", words(records, total, now)));
        }
    }

    private void draw(String line) {
        terminal.overwrite(line + " ".repeat(Math.max(0, drawn - line.length())));
        drawn = line.length();
    }

    private String line(long records, OptionalLong total, long now) {
        String words = String.join("  ", words(records, total, now));
        int room = Math.min(WIDEST_BAR, width - words.length() - 4);
        if (total.isPresent() && room >= NARROWEST_BAR) {
            int done = (int) (room * share(records, total.getAsLong()));
            words = "[" + "#".repeat(done) + "-".repeat(room - done) + "]  " + words;
        }
        if (words.length() <= width) {
            return words;
        }
        String count = count(records, total);
        return count.substring(0, Math.min(width, count.length()));
    }

    private String[] words(long records, OptionalLong total, long now) {
        double perSecond = perSecond(records, now);
        String rate = String.format(Locale.ROOT, "%,.0f/s", perSecond);
        if (total.isEmpty()) {
            return new String[] {count(records, total), rate};
        }
        int percent = (int) (100 * share(records, total.getAsLong()));
        long secondsLeft = perSecond == 0 ? 0 : Math.round((total.getAsLong() - records) / perSecond);
        return new String[] {
            count(records, total),
            percent + " %",
            rate,
            clockTime(Duration.ofSeconds(Math.max(0, secondsLeft))) + " left"
        };
    }

    private String count(long records, OptionalLong total) {
        return total.isPresent()
                ? String.format(Locale.ROOT, "%,d of %,d %s", records, total.getAsLong(), kind)
                : String.format(Locale.ROOT, "%,d %s", records, kind);
    }

    /** Returns the share from 0 to 1. The total comes from the service, and may be less than the number of records. */
    private static double share(long records, long total) {
        return total == 0 ? 1 : Math.min(1, (double) records / total);
    }

    private double perSecond(long records, long now) {
        return now == begun ? 0 : (records - before) * 1000.0 / (now - begun);
    }

    private static String clockTime(Duration duration) {
        return duration.toHours() > 0
                ? String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        duration.toHours(),
                        duration.toMinutesPart(),
                        duration.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", duration.toMinutesPart(), duration.toSecondsPart());
    }

    /** Erases the line, before other output. */
    public void clear() {
        if (drawn > 0) {
            draw("");
            terminal.overwrite("");
            drawn = 0;
        }
    }

    /**
     * Prints the result.
     *
     * @param records the number of records
     * @param name where they are
     */
    public void done(long records, String name) {
        clear();
        if (isQuiet) {
            return;
        }
        long now = clock.millis();
        String resumed = before == 0 ? "" : String.format(Locale.ROOT, ", %,d of them now,", records - before);
        err.println(String.format(
                Locale.ROOT,
                "%,d %s%s in %s (%,.0f/s) -> %s",
                records,
                kind,
                resumed,
                time(now - begun),
                perSecond(records, now),
                name));
    }

    /** Prints how far the export came, even with {@code --quiet}. */
    void interrupted(long records, String next) {
        clear();
        err.println(String.format(Locale.ROOT, "livechat: interrupted after %,d %s; %s", records, kind, next));
    }

    private static String time(long millis) {
        return millis < 60_000
                ? String.format(Locale.ROOT, "%.1f s", millis / 1000.0)
                : String.format(Locale.ROOT, "%d min %d s", millis / 60_000, millis / 1000 % 60);
    }
}
