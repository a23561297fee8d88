package io.github.livechat4j.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions of the SDK's client with {@code livechat mcp}. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class McpCommandTest {

    private static AssistantSession session;

    @BeforeAll
    static void start() {
        session = AssistantSession.start();
    }

    @AfterAll
    static void end() {
        session.close();
    }

    private static Map<String, Object> period(String report) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Map.of("name", report, "from", today.minusDays(30).toString(), "to", today.toString());
    }

    private static Map<String, Object> chatsOf(String filter, Object value) {
        Map<String, Object> period = new HashMap<>(period("total-chats"));
        period.put(filter, value);
        return period;
    }

    private static String idOfAChat() {
        return session.json("searchChats", Map.of("limit", 1))
                .at("/records/0/id")
                .asText();
    }

    @Test
    void tools_whenListed_thenOnlyReadAndAreDescribed() {
        List<Tool> tools = session.tools();

        assertThat(tools)
                .extracting(Tool::name)
                .contains("report", "searchChats", "searchTickets", "getChat", "getTicket", "listAgents", "nextPart")
                .doesNotContain("createTag", "deleteTag", "updateAgent", "addVisitorDetails");
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.description()).isNotBlank();
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total-chats",
                "chat-ratings",
                "chat-first-response-time",
                "chat-ratings-ranking",
                "chat-goals",
                "ticket-sources",
                "scorecard"
            })
    void report_whenCalled_thenHasRows(String report) {
        JsonNode answer = session.json("report", period(report));

        assertThat(answer.path("report").asText()).isEqualTo(report);
        assertThat(answer.path("records")).isNotEmpty();
    }

    @Test
    void report_whenCalledForAPeriod_thenItsTotalIsTheSumOfItsRows() {
        JsonNode answer = session.json("report", period("total-chats"));

        int sum = 0;
        for (JsonNode row : answer.path("records")) {
            sum += row.path("chats").asInt();
        }
        assertThat(sum).isPositive().isEqualTo(answer.at("/total/chats").asInt());
    }

    @Test
    void report_whenOfAnAgentByItsShortName_thenIsThatOfItsLogin() {
        assertThat(session.json("report", chatsOf("agents", "nora.lindqvist")))
                .isEqualTo(session.json("report", chatsOf("agents", "nora.lindqvist@example.com")));
    }

    @Test
    void report_whenNoZoneIsGiven_thenNamesThatOfTheAccount() {
        String zone = session.json("report", period("total-chats")).path("zone").asText();

        assertThat(zone).isEqualTo("UTC");
    }

    @Test
    void archive_whenSearched_thenGoesOnAtTheCursor() {
        JsonNode first = session.json("searchChats", Map.of("limit", 3));
        JsonNode second = session.json(
                "searchChats", Map.of("limit", 3, "cursor", first.path("cursor").asText()));

        assertThat(List.of(first, second))
                .allSatisfy(part -> assertThat(part.path("records")).hasSize(3));
        assertThat(first.path("records").findValuesAsText("event_id"))
                .doesNotContainAnyElementsOf(second.path("records").findValuesAsText("event_id"));
    }

    @Test
    void records_whenAskedForById_thenAreThose() {
        String chat = idOfAChat();
        String ticket = session.json("searchTickets", Map.of("limit", 1))
                .at("/records/0/id")
                .asText();

        assertThat(session.json("getChat", Map.of("chat_id", chat)).path("id").asText())
                .isEqualTo(chat);
        assertThat(session.json("getTicket", Map.of("ticket_id", ticket))
                        .path("id")
                        .asText())
                .isEqualTo(ticket);
    }

    @Test
    void agents_whenListed_thenHaveNoSecret() {
        JsonNode agents = session.json("listAgents", Map.of());
        String login = agents.at("/records/0/login").asText();

        assertThat(session.text("getAgent", Map.of("login", login)))
                .contains(login)
                .doesNotContain("api_key", "password");
    }

    @Test
    void wholeNumbers_whenSentAsFractions_thenAreAccepted() {
        assertThat(session.json("searchChats", Map.of("limit", 2.0)).path("records"))
                .hasSize(2);
        assertThat(session.text("getGroup", Map.of("group_id", 3.0))).contains("\"id\":3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            report      | name=total-chats from=yesterdy to=2026-03-01     | from must be a date as YYYY-MM-DD, was "yesterdy"
            report      | name=totl-chats from=2026-03-01 to=2026-03-01    | did you mean total-chats?
            report      | name=total-chats                                 | total-chats needs from and to
            report      | name=total-chats from=2026-03-02 to=2026-03-01   | from must not be after to
            report      | name=total-chats from=2026-03-01 to=2026-03-01 agents=nora.lindqist | did you mean nora.lindqvist? see: listAgents
            report      | name=total-chats from=2026-03-01 to=2026-03-01 tags=bilingissue | there is no tag 'bilingissue'; did you mean billing issue?
            report      | name=total-chats from=2026-03-01 to=2026-03-01 group=99 | there is no group '99'; see: listGroups
            report      | name=total-chats from=2826-03-01 to=2826-03-01   | the period is in the future: it begins on 2826-03-01
            report      | name=total-chats from=2026-03-01 to=2026-03-01 zone=Mars/X | zone: 'Mars/X' is no time zone; write its IANA name
            report      | name=total-chats frm=2026-03-02                  | report takes no argument 'frm'
            searchChats | limit=many                                       | limit must be a whole number, was "many"
            searchChats | cursor=nonsense                                  | cursor must be that of an answer of searchChats, was "nonsense"
            searchChats | date_from=2026-02-30                             | date_from must be a date, YYYY-MM-DD, was "2026-02-30"
            getChat     |                                                  | getChat needs chat_id
            getChat     | chat_id=NOTHERE                                  | 404
            listTickets | status=opne                                      | status must be one of open, pending, solved, spam, was "opne"; did you mean open?
            nextPart    | cursor=a9-1                                      | call the tool again
            """)
    void calls_whenWrong_thenFailWithALineAndTheSessionGoesOn(String tool, String words, String message) {
        Map<String, Object> arguments = new HashMap<>();
        for (String word : words == null ? new String[0] : words.split(" ", -1)) {
            String value = word.substring(word.indexOf('=') + 1);
            arguments.put(
                    word.substring(0, word.indexOf('=')), value.matches("[0-9]+") ? Integer.valueOf(value) : value);
        }

        assertThat(session.refusal(tool, arguments))
                .contains(message)
                .hasLineCount(1)
                .doesNotContain("java", "Exception");
        assertThat(session.text("getStatus", Map.of())).contains("status");
    }

    @Test
    void tools_whenUnknownOrWriting_thenAreRefused() {
        assertThatThrownBy(() -> session.result("deleteTag", Map.of("tag", "vip")))
                .hasMessageContaining("there is no tool 'deleteTag'");
    }

    @Test
    void answers_whenTooLarge_thenComeInPartsAndTheSessionGoesOn() {
        try (AssistantSession small = AssistantSession.start("--answer-kilobytes", "4")) {
            List<String> ids = new ArrayList<>();
            JsonNode part = small.json("listChats", Map.of());
            int parts = part.path("parts").asInt();
            StringBuilder cut = new StringBuilder();
            while (true) {
                assertThat(AnswerParts.size(part.toString())).isLessThanOrEqualTo(4_000);
                part.path("records").forEach(record -> ids.add(record.path("id").asText()));
                cut.append(part.path("text_of_record").asText());
                if (!part.has("cursor")) {
                    break;
                }
                part = small.json(
                        "nextPart", Map.of("cursor", part.path("cursor").asText()));
            }

            assertThat(parts).isGreaterThan(3).isEqualTo(part.path("part").asInt());
            assertThat(ids).doesNotHaveDuplicates();
            long cutRecords = cut.toString().split("\\{\"type\":\"(chat|missed_chat)\",\"id\":", -1).length - 1L;
            assertThat(ids.size() + cutRecords).isEqualTo(25);
            assertThat(small.text("getStatus", Map.of())).contains("status");
        }
    }

    @Test
    void personalData_whenMasked_thenIsNotInAnyAnswer() {
        String chat = idOfAChat();
        JsonNode plain = session.json("getChat", Map.of("chat_id", chat));
        try (AssistantSession masked = AssistantSession.start("--mask", "email,ip,name,message_text")) {
            String text = masked.text("getChat", Map.of("chat_id", chat));
            String found = masked.text("searchChats", Map.of("limit", 1));

            assertThat(plain.at("/visitor/ip").asText()).isNotBlank();
            for (String answer : List.of(text, found)) {
                assertThat(answer)
                        .doesNotContain(plain.at("/visitor/ip").asText())
                        .doesNotContain(plain.at("/agents/0/email").asText())
                        .doesNotContain(plain.at("/messages/0/text").asText())
                        .contains(plain.at("/visitor/city").asText());
            }
            assertThat(masked.names()).doesNotContain("listVisitors");
        }
    }

    @Test
    void writes_whenTheClientCannotAsk_thenNeedConfirm() {
        try (AssistantSession writing = AssistantSession.start("--allow-writes")) {
            Map<String, Object> tag = Map.of("tag", "parcel", "author", "nora.lindqvist@example.com", "group", 0);
            assertThat(writing.refusal("createTag", tag)).contains("the user has not confirmed it", "confirm: true");
            assertThat(writing.text("listTags", Map.of())).doesNotContain("parcel");

            Map<String, Object> confirmed = new HashMap<>(tag);
            confirmed.put("confirm", true);
            assertThat(writing.text("createTag", confirmed)).contains("parcel");
            assertThat(writing.text("listTags", Map.of())).contains("parcel");

            Tool delete = writing.tools().stream()
                    .filter(tool -> tool.name().equals("deleteTag"))
                    .findFirst()
                    .orElseThrow();
            assertThat(delete.annotations().readOnlyHint()).isFalse();
            assertThat(delete.annotations().destructiveHint()).isTrue();
        }
    }

    @Test
    void writes_whenTheClientAsks_thenTheUserDecides() {
        AtomicReference<ElicitResult> answer = new AtomicReference<>(
                ElicitResult.builder(ElicitResult.Action.DECLINE).build());
        AtomicReference<String> question = new AtomicReference<>("");
        try (AssistantSession asking = AssistantSession.asking(
                asked -> {
                    question.set(asked.message());
                    return answer.get();
                },
                "--allow-writes")) {
            // the assistant cannot confirm in place of a user who can be asked
            Map<String, Object> tag =
                    Map.of("tag", "parcel", "author", "nora.lindqvist@example.com", "group", 0, "confirm", true);

            assertThat(asking.refusal("createTag", tag)).contains("the user has not confirmed it");
            assertThat(question.get()).contains("createTag", "parcel");
            answer.set(new ElicitResult(ElicitResult.Action.ACCEPT, Map.of("confirm", true)));
            assertThat(asking.text("createTag", tag)).contains("parcel");
        }
    }

    @Test
    void options_whenWrong_thenAreRefused() {
        Cli.Outcome outcome = Cli.run("mcp", "--sandbox", "--mask", "emal");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).contains("--mask", "did you mean email?").hasLineCount(1);
        assertThat(Cli.run("mcp", "--sandbox", "--answer-kilobytes", "1").err())
                .isEqualTo("livechat: --answer-kilobytes must be from 4 to 10000, was 1\n");
    }
}
