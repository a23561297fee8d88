package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.BadRequestException;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.MarkGoalAsSuccessfulRequest;
import io.github.livechat4j.model.MissedChat;
import io.github.livechat4j.model.SendChatTranscriptRequest;
import io.github.livechat4j.model.UpdateChatTagsRequest;
import io.github.livechat4j.testkit.internal.contract.Contract;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import io.github.livechat4j.testkit.internal.service.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchiveTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Service SERVICE = Fixtures.service(7, 1000, 5, LISBON);

    private static List<JsonNode> all(Service service, ObjectNode query) {
        List<JsonNode> records = new ArrayList<>();
        int pages = Fixtures.ask(service, "listChats", query).path("pages").asInt();
        IntStream.rangeClosed(1, pages)
                .mapToObj(page ->
                        Fixtures.ask(service, "listChats", query.deepCopy().put("page", page)))
                .forEach(page -> page.path("chats").forEach(records::add));
        return records;
    }

    @Test
    void allPagesTogetherHoldEachRecordOnce_newestFirst() {
        List<JsonNode> records = all(SERVICE, Fixtures.query());

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
        for (JsonNode chat : all(SERVICE, Fixtures.query().put("query", "refund"))) {
            JsonNode found = SERVICE.perform(
                    Contract.bundled().operation("getChat"),
                    new io.github.livechat4j.testkit.internal.service.Arguments(
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
        List<JsonNode> records = all(SERVICE, Fixtures.query().put("include_pending", 1));

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

        for (JsonNode chat : all(SERVICE, Fixtures.query().put("has_goal", 1))) {
            String expected = format.format(
                    Instant.ofEpochSecond(chat.path("started_timestamp").asLong())
                            .atZone(ZoneId.of(chat.path("timezone").asText())));

            assertThat(chat.path("started").asText()).isEqualToIgnoringCase(expected);
        }
    }

    @Test
    void messagesAndGoalsAreWithinTheChat() {
        for (JsonNode chat : all(SERVICE, Fixtures.query().put("has_goal", 1))) {
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

    /** Missed chats show neither groups nor places, so that only records of chats can be looked at. */
    @ParameterizedTest
    @MethodSource("filters")
    void aFilterFindsThoseThatMatch_andAllOfThem(String name, Object value, Predicate<JsonNode> expected) {
        ObjectNode query = Fixtures.query();
        if (value instanceof Integer number) {
            query.put(name, number);
        } else {
            query.put(name, value.toString());
        }

        List<JsonNode> found = chats(all(SERVICE, query));

        assertThat(found)
                .isNotEmpty()
                .containsExactlyElementsOf(chats(all(SERVICE, Fixtures.query())).stream()
                        .filter(expected)
                        .toList());
    }

    private static List<JsonNode> chats(List<JsonNode> records) {
        return records.stream()
                .filter(chat -> chat.path("type").asText().equals("chat"))
                .toList();
    }

    @Test
    void queuedChats_areThoseWithAQueue_andMissedOnesWhoseVisitorsGaveUp() {
        List<JsonNode> queued = all(SERVICE, Fixtures.query().put("queued", 1));

        assertThat(chats(queued)).isNotEmpty().allMatch(chat -> chat.has("queue"));
        assertThat(queued.size()).isGreaterThan(chats(queued).size());
        assertThat(chats(all(SERVICE, Fixtures.query().put("queued", 0)))).noneMatch(chat -> chat.has("queue"));
    }

    @Test
    void severalTags_meanAnyOfThem() {
        ObjectNode one = Fixtures.query();
        one.putArray("tag").add("billing issue");
        ObjectNode two = Fixtures.query();
        two.putArray("tag").add("billing issue").add("réclamation 50%");

        assertThat(all(SERVICE, two).size()).isGreaterThan(all(SERVICE, one).size());
        assertThat(all(SERVICE, one)).isNotEmpty().allMatch(chat -> has(chat.path("tags"), "billing issue"));
    }

    @Test
    void aVisitorsChatsAreFound() {
        String visitor =
                all(SERVICE, Fixtures.query()).get(0).path("visitor_id").asText();

        assertThat(all(SERVICE, Fixtures.query().put("visitor_id", visitor)))
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

        List<JsonNode> found = chats(all(SERVICE, query));

        assertThat(found)
                .containsExactlyElementsOf(chats(all(SERVICE, Fixtures.query())).stream()
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

    @Test
    void tagsOfAChatAreSet_andShowInTheListAndInTheCountOfTheTag() {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(50).start()) {
            LiveChat livechat = sandbox.client();
            String id = newest(livechat).id();

            ChatPage changed = livechat.chats()
                    .updateChatTags(
                            id,
                            UpdateChatTagsRequest.builder()
                                    .tag(List.of("seen twice"))
                                    .build());

            assertThat(changed.chats())
                    .singleElement()
                    .isEqualTo(livechat.chats().getChat(id));
            assertThat(livechat.chats()
                            .listChats(ListChatsQuery.builder()
                                    .tag(List.of("seen twice"))
                                    .build())
                            .total())
                    .isOne();
        }
    }

    private static Chat newest(LiveChat livechat) {
        return livechat.chats().listChats(ListChatsQuery.builder().build()).chats().stream()
                .filter(Chat.class::isInstance)
                .map(Chat.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGoalThatIsMarked_showsInTheVisitorsLatestChat() {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(50).start()) {
            LiveChat livechat = sandbox.client();
            Chat chat = newest(livechat);

            livechat.goals()
                    .markGoalAsSuccessful(
                            1419,
                            MarkGoalAsSuccessfulRequest.builder()
                                    .visitorId(Objects.requireNonNull(chat.visitorId()))
                                    .build());

            assertThat(((Chat) livechat.chats().getChat(chat.id())).goals()).anyMatch(goal -> goal.id() == 1419);
        }
    }

    @Test
    void aTranscriptIsSentOnlyToAnAddress() {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(50).start()) {
            LiveChat livechat = sandbox.client();
            String id = newest(livechat).id();

            assertThat(livechat.chats()
                            .sendChatTranscript(
                                    id,
                                    SendChatTranscriptRequest.builder()
                                            .to("archive@example.com")
                                            .build())
                            .result())
                    .isEqualTo("transcript sent");
            assertThatExceptionOfType(BadRequestException.class)
                    .isThrownBy(() -> livechat.chats()
                            .sendChatTranscript(
                                    id,
                                    SendChatTranscriptRequest.builder()
                                            .to("nowhere")
                                            .build()));
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> livechat.chats().getChat("NOSUCHCHAT"));
        }
    }

    @Test
    void aChatThatBeginsIsTheNewest_andEndsWithWhatWasSaid() {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(50).start()) {
            LiveChat livechat = sandbox.client();
            ListChatsQuery withPending =
                    ListChatsQuery.builder().includePending(true).build();

            SandboxChat chat = sandbox.startChat(
                    NewChat.by("Rui Antunes").agent("ines.duarte@example.com").group(3));
            List<ArchivedChat> before = livechat.chats().listChats().chats();
            ArchivedChat running =
                    livechat.chats().listChats(withPending).chats().get(0);
            chat.agentSays("Good morning!").endRatedGood();
            Chat ended = newest(livechat);

            assertThat(before).doesNotContain(running);
            assertThat(((Chat) running).pending()).isTrue();
            assertThat(ended.id()).isEqualTo(chat.id());
            assertThat(ended.messages()).hasSize(2);
            assertThat(ended.rate()).hasToString("rated_good");
            assertThat(livechat.chats().listChats().total()).isEqualTo(51);
        }
    }

    @Test
    void theContractsExampleChatsAreThere() {
        try (LiveChatSandbox sandbox = LiveChatSandbox.start()) {
            assertThat(sandbox.client().chats().getChat("QK4T8ZP1MW")).isInstanceOf(Chat.class);
            assertThat(sandbox.client().chats().getChat("QK4T8XB9LS")).isInstanceOf(MissedChat.class);
        }
    }
}
