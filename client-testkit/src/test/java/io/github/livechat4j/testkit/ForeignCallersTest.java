package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of other clients and of the vendor's samples, which the service accepts. */
class ForeignCallersTest {

    private static final String CHAT = "/chats/QK4T8ZP1MW";
    private static final String VISITOR = "/visitors/S1772460310.9f31c0ab72/details";

    @AutoClose
    @SuppressWarnings("NullAway.Init")
    private static LiveChatSandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    private static RawCaller caller;

    @BeforeAll
    static void start() {
        sandbox = LiveChatSandbox.builder().chats(10).start();
        caller = new RawCaller(sandbox);
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static String anyTicket() {
        return "/tickets/"
                + caller.get("/tickets")
                        .json()
                        .path("tickets")
                        .path(0)
                        .path("id")
                        .asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags[]=sales", "tags=sales", "tag=sales", "Tag[]=sales", "other=1"})
    void tags_whenTheFormHasNoListOfTags_thenAreRefusedAndKept(String form) {
        for (String owner : List.of(CHAT, anyTicket())) {
            assertThat(caller.form("PUT", owner + "/tags", "tag[]=kept").status())
                    .isEqualTo(200);

            RawCaller.Reply refused = caller.form("PUT", owner + "/tags", form);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).contains("tag ");
            assertThat(texts(caller.get(owner).json().path("tags"))).containsExactly("kept");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"tags\":[\"x\"]}", "{\"tag\":null}", "{\"tag\":\"sales\"}", "[]"})
    void tags_whenTheJsonHasNoListOfTags_thenAreRefused(String json) {
        assertThat(caller.json("PUT", CHAT + "/tags", json).status()).isEqualTo(400);
        assertThat(caller.json("PUT", anyTicket() + "/tags", json).status()).isEqualTo(400);
    }

    @Test
    void tags_whenTheListIsEmpty_thenAreRemoved() {
        caller.form("PUT", CHAT + "/tags", "tag[]=gone");
        assertThat(caller.form("PUT", CHAT + "/tags", "tag=").status()).isEqualTo(200);
        assertThat(caller.get(CHAT).json().path("tags")).isEmpty();

        caller.form("PUT", CHAT + "/tags", "tag[]=gone");
        assertThat(caller.json("PUT", CHAT + "/tags", "{\"tag\":[]}").status()).isEqualTo(200);
        assertThat(caller.get(CHAT).json().path("tags")).isEmpty();
    }

    @Test
    void jsonWithBracketsInItsNames_whenSent_thenIsTaken() {
        assertThat(caller.json("PUT", CHAT + "/tags", "{\"tag[]\":[\"a\",\"b\"]}")
                        .status())
                .isEqualTo(200);

        assertThat(texts(caller.get(CHAT).json().path("tags"))).containsExactly("a", "b");
        assertThat(caller.json("POST", "/canned_responses", "{\"text\":\"Hi\",\"tags[]\":[\"hi\"]}")
                        .json()
                        .path("tags"))
                .hasSize(1);
    }

    @Test
    void visitorDetails_whenSentWithoutCredentials_thenAreTakenByTheirOwn() {
        Map<String, String> nobody = Map.of("Authorization", "");
        String body = "{\"license_id\":\"8123470\",\"token\":\"6e0d9b7a41c85f23d0b97e6c1a4f8352\""
                + ",\"id\":\"crm\",\"fields\":[{\"name\":\"Age\",\"value\":\"36\"}]}";

        assertThat(caller.send("POST", VISITOR, "application/json", body, nobody)
                        .status())
                .isEqualTo(200);
        assertThat(caller.send("POST", VISITOR, "application/json", body.replace("8123470", "1"), nobody)
                        .status())
                .isEqualTo(403);
        assertThat(caller.send("GET", "/visitors", "", "", nobody).status()).isEqualTo(401);
    }

    @Test
    void hours_whenSeveralDaysAreAsked_thenComeAsDays() {
        for (String report :
                List.of("/reports/chats/total_chats", "/reports/tickets/new_tickets", "/reports/availability")) {
            JsonNode rows = caller.get(report + "?date_from=2026-03-01&date_to=2026-03-03&group_by=hour")
                    .json();

            assertThat(rows.properties()).extracting(Map.Entry::getKey).contains("2026-03-01", "2026-03-03");
        }
    }

    @Test
    void visitors_whenCounted_thenAreANumber() {
        int all = caller.get("/visitors").json().size();

        assertThat(caller.get("/visitors?count=1").body()).isEqualTo(Integer.toString(all));
        assertThat(caller.get("/visitors?count=0").json()).hasSize(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "browsing",
                "chatting",
                "logging into chat",
                "queued",
                "invited",
                "refused invitation",
                "chat closed"
            })
    void visitors_whenAStateOfTheDocumentsIsAsked_thenAreOfThatState(String state) {
        RawCaller.Reply reply = caller.get("/visitors?state=" + state.replace(" ", "%20"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json())
                .allMatch(visitor -> visitor.path("state").asText().equals(state));
    }

    @Test
    void aGreeting_whenItsGroupIsInTheQuery_thenBelongsToIt() {
        String body = "{\"name\":\"Hello\",\"rules\":[{\"type\":\"visits_number\",\"value\":\"2\"}]}";

        assertThat(caller.json("POST", "/greetings?group=3", body)
                        .json()
                        .path("group")
                        .asInt())
                .isEqualTo(3);
        assertThat(caller.json("POST", "/greetings", body).json().path("group").asInt())
                .isZero();
        assertThat(caller.json("POST", "/greetings?group=x", body).status()).isEqualTo(400);
        assertThat(caller.json("POST", "/greetings?group=999", body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"/agents/, 200", "/agents/nora.lindqvist@example.com/, 200", "/agents//, 404", "/nothing/, 404"})
    void aPath_whenItEndsWithASlash_thenIsTheSame(String path, int status) {
        assertThat(caller.get(path).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer ", "BEARER ", "Bearer "})
    void aScheme_whenInSmallLettersOrCapitals_thenIsTheSame(String scheme) {
        String path = "/agents";

        assertThat(caller.send("GET", path, "", "", Map.of("Authorization", scheme + "dal:sandbox-token"))
                        .status())
                .isEqualTo(200);
        assertThat(caller.send("GET", path, "", "", Map.of("Authorization", scheme + "DAL:SANDBOX-TOKEN"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void head_whenAsked_thenAnswersAsGetWithoutABody() {
        RawCaller.Reply whole = caller.get("/agents");

        RawCaller.Reply head = caller.send("HEAD", "/agents", "", "", Map.of());

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("content-type"))
                .isEqualTo(whole.headers().firstValue("content-type"));
        assertThat(caller.send("HEAD", "/nothing", "", "", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void aTicketWithoutASubject_whenCreated_thenHasTheOneOfTheService() {
        JsonNode ticket = caller.form("POST", "/tickets", "message=Hi&requester[mail]=lena@example.org")
                .json();

        assertThat(ticket.path("subject").asText()).isEqualTo("(no subject)");
    }

    @Test
    void aNewAgent_whenNothingIsSaid_thenGetsADailySummary() {
        JsonNode agent =
                caller.form("POST", "/agents", "login=new@example.com&name=New").json();
        JsonNode without = caller.form("POST", "/agents", "login=other@example.com&name=Other&daily_summary=0")
                .json();

        assertThat(agent.path("daily_summary").asInt()).isEqualTo(1);
        assertThat(without.path("daily_summary").asInt()).isZero();
    }

    @Test
    void anAgent_whenToBecomeOwner_thenIsRefused() {
        assertThat(caller.form("POST", "/agents", "login=new@example.com&name=New&permission=owner")
                        .status())
                .isEqualTo(400);
        caller.form("POST", "/agents", "login=normal@example.com&name=Normal");
        assertThat(caller.form("PUT", "/agents/normal@example.com", "permission=owner")
                        .status())
                .isEqualTo(400);
    }
}
