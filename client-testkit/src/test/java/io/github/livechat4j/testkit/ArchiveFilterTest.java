package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import io.github.livechat4j.testkit.internal.service.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The filters of {@code GET /chats}, compared with the unfiltered list. */
class ArchiveFilterTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Service SERVICE = Fixtures.service(7, 1000, 5, LISBON);

    static Stream<Arguments> filters() {
        return Stream.of(
                filter(
                        "agent",
                        "marta.kowal@example.com",
                        chat -> Fixtures.texts(chat.path("agents"), "email").contains("marta.kowal@example.com")),
                filter("group", 3, chat -> has(chat.path("group"), "3")),
                filter("rate", "rated", chat -> chat.path("rate").asText().matches("rated_.*")),
                filter("rate", "rated_bad", chat -> chat.path("rate").asText().equals("rated_bad")),
                filter("rate", "not_rated", chat -> !chat.path("rate").asText().matches("rated_.*")),
                filter("comment", 1, chat -> chat.has("rate_comment")),
                filter("comment", 0, chat -> !chat.has("rate_comment")),
                filter("tagged", 1, chat -> !chat.path("tags").isEmpty()),
                filter("tagged", 0, chat -> chat.path("tags").isEmpty()),
                filter(
                        "goal",
                        1411,
                        chat -> Fixtures.texts(chat.path("goals"), "id").contains("1411")),
                filter("has_goal", 1, chat -> chat.has("goals")),
                filter("has_goal", 0, chat -> !chat.has("goals")),
                filter(
                        "has_sale",
                        1,
                        chat -> !Fixtures.values(chat.path("goals"), "price").isEmpty()),
                filter(
                        "sale",
                        "1523",
                        chat -> Fixtures.texts(chat.path("goals"), "id").contains("1523")),
                filter("country", "portugal", chat -> country(chat).equals("Portugal")),
                filter(
                        "city",
                        "Porto",
                        chat -> chat.path("visitor").path("city").asText().equals("Porto")),
                filter(
                        "region",
                        "Texas",
                        chat -> chat.path("visitor").path("region").asText().equals("Texas")),
                filter(
                        "query",
                        "REFUND",
                        chat -> chat.toString().toLowerCase(Locale.ROOT).contains("refund")));
    }

    private static Arguments filter(String name, Object value, Predicate<JsonNode> expected) {
        return Arguments.of(name, value, expected);
    }

    private static boolean has(JsonNode list, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .anyMatch(element -> element.asText().equals(value));
    }

    private static String country(JsonNode chat) {
        return chat.path("visitor").path("country").asText();
    }

    /** Compares chats only, because missed chats show neither groups nor places. */
    @ParameterizedTest
    @MethodSource("filters")
    void aFilterFindsThoseThatMatch_andAllOfThem(String name, Object value, Predicate<JsonNode> expected) {
        ObjectNode query = Fixtures.query();
        if (value instanceof Integer number) {
            query.put(name, number);
        } else {
            query.put(name, value.toString());
        }

        List<JsonNode> found = Fixtures.onlyChats(Fixtures.allChats(SERVICE, query));

        assertThat(found)
                .isNotEmpty()
                .containsExactlyElementsOf(Fixtures.onlyChats(Fixtures.allChats(SERVICE, Fixtures.query())).stream()
                        .filter(expected)
                        .toList());
    }

    @Test
    void queuedChats_areThoseWithAQueue_andMissedOnesWhoseVisitorsGaveUp() {
        List<JsonNode> queued = Fixtures.allChats(SERVICE, Fixtures.query().put("queued", 1));

        assertThat(Fixtures.onlyChats(queued)).isNotEmpty().allMatch(chat -> chat.has("queue"));
        assertThat(queued.size()).isGreaterThan(Fixtures.onlyChats(queued).size());
        assertThat(Fixtures.onlyChats(
                        Fixtures.allChats(SERVICE, Fixtures.query().put("queued", 0))))
                .noneMatch(chat -> chat.has("queue"));
    }

    @Test
    void severalTags_meanAnyOfThem() {
        ObjectNode one = Fixtures.query();
        one.putArray("tag").add("billing issue");
        ObjectNode two = Fixtures.query();
        two.putArray("tag").add("billing issue").add("réclamation 50%");

        assertThat(Fixtures.allChats(SERVICE, two).size())
                .isGreaterThan(Fixtures.allChats(SERVICE, one).size());
        assertThat(Fixtures.allChats(SERVICE, one))
                .isNotEmpty()
                .allMatch(chat -> has(chat.path("tags"), "billing issue"));
    }

    @Test
    void aVisitorsChatsAreFound() {
        String visitor = Fixtures.allChats(SERVICE, Fixtures.query())
                .get(0)
                .path("visitor_id")
                .asText();

        assertThat(Fixtures.allChats(SERVICE, Fixtures.query().put("visitor_id", visitor)))
                .isNotEmpty()
                .allMatch(chat -> chat.path("visitor_id").asText().equals(visitor));
    }

    @Test
    void daysBeginAndEndInTheZoneThatIsAsked() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        LocalDate day = LocalDate.of(2026, 3, 10);
        ObjectNode query = Fixtures.query()
                .put("date_from", day.toString())
                .put("date_to", day.toString())
                .put("timezone", tokyo.getId());

        List<JsonNode> found = Fixtures.onlyChats(Fixtures.allChats(SERVICE, query));

        assertThat(found)
                .containsExactlyElementsOf(Fixtures.onlyChats(Fixtures.allChats(SERVICE, Fixtures.query())).stream()
                        .filter(chat -> LocalDate.ofInstant(
                                        Instant.ofEpochSecond(
                                                chat.path("started_timestamp").asLong()),
                                        tokyo)
                                .equals(day))
                        .toList())
                .isNotEmpty();
    }

    @Test
    void pendingChatsAreListedOnlyWhenAskedFor() {
        assertThat(Fixtures.ask(SERVICE, "listChats", Fixtures.query())
                        .path("total")
                        .asInt())
                .isEqualTo(995);
        assertThat(Fixtures.ask(SERVICE, "listChats", Fixtures.query().put("include_pending", 1))
                        .path("total")
                        .asInt())
                .isEqualTo(1000);
    }
}
