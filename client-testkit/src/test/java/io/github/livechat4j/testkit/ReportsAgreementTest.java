package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import io.github.livechat4j.testkit.internal.service.Service;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The archive and the reports agree for any seed and any filter that both support. */
class ReportsAgreementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    private static LongStream seeds() {
        return seeds(40);
    }

    private static LongStream manySeeds() {
        return seeds(150);
    }

    /** Each run has new seeds; {@code -Drandom.seed=N} runs only the one that a failure names. */
    private static LongStream seeds(int count) {
        Long only = Long.getLong("random.seed");
        return only == null ? new SplittableRandom().longs(count) : LongStream.of(only);
    }

    private static ObjectNode query(RandomGenerator random) {
        LocalDate first = TODAY.minusDays(random.nextInt(0, 101));
        ObjectNode query = Fixtures.query()
                .put("date_from", first.toString())
                .put("date_to", first.plusDays(random.nextInt(0, 61)).toString());
        String zone = of(random, "", "UTC", "Asia/Kolkata", "America/New_York", "Europe/Lisbon");
        if (!zone.isEmpty()) {
            query.put("timezone", zone);
        }
        String agent = of(random, "", "", "marta.kowal@example.com", "ines.duarte@example.com", "nobody");
        if (!agent.isEmpty()) {
            query.put("agent", agent);
        }
        int group = of(random, -1, -1, 0, 3, 7);
        if (group >= 0) {
            query.put("group", group);
        }
        List<String> tags =
                of(random, List.of(), List.of(), List.of("billing issue"), List.of("billing issue", "réclamation 50%"));
        if (!tags.isEmpty()) {
            tags.forEach(query.putArray("tag")::add);
        }
        String bucket = of(random, "", "day", "month");
        if (!bucket.isEmpty()) {
            query.put("group_by", bucket);
        }
        return query;
    }

    @SafeVarargs
    private static <T> T of(RandomGenerator random, T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Returns a number up to this one; the bounds come more often than the numbers between them. */
    private static int upTo(RandomGenerator random, int max) {
        return Math.min(max, Math.max(0, random.nextInt(-max / 10, max + max / 10)));
    }

    private static int listed(Service service, ObjectNode query, String name, String value) {
        ObjectNode filter = query.deepCopy();
        return Fixtures.ask(service, "listChats", name.isEmpty() ? filter : filter.put(name, value))
                .path("total")
                .asInt();
    }

    private static int flagged(Service service, ObjectNode query, String name) {
        return Fixtures.ask(service, "listChats", query.deepCopy().put(name, 1))
                .path("total")
                .asInt();
    }

    private static int sum(JsonNode rows, String... path) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToInt(row -> {
                    JsonNode value = row;
                    for (String name : path) {
                        value = value.path(name);
                    }
                    return value.asInt();
                })
                .sum();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("manySeeds")
    void figuresAgree(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int chats = upTo(random, 400);
        ObjectNode query = query(random);
        Service service = Fixtures.service(seed, chats, Math.min(chats, 3), ZoneId.of("Europe/Lisbon"));

        JsonNode totals = Fixtures.ask(service, "totalChats", query);
        JsonNode ratings = Fixtures.ask(service, "chatRatings", query);
        JsonNode engagement = Fixtures.ask(service, "chatEngagement", query);
        JsonNode queued = Fixtures.ask(service, "queuedVisitors", query);
        JsonNode ranking = Fixtures.ask(service, "chatRatingsRanking", query).path("ranking");

        int all = listed(service, query, "", "");
        assertThat(sum(totals, "chats")).isEqualTo(all);
        assertThat(sum(ratings, "chats")).isEqualTo(all);
        assertThat(sum(ratings, "good")).isEqualTo(listed(service, query, "rate", "rated_good"));
        assertThat(sum(ratings, "bad")).isEqualTo(listed(service, query, "rate", "rated_bad"));
        assertThat(sum(engagement, "chats_from_auto_invite")
                        + sum(engagement, "chats_from_immediate_start")
                        + sum(engagement, "chats_from_manual_invite"))
                .isEqualTo(all);
        assertThat(sum(queued, "queued", "count")).isEqualTo(flagged(service, query, "queued"));
        assertThat(sum(queued, "left_queue", "count") + sum(queued, "entered_chat", "count"))
                .isEqualTo(sum(queued, "queued", "count"));
        assertThat(sum(Fixtures.ask(service, "chatGoals", query), "goals"))
                .isGreaterThanOrEqualTo(flagged(service, query, "has_goal"));
        for (JsonNode agent : ranking) {
            ObjectNode ofAgent = query.deepCopy();
            if (!query.has("agent")) {
                ofAgent.put("agent", agent.path("name").asText());
                assertThat(agent.path("total").asInt()).isEqualTo(listed(service, ofAgent, "rate", "rated"));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hoursOfADayAddUpToTheDay_alsoWhereClocksChange(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Service service = Fixtures.service(seed, 3000, 0, ZoneId.of("America/New_York"));
        String day = TODAY.minusDays(upTo(random, 80)).toString();
        ObjectNode oneDay = query(random).put("date_from", day).put("date_to", day);

        JsonNode hours = Fixtures.ask(service, "totalChats", oneDay.deepCopy().put("group_by", "hour"));
        JsonNode days = Fixtures.ask(service, "totalChats", oneDay.deepCopy().put("group_by", "day"));

        assertThat(hours).hasSize(24);
        assertThat(days).hasSize(1);
        assertThat(sum(hours, "chats")).isEqualTo(sum(days, "chats"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ticketReportsAgreeWithTheTickets(long seed) {
        Service service = Fixtures.service(seed, 0, 0, ZoneId.of("UTC"));
        JsonNode sources = Fixtures.ask(service, "ticketSources", Fixtures.query());

        assertThat(sum(Fixtures.ask(service, "newTickets", Fixtures.query()), "new_tickets"))
                .isEqualTo(Fixtures.ask(service, "listTickets", Fixtures.query())
                        .path("total")
                        .asInt())
                .isEqualTo(sum(sources, "tickets_from_chat_window")
                        + sum(sources, "tickets_from_mail")
                        + sum(sources, "tickets_from_chat"));
        assertThat(sum(Fixtures.ask(service, "solvedTickets", Fixtures.query()), "solved_tickets"))
                .isEqualTo(Fixtures.ask(service, "listTickets", Fixtures.query().put("status", "solved"))
                        .path("total")
                        .asInt())
                .isEqualTo(sum(Fixtures.ask(service, "ticketResolutionTime", Fixtures.query()), "count"));
    }
}
