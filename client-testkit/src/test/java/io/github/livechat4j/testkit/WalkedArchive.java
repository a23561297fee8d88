package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import io.github.livechat4j.testkit.internal.service.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The records of an archive, read page by page, and counts over them. Days are in UTC. */
final class WalkedArchive {

    private static final DateTimeFormatter LOCAL_TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("EEE, MM/dd/yy hh:mm:ss a")
            .toFormatter(Locale.ENGLISH);

    private final List<JsonNode> records;

    private WalkedArchive(List<JsonNode> records) {
        this.records = records;
    }

    /** Reads all pages of a list, such as {@code chats} of {@code listChats}. */
    static WalkedArchive of(Service service, String operation, String name, ObjectNode query) {
        List<JsonNode> records = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode answer = Fixtures.ask(service, operation, query.deepCopy().put("page", page));
            answer.path(name).forEach(records::add);
            pages = answer.path("pages").asInt();
        }
        return new WalkedArchive(records);
    }

    WalkedArchive where(Predicate<JsonNode> matches) {
        return new WalkedArchive(records.stream().filter(matches).toList());
    }

    WalkedArchive on(String day) {
        return where(record -> LocalDate.ofInstant(Instant.ofEpochSecond(started(record)), ZoneOffset.UTC)
                .toString()
                .equals(day));
    }

    static long started(JsonNode record) {
        return record.has("started_timestamp")
                ? record.path("started_timestamp").asLong()
                : LocalDateTime.parse(record.path("time").asText(), LOCAL_TIME).toEpochSecond(ZoneOffset.UTC);
    }

    static boolean isMissed(JsonNode record) {
        return record.path("type").asText().equals("missed_chat");
    }

    static boolean has(JsonNode record, String name, String word) {
        return record.path(name).asText().equals(word);
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Returns the delays of the replies to the visitor in seconds; a welcome message does not count. */
    static List<Double> replies(JsonNode chat) {
        List<Double> delays = new ArrayList<>();
        long asked = 0;
        for (JsonNode message : chat.path("messages")) {
            if (has(message, "user_type", "visitor")) {
                asked = message.path("timestamp").asLong();
            } else if (asked > 0 && !message.has("welcome_message")) {
                delays.add((double) message.path("timestamp").asLong() - asked);
                asked = 0;
            }
        }
        return delays;
    }

    /** Asserts that a figure of a row equals the counted number. */
    static void equal(JsonNode row, String name, int expected) {
        assertThat(row.path(name).asInt(-1)).as("%s of %s", name, row).isEqualTo(expected);
    }

    List<JsonNode> records() {
        return records;
    }

    int count() {
        return records.size();
    }

    int count(Predicate<JsonNode> counted) {
        return where(counted).count();
    }

    double sum(ToDoubleFunction<JsonNode> summand) {
        return records.stream().mapToDouble(summand).sum();
    }
}
