package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.testkit.internal.contract.ServedContract;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.service.Service;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lists, ids and records of the generated archive. */
class ArchiveTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Service SERVICE = Fixtures.service(7, 1000, 5, LISBON);

    @Test
    void allPagesTogetherHoldEachRecordOnce_newestFirst() {
        List<JsonNode> records = Fixtures.allChats(SERVICE, Fixtures.query());

        Set<String> ids = new HashSet<>();
        records.forEach(chat -> ids.add(chat.path("id").asText()));
        assertThat(records).hasSize(995);
        assertThat(ids).hasSize(995);
        assertThat(records.stream()
                        .filter(chat -> chat.has("started_timestamp"))
                        .map(chat -> -chat.path("started_timestamp").asLong()))
                .isSorted();
    }

    @Test
    void everyRecordIsFoundByItsId_asItIsInTheList() {
        for (JsonNode chat : Fixtures.allChats(SERVICE, Fixtures.query().put("query", "refund"))) {
            JsonNode found = SERVICE.perform(
                    ServedContract.bundled().operation("getChat"),
                    new io.github.livechat4j.testkit.internal.service.OperationArguments(
                            Map.of("chat_id", chat.path("id").asText()),
                            Fixtures.query(),
                            Fixtures.query(),
                            Fixtures.query(),
                            ""));

            assertThat(found).isEqualTo(chat);
        }
    }

    @Test
    void theArchiveIsTheSameForTheSameSeed_andAnotherForAnother() {
        JsonNode once = Fixtures.ask(SERVICE, "listChats", Fixtures.query());
        JsonNode again = Fixtures.ask(Fixtures.service(7, 1000, 5, LISBON), "listChats", Fixtures.query());
        JsonNode other = Fixtures.ask(Fixtures.service(8, 2000, 5, LISBON), "listChats", Fixtures.query());

        assertThat(again).isEqualTo(once);
        assertThat(other).isNotEqualTo(once);
    }

    @Test
    void allOptionalFieldsAndAllOddShapesOccur() {
        List<JsonNode> records = Fixtures.allChats(SERVICE, Fixtures.query().put("include_pending", 1));

        for (String field : List.of(
                "rate_comment", "referrer", "pending", "custom_variables", "integration_variables", "goals", "queue")) {
            assertThat(records).as(field).anyMatch(chat -> chat.has(field)).anyMatch(chat -> !chat.has(field));
        }
        assertThat(records)
                .anyMatch(chat -> chat.path("type").asText().equals("missed_chat"))
                .anyMatch(chat -> chat.path("agents").isNull())
                .anyMatch(chat -> chat.path("agents").size() == 2)
                .anyMatch(chat -> chat.path("supervisors").isArray())
                .anyMatch(chat -> chat.path("tickets").size() == 1)
                .anyMatch(chat -> chat.path("group").size() == 2)
                .anyMatch(chat -> chat.at("/visitor/email").isTextual()
                        && chat.at("/visitor/email").asText().isEmpty())
                .anyMatch(chat -> chat.has("visitor") && !chat.path("visitor").has("user_agent"))
                .anyMatch(chat -> chat.path("goals").path(0).path("order").has("price"))
                .anyMatch(chat -> chat.path("goals").path(0).has("order")
                        && chat.path("goals").path(0).path("order").isEmpty())
                .anyMatch(chat ->
                        !Fixtures.values(chat.path("messages"), "message_json").isEmpty())
                .anyMatch(chat -> !Fixtures.values(chat.path("messages"), "welcome_message")
                        .isEmpty())
                .anyMatch(chat ->
                        !Fixtures.values(chat.path("messages"), "details").isEmpty());
    }

    @Test
    void localTimesAreThoseOfTheRecordsZone() {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("EEE, MM/dd/yy hh:mm:ss a", Locale.ENGLISH);

        for (JsonNode chat : Fixtures.allChats(SERVICE, Fixtures.query().put("has_goal", 1))) {
            String expected = format.format(
                    Instant.ofEpochSecond(chat.path("started_timestamp").asLong())
                            .atZone(ZoneId.of(chat.path("timezone").asText())));

            assertThat(chat.path("started").asText()).isEqualToIgnoringCase(expected);
        }
    }

    @Test
    void messagesAndGoalsAreWithinTheChat() {
        for (JsonNode chat : Fixtures.allChats(SERVICE, Fixtures.query().put("has_goal", 1))) {
            List<JsonNode> times = Fixtures.values(chat, "timestamp");

            assertThat(times)
                    .allMatch(time -> time.asLong()
                                    >= chat.path("started_timestamp").asLong()
                            && time.asLong() <= chat.path("ended_timestamp").asLong());
            assertThat(chat.path("ended_timestamp").asLong()
                            - chat.path("started_timestamp").asLong())
                    .isEqualTo(chat.path("duration").asLong());
        }
    }

    @Test
    void onlyTheNewest25000OfAQueryAreServed() {
        Service service = Fixtures.service(1, 30_000, 0, LISBON);

        JsonNode last = Fixtures.ask(service, "listChats", Fixtures.query().put("page", 1000));
        JsonNode beyond = Fixtures.ask(service, "listChats", Fixtures.query().put("page", 1001));

        assertThat(last.path("chats")).hasSize(25);
        assertThat(last.path("total").asInt()).isEqualTo(30_000);
        assertThat(last.path("pages").asInt()).isEqualTo(1000);
        assertThat(beyond.path("chats")).isEmpty();
    }

    @Test
    void withoutChats_theListIsEmpty() {
        JsonNode page = Fixtures.ask(Fixtures.service(1, 0, 0, LISBON), "listChats", Fixtures.query());

        assertThat(page.path("chats")).isEmpty();
        assertThat(page.path("total").asInt()).isZero();
        assertThat(page.path("pages").asInt()).isZero();
    }
}
