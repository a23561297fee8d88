package io.github.livechat4j.testkit;

import static io.github.livechat4j.testkit.WalkedArchive.each;
import static io.github.livechat4j.testkit.WalkedArchive.equal;
import static io.github.livechat4j.testkit.WalkedArchive.has;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import io.github.livechat4j.testkit.internal.service.Service;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Counts the tickets of the list and compares each row of each ticket report with the counts. Only reports show ratings
 * of tickets.
 */
class EveryTicketReportTest {

    private static final Offset<Double> ROUNDING = within(0.0051);

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 20_260_316})
    void everyReportOfTickets_whenTheListIsWalked_thenAgreesDayByDay(long seed) {
        Service service = Fixtures.service(seed, 0, 0, ZoneOffset.UTC);
        WalkedArchive all = WalkedArchive.of(service, "listTickets", "tickets", Fixtures.query());
        ToLongFunction<JsonNode> created = ticket -> ticket.at("/opened/0/from").asLong();
        ToLongFunction<JsonNode> solved = ticket -> has(ticket, "status", "solved")
                ? ticket.path("opened")
                        .path(ticket.path("opened").size() - 1)
                        .path("to")
                        .asLong()
                : 0;
        ToLongFunction<JsonNode> answered =
                ticket -> ticket.at("/firstResponse/date").asLong();

        tickets(service, "newTickets", all, created, (row, day) -> equal(row, "new_tickets", day.count()));
        tickets(service, "solvedTickets", all, solved, (row, day) -> equal(row, "solved_tickets", day.count()));
        tickets(service, "ticketSources", all, created, (row, day) -> {
            int form = day.count(ticket -> has(ticket.path("source"), "type", "chat-window"));
            int mail = day.count(ticket -> has(ticket.path("source"), "type", "mail"));
            equal(row, "tickets_from_chat_window", form);
            equal(row, "tickets_from_mail", mail);
            equal(row, "tickets_from_chat", day.count() - form - mail);
        });
        tickets(service, "ticketFirstResponseTime", all, answered, (row, day) -> hours(row, day, created, answered));
        tickets(service, "ticketResolutionTime", all, solved, (row, day) -> hours(row, day, created, solved));
        JsonNode ranking =
                Fixtures.ask(service, "ticketRatingsRanking", Fixtures.query()).path("ranking");
        assertThat(ranking).isNotEmpty();
        for (JsonNode place : ranking) {
            ObjectNode ofAgent =
                    Fixtures.query().put("agent", place.path("name").asText());
            List<JsonNode> rows =
                    each(Fixtures.ask(service, "ticketRatings", ofAgent)).toList();
            equal(
                    place,
                    "good",
                    rows.stream().mapToInt(row -> row.path("good").asInt()).sum());
            equal(
                    place,
                    "bad",
                    rows.stream().mapToInt(row -> row.path("bad").asInt()).sum());
        }
    }

    private static void tickets(
            Service service,
            String report,
            WalkedArchive all,
            ToLongFunction<JsonNode> when,
            BiConsumer<JsonNode, WalkedArchive> compare) {
        int counted = 0;
        for (Map.Entry<String, JsonNode> row :
                Fixtures.ask(service, report, Fixtures.query()).properties()) {
            long begin = LocalDate.parse(row.getKey()).toEpochDay() * 86_400;
            WalkedArchive day =
                    all.where(ticket -> when.applyAsLong(ticket) >= begin && when.applyAsLong(ticket) < begin + 86_400);
            counted += day.count();
            compare.accept(row.getValue(), day);
        }
        assertThat(counted).as(report).isEqualTo(all.count(ticket -> when.applyAsLong(ticket) > 0));
    }

    private static void hours(
            JsonNode row, WalkedArchive day, ToLongFunction<JsonNode> from, ToLongFunction<JsonNode> to) {
        equal(row, "count", day.count());
        if (day.count() > 0) {
            assertThat(row.path("hours").asDouble())
                    .isCloseTo(
                            day.sum(ticket -> to.applyAsLong(ticket) - from.applyAsLong(ticket)) / 3600 / day.count(),
                            ROUNDING);
        }
    }
}
