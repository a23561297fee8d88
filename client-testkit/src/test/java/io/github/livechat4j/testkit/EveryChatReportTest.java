package io.github.livechat4j.testkit;

import static io.github.livechat4j.testkit.WalkedArchive.each;
import static io.github.livechat4j.testkit.WalkedArchive.equal;
import static io.github.livechat4j.testkit.WalkedArchive.has;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.service.Service;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts the records of a whole archive and compares each row of each chat report with the counts. */
class EveryChatReportTest {

    private static final Offset<Double> ROUNDING = within(0.0051);
    private static final int QUARTER = 900;

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 20_260_316})
    void everyReportOfChats_whenTheArchiveIsWalked_thenAgreesDayByDay(long seed) {
        Service service = Fixtures.service(seed, 700, 0, ZoneOffset.UTC);
        WalkedArchive all = WalkedArchive.of(service, "listChats", "chats", Fixtures.query());
        WalkedArchive queued =
                WalkedArchive.of(service, "listChats", "chats", Fixtures.query().put("queued", 1));
        assertThat(all.count()).isEqualTo(700);

        days(service, "totalChats", all, (row, day) -> equal(row, "chats", day.count()));
        days(service, "chatEngagement", all, (row, day) -> {
            equal(row, "chats_from_auto_invite", day.count(chat -> has(chat, "engagement", "auto_invite")));
            equal(row, "chats_from_manual_invite", day.count(chat -> has(chat, "engagement", "manual_invite")));
            equal(
                    row,
                    "chats_from_immediate_start",
                    day.count(chat -> has(chat, "engagement", "immediate_start") || WalkedArchive.isMissed(chat)));
        });
        days(
                service,
                "notRepliedChats",
                all,
                (row, day) -> equal(
                        row,
                        "not_replied",
                        day.count(chat -> WalkedArchive.replies(chat).isEmpty())));
        days(service, "chatRatings", all, (row, day) -> {
            equal(row, "good", day.count(chat -> has(chat, "rate", "rated_good")));
            equal(row, "bad", day.count(chat -> has(chat, "rate", "rated_bad")));
            equal(row, "chats", day.count());
        });
        for (String report : List.of("queuedVisitors", "queueWaitingTimes")) {
            days(service, report, queued, (row, day) -> {
                equal(row.path("queued"), "count", day.count());
                equal(row.path("left_queue"), "count", day.count(chat -> !meetsAnAgent(chat)));
                equal(row.path("entered_chat"), "count", day.count(EveryChatReportTest::meetsAnAgent));
            });
        }
        days(service, "queueWaitingTimes", queued, (row, day) -> {
            WalkedArchive entered = day.where(EveryChatReportTest::meetsAnAgent);
            if (entered.count() > 0) {
                JsonNode times = row.path("entered_chat");
                assertThat(times.at("/min/seconds").asDouble())
                        .isEqualTo(waits(entered).min().orElseThrow());
                assertThat(times.at("/max/seconds").asDouble())
                        .isEqualTo(waits(entered).max().orElseThrow());
                assertThat(times.at("/average/seconds").asDouble())
                        .isCloseTo(waits(entered).average().orElseThrow(), ROUNDING);
            }
        });
        days(
                service,
                "chattingTime",
                all,
                (row, day) -> assertThat(row.path("hours").asDouble())
                        .isCloseTo(day.sum(chat -> chat.path("duration").asInt()) / 3600, ROUNDING));
        days(
                service,
                "chatFirstResponseTime",
                all,
                (row, day) -> average(
                        row.path("first_response_time"),
                        day.records().stream()
                                .flatMap(chat ->
                                        WalkedArchive.replies(chat).stream().limit(1))
                                .mapToDouble(delay -> delay)
                                .toArray()));
        days(
                service,
                "chatResponseTime",
                all,
                (row, day) -> average(
                        row.path("avg_response_time"),
                        day.records().stream()
                                .flatMap(chat -> WalkedArchive.replies(chat).stream())
                                .mapToDouble(delay -> delay)
                                .toArray()));
        days(service, "chatGoals", all, EveryChatReportTest::assertGoals);
        days(service, "chatGreetings", all, (row, day) -> {
            WalkedArchive accepted = day.where(chat -> has(chat, "engagement", "auto_invite"));
            equal(row, "accepted", accepted.count());
            equal(row, "goals", (int) accepted.sum(chat -> chat.path("goals").size()));
            assertThat(row.path("displayed").asInt()).isGreaterThanOrEqualTo(accepted.count());
        });
        Fixtures.ask(service, "availability", Fixtures.query())
                .properties()
                .forEach(row -> assertThat(row.getValue().path("hours").asDouble())
                        .as(row.getKey())
                        .isEqualTo(available(all, LocalDate.parse(row.getKey()))));
        assertRanking(service, all);
        assertOccupancy(service, all);
    }

    private static void days(
            Service service, String report, WalkedArchive archive, BiConsumer<JsonNode, WalkedArchive> compare) {
        JsonNode rows = Fixtures.ask(service, report, Fixtures.query());
        int counted = 0;
        for (Map.Entry<String, JsonNode> row : rows.properties()) {
            WalkedArchive day = archive.on(row.getKey());
            counted += day.count();
            compare.accept(row.getValue(), day);
        }
        assertThat(counted).as("records in the days of %s", report).isEqualTo(archive.count());
    }

    private static boolean meetsAnAgent(JsonNode chat) {
        return !chat.path("agents").isEmpty();
    }

    private static DoubleStream waits(WalkedArchive entered) {
        return entered.records().stream()
                .mapToDouble(chat -> chat.at("/queue/duration").asInt());
    }

    private static void average(JsonNode average, double... seconds) {
        equal(average, "count", seconds.length);
        if (seconds.length == 0) {
            assertThat(average.path("seconds").isNull()).isTrue();
        } else {
            assertThat(average.path("seconds").asDouble())
                    .isCloseTo(DoubleStream.of(seconds).average().orElseThrow(), ROUNDING);
        }
    }

    private static void assertGoals(JsonNode row, WalkedArchive day) {
        Map<String, BigDecimal> values = new HashMap<>();
        Map<String, Integer> sales = new HashMap<>();
        day.records().stream().flatMap(chat -> each(chat.path("goals"))).forEach(goal -> {
            JsonNode order = goal.path("order");
            if (order.has("currency")) {
                sales.merge(order.path("currency").asText(), 1, Integer::sum);
                values.merge(
                        order.path("currency").asText(),
                        new BigDecimal(order.path("price").asText()),
                        BigDecimal::add);
            }
        });
        equal(row, "goals", (int) day.sum(chat -> chat.path("goals").size()));
        assertThat(row.path("value").size()).isEqualTo(sales.size());
        sales.forEach((currency, count) -> {
            equal(row.path("value").path(currency), "sales_count", count);
            assertThat(row.path("value").path(currency).path("value").decimalValue())
                    .isEqualByComparingTo(values.get(currency));
        });
    }

    /**
     * Returns the available time of a day: the quarters of an hour with a chat, including chats that started on the day
     * before.
     */
    private static double available(WalkedArchive all, LocalDate day) {
        BitSet quarters = new BitSet();
        long begin = day.toEpochDay() * 86_400;
        all.where(EveryChatReportTest::meetsAnAgent)
                .where(chat ->
                        WalkedArchive.started(chat) >= begin - 86_400 && WalkedArchive.started(chat) < begin + 86_400)
                .records()
                .forEach(chat -> {
                    long first = WalkedArchive.started(chat);
                    for (long quarter = first / QUARTER;
                            quarter <= (first + chat.path("duration").asInt()) / QUARTER;
                            quarter++) {
                        long ofDay = quarter - begin / QUARTER;
                        if (ofDay >= 0 && ofDay < 96) {
                            quarters.set((int) ofDay);
                        }
                    }
                });
        return quarters.cardinality() / 4.0;
    }

    private static void assertRanking(Service service, WalkedArchive all) {
        JsonNode ranking =
                Fixtures.ask(service, "chatRatingsRanking", Fixtures.query()).path("ranking");
        for (JsonNode place : ranking) {
            WalkedArchive own = all.where(chat -> each(chat.path("agents"))
                    .anyMatch(agent -> has(agent, "email", place.path("name").asText())));
            int good = own.count(chat -> has(chat, "rate", "rated_good"));
            int bad = own.count(chat -> has(chat, "rate", "rated_bad"));
            equal(place, "good", good);
            equal(place, "bad", bad);
            equal(place, "total", good + bad);
        }
        assertThat(ranking.size()).isEqualTo((int) all.where(chat -> !has(chat, "rate", "not_rated")).records().stream()
                .flatMap(chat -> each(chat.path("agents")).map(agent -> agent.path("email")))
                .distinct()
                .count());
    }

    private static void assertOccupancy(Service service, WalkedArchive all) {
        JsonNode hours =
                Fixtures.ask(service, "agentsOccupancy", Fixtures.query().put("weekday", "mon"));
        LocalDate latest = LocalDate.ofInstant(Fixtures.NOW, ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        assertThat(hours.size()).isEqualTo(4 * 24);
        WalkedArchive talks = all.where(chat -> !WalkedArchive.isMissed(chat));
        for (Map.Entry<String, JsonNode> hour : hours.properties()) {
            LocalDateTime begin = LocalDateTime.parse(hour.getKey().replace(' ', 'T'));
            assertThat(begin.toLocalDate())
                    .isIn(Stream.iterate(latest, day -> day.minusWeeks(1))
                            .limit(4)
                            .toList());
            long from = begin.toEpochSecond(ZoneOffset.UTC);
            // the maximum is reached at the start of the hour or at the start of a chat
            long most = Stream.concat(
                            Stream.of(from),
                            talks.records().stream()
                                    .map(WalkedArchive::started)
                                    .filter(started -> started >= from && started < from + 3600))
                    .mapToLong(instant -> talks.count(chat -> WalkedArchive.started(chat) <= instant
                            && WalkedArchive.started(chat)
                                            + chat.path("duration").asInt()
                                    > instant))
                    .max()
                    .orElseThrow();
            assertThat(hour.getValue().asLong()).as(hour.getKey()).isEqualTo(most);
        }
    }
}
