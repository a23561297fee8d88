package io.github.livechat4j.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Computes the figures of the guide for 100 million chats, by the code that divides the limit. */
class PlanTest {

    private static final Path GUIDE = Path.of("../docs/guide/spark.md");
    private static final long CHATS = 100_000_000;
    private static final long PAGE = 25;
    private static final long CAP = 25_000;
    private static final int EXECUTORS = 50;
    private static final long DAYS_OF_HISTORY = 3_652;

    private static double minutes(long chats, long limit) {
        Duration space = new SharedLimit(limit, 1).space(1);
        return (double) chats / PAGE * space.toNanos() / Duration.ofMinutes(1).toNanos();
    }

    private static int tasks(long limit) {
        return ScanPlan.tasks(EXECUTORS, limit);
    }

    private static String row(String name) throws IOException {
        return Files.readAllLines(GUIDE).stream()
                .filter(line -> line.startsWith("| " + name))
                .findFirst()
                .orElse("no row " + name);
    }

    private static String figure(String form, Object... numbers) {
        return "| " + String.format(Locale.ROOT, form, numbers) + " |";
    }

    @ParameterizedTest
    @CsvSource({
        "pages |,PAGES",
        "requests a minute,USABLE",
        "time to read them,DAYS_AT_60",
        "slices,SLICES",
        "tasks |,TASKS",
        "executors that wait,WAITING",
        "pages that a task reads again,AGAIN",
        "'new chats, if',NEW",
        "time to read these,MINUTES_A_DAY",
        "time at 600 a minute,DAYS_AT_600",
        "'time at 6,000 a minute',HOURS_AT_6000",
    })
    void aFigure_whenComputed_thenIsThatOfTheGuide(String name, String figure) throws IOException {
        long daily = CHATS / DAYS_OF_HISTORY;
        String computed = switch (figure) {
            case "PAGES" -> figure("%,d", CHATS / PAGE);
            case "USABLE" -> figure("%d", Duration.ofMinutes(1).dividedBy(new SharedLimit(60, 1).space(1)));
            case "DAYS_AT_60" -> figure("%.1f days", minutes(CHATS, 60) / 1_440);
            case "SLICES" -> figure("%,d to %,d", CHATS / CAP, CHATS / (CAP / 2));
            case "TASKS" -> figure("%d", tasks(60));
            case "WAITING" -> figure("%d", EXECUTORS - tasks(60));
            case "AGAIN" -> figure("%,d", CHATS / PAGE / tasks(60));
            case "NEW" -> figure("%,d a day", daily);
            case "MINUTES_A_DAY" -> figure("%.0f minutes a day", minutes(daily, 60));
            case "DAYS_AT_600" -> figure("%.1f days", minutes(CHATS, 600) / 1_440);
            case "HOURS_AT_6000" -> figure("%.1f hours", minutes(CHATS, 6_000) / 60);
            default -> "no figure";
        };

        assertThat(row(name)).endsWith(computed);
    }

    @Test
    void tasks_whenTheLimitIsHigher_thenAreThoseOfTheGuide() throws IOException {
        assertThat(row("time at 600 a minute")).contains("with " + tasks(600) + " tasks");
        assertThat(row("time at 6,000 a minute")).contains("with " + tasks(6_000) + " tasks");
        assertThat(tasks(1_499)).isLessThan(EXECUTORS);
        assertThat(tasks(1_500)).isEqualTo(EXECUTORS);
    }
}
