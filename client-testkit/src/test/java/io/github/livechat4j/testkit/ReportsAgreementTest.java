package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import io.github.livechat4j.testkit.internal.service.Service;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The archive and the reports agree for any seed and any filter that both support. */
class ReportsAgreementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    @Provide
    Arbitrary<ObjectNode> queries() {
        Arbitrary<Integer> begin = Arbitraries.integers().between(0, 100);
        Arbitrary<Integer> length = Arbitraries.integers().between(0, 60);
        Arbitrary<String> zone = Arbitraries.of("", "UTC", "Asia/Kolkata", "America/New_York", "Europe/Lisbon");
        Arbitrary<String> agent =
                Arbitraries.of("", "", "marta.kowal@example.com", "ines.duarte@example.com", "nobody");
        Arbitrary<Integer> group = Arbitraries.of(-1, -1, 0, 3, 7);
        Arbitrary<List<String>> tags = Arbitraries.of(
                List.of(), List.of(), List.of("billing issue"), List.of("billing issue", "réclamation 50%"));
        Arbitrary<String> groupBy = Arbitraries.of("", "day", "month");
        return Combinators.combine(begin, length, zone, agent, group, tags, groupBy)
                .as((ago, days, name, login, id, words, bucket) -> {
                    LocalDate first = TODAY.minusDays(ago);
                    ObjectNode query = Fixtures.query()
                            .put("date_from", first.toString())
                            .put("date_to", first.plusDays(days).toString());
                    if (!name.isEmpty()) {
                        query.put("timezone", name);
                    }
                    if (!login.isEmpty()) {
                        query.put("agent", login);
                    }
                    if (id >= 0) {
                        query.put("group", id);
                    }
                    if (!words.isEmpty()) {
                        words.forEach(query.putArray("tag")::add);
                    }
                    if (!bucket.isEmpty()) {
                        query.put("group_by", bucket);
                    }
                    return query;
                });
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

    @Property(tries = 150)
    void figuresAgree(@ForAll long seed, @ForAll @IntRange(max = 400) int chats, @ForAll("queries") ObjectNode query) {
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

    @Property(tries = 40)
    void hoursOfADayAddUpToTheDay_alsoWhereClocksChange(
            @ForAll long seed, @ForAll @IntRange(max = 80) int ago, @ForAll("queries") ObjectNode query) {
        Service service = Fixtures.service(seed, 3000, 0, ZoneId.of("America/New_York"));
        String day = TODAY.minusDays(ago).toString();
        ObjectNode oneDay = query.put("date_from", day).put("date_to", day);

        JsonNode hours = Fixtures.ask(service, "totalChats", oneDay.deepCopy().put("group_by", "hour"));
        JsonNode days = Fixtures.ask(service, "totalChats", oneDay.deepCopy().put("group_by", "day"));

        assertThat(hours).hasSize(24);
        assertThat(days).hasSize(1);
        assertThat(sum(hours, "chats")).isEqualTo(sum(days, "chats"));
    }

    @Property(tries = 40)
    void ticketReportsAgreeWithTheTickets(@ForAll long seed) {
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
