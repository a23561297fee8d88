package io.github.livechat4j.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Writes the chats of an account with a day that has more chats than the service serves for a query: those of a sandbox
 * with a year, and on one day also those of sandboxes with a single day. Missed chats have no group, so that day has
 * none; other days keep the given number.
 */
public final class AccountData {

    static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
    static final int TICKETS = 5_000;

    private static final int DAYS = 365;
    private static final LocalDate FULL_DAY = LAST_DAY.minusDays(DAYS / 2);
    private static final int FULL = 26_500;
    private static final int MISSED = 400;

    /** Enough for the full day and the missed chats, which are a small part of those of other days. */
    private static final int LEAST = 40_000;

    /** More than the percentage of missed chats of a sandbox. */
    private static final double SPARE = 1.06;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> ids = new HashSet<>();
    private int chats;
    private int missed;

    private AccountData(int chats, int missed) {
        if (chats < LEAST) {
            throw new IllegalArgumentException("The number of chats must be " + LEAST + " or more, was " + chats);
        }
        this.chats = chats;
        this.missed = missed;
    }

    /**
     * Writes the files {@code chats} and {@code chats.days}.
     *
     * @param arguments the directory, and the number of chats, with 400 missed ones
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: AccountData DIRECTORY CHATS");
        }
        new AccountData(Integer.parseInt(arguments[1]), MISSED).write(Path.of(arguments[0]));
    }

    /** Starts the sandbox of the year, which has all but the chats of the full day. */
    static LiveChatSandbox year(int chats) {
        return sandbox(1, LAST_DAY, DAYS, chats);
    }

    private static LiveChatSandbox sandbox(int seed, LocalDate last, int days, int chats) {
        return LiveChatSandbox.builder()
                .seed(seed)
                .clock(Clock.fixed(last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .chats(chats)
                .tickets(TICKETS)
                .history(Duration.ofDays(days))
                .start();
    }

    private static int generated(int chats) {
        return (int) (chats * SPARE);
    }

    private void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve("chats");
        int wanted = chats;
        try (LiveChatSandbox year = year(generated(chats - FULL));
                // two, since each serves 25,000 chats of a day
                LiveChatSandbox day = sandbox(2, FULL_DAY, 1, generated(FULL / 2));
                LiveChatSandbox sameDay = sandbox(3, FULL_DAY, 1, generated(FULL / 2));
                OutputStream records = new BufferedOutputStream(Files.newOutputStream(file));
                BufferedWriter days = Files.newBufferedWriter(ArchiveAnswers.daysOf(file))) {
            List<JsonNode> full = chats(day.client(), FULL_DAY, FULL / 2, 0);
            full.addAll(chats(sameDay.client(), FULL_DAY, FULL / 2, 0));
            chats -= full.size();
            for (LocalDate at = LAST_DAY; !at.isBefore(LAST_DAY.minusDays(DAYS)); at = at.minusDays(1)) {
                boolean isFull = at.equals(FULL_DAY);
                List<JsonNode> found = chats(year.client(), at, chats, isFull ? 0 : missed);
                chats -= found.size();
                missed -= (int) found.stream().filter(AccountData::isMissed).count();
                if (isFull) {
                    found.addAll(full);
                    found.sort(Comparator.comparing(AccountData::started).reversed());
                }
                for (JsonNode chat : found) {
                    byte[] bytes = JSON.writeValueAsBytes(chat);
                    records.write(bytes);
                    records.write(',');
                    days.write(at + " " + bytes.length + " " + groups(chat) + "\n");
                }
            }
        }
        if (chats > 0 || missed > 0) {
            throw new IllegalStateException("The sandboxes have " + chats + " chats and " + missed
                    + " missed chats less than the " + wanted + " that are needed");
        }
    }

    private static boolean isMissed(JsonNode chat) {
        return "missed_chat".equals(chat.path("type").asText());
    }

    private static long started(JsonNode chat) {
        return chat.path("started_timestamp").asLong();
    }

    private static String groups(JsonNode chat) {
        StringJoiner groups = new StringJoiner(",");
        chat.path("group").forEach(group -> groups.add(group.asText()));
        return groups.toString();
    }

    /** Returns the chats of a day, with no more missed ones than given. */
    private List<JsonNode> chats(LiveChat livechat, LocalDate day, int most, int mostMissed) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        int left = mostMissed;
        int pages = 1;
        for (int number = 1; number <= pages && found.size() < most; number++) {
            ListChatsQuery query = ListChatsQuery.builder()
                    .dateFrom(day)
                    .dateTo(day)
                    .page(number)
                    .build();
            JsonNode page = JSON.readTree(
                    livechat.raw(client -> client.chats().listChats(query)).body());
            pages = page.get("pages").asInt();
            for (JsonNode chat : page.get("chats")) {
                boolean isTaken = found.size() < most && (!isMissed(chat) || left > 0);
                if (isTaken && ids.add(chat.path("id").asText())) {
                    left -= isMissed(chat) ? 1 : 0;
                    found.add(chat);
                }
            }
        }
        return found;
    }
}
