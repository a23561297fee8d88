package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import feign.RequestLine;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.UpdateChatTagsRequest;
import io.github.livechat4j.testkit.internal.contract.ServedContract;
import io.github.livechat4j.testkit.internal.contract.ServedOperation;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.wire.JsonCodec;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The client reads the answers of each known deviation of the service from its documentation. */
class QuirksTest {

    private static LiveChatSandbox with(Quirk... quirks) {
        return LiveChatSandbox.builder().chats(60).quirks(quirks).start();
    }

    @ParameterizedTest
    @EnumSource(Quirk.class)
    void theClientReadsEveryAnswer(Quirk quirk) {
        try (LiveChatSandbox sandbox = with(quirk)) {
            assertEveryAnswerIsRead(sandbox);
        }
    }

    @Test
    void theClientReadsEveryAnswer_withAllOfThemTogether() {
        try (LiveChatSandbox sandbox = with(Quirk.values())) {
            assertEveryAnswerIsRead(sandbox);
        }
    }

    private static void assertEveryAnswerIsRead(LiveChatSandbox sandbox) {
        JsonCodec codec = new JsonCodec();
        for (ServedOperation operation : ServedContract.bundled().operations().values()) {
            sandbox.reset();
            JsonNode body = ExampleRequests.bodies(operation).get(0);
            RawCaller.Reply reply = new RawCaller(sandbox)
                    .json(operation.method(), ExampleRequests.path(operation), body.isEmpty() ? "" : body.toString());

            assertThat(reply.status()).as(operation + " " + reply.body()).isEqualTo(200);
            assertThatCode(() -> codec.read(reply.body(), type(operation)))
                    .as(operation + " " + reply.body())
                    .doesNotThrowAnyException();
        }
    }

    private static Type type(ServedOperation operation) {
        String tag = ServedContract.bundled()
                .document()
                .path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .path("tags")
                .path(0)
                .asText();
        try {
            return Arrays.stream(Class.forName("io.github.livechat4j.api." + tag + "Api")
                            .getMethods())
                    .filter(method -> method.getName().equals(operation.id()))
                    .filter(method -> method.isAnnotationPresent(RequestLine.class))
                    .map(Method::getGenericReturnType)
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void emptyObjects_comeAsLists() {
        try (LiveChatSandbox sandbox = with(Quirk.EMPTY_OBJECT_AS_LIST)) {
            assertThat(new RawCaller(sandbox)
                            .get("/agents/marta.kowal@example.com")
                            .body())
                    .contains("\"work_scheduler\":[]");
        }
    }

    @Test
    void numbers_comeAsTexts() {
        try (LiveChatSandbox sandbox = with(Quirk.NUMBERS_AS_STRINGS)) {
            assertThat(new RawCaller(sandbox).get("/chats").body()).contains("\"total\":\"60\"");
            assertThat(sandbox.client().chats().listChats().total()).isEqualTo(60);
        }
    }

    @Test
    void unheardOfMembers_areThere_andRowsOfAReportAreNoMembers() {
        try (LiveChatSandbox sandbox = with(Quirk.UNKNOWN_FIELDS)) {
            assertThat(new RawCaller(sandbox).get("/groups").body()).contains("x_unheard_of");
            assertThat(sandbox.client().chatReports().totalChats().keySet()).allMatch(key -> key.startsWith("20"));
        }
    }

    @Test
    void emptyLists_comeAsNull() {
        try (LiveChatSandbox sandbox = with(Quirk.NULL_LISTS)) {
            assertThat(new RawCaller(sandbox)
                            .get("/chats?query=nobody-says-this")
                            .body())
                    .contains("\"chats\":null");
            assertThat(sandbox.client()
                            .chats()
                            .listChats(ListChatsQuery.builder()
                                    .query("nobody-says-this")
                                    .build())
                            .chats())
                    .isEmpty();
        }
    }

    @Test
    void whatHasNoValue_comesAsAnEmptyText() {
        try (LiveChatSandbox sandbox = with(Quirk.EMPTY_STRINGS)) {
            assertThat(new RawCaller(sandbox)
                            .get("/reports/chats/first_response_time?date_from=2035-01-01&date_to=2035-01-02")
                            .body())
                    .contains("\"seconds\":\"\"");
        }
    }

    @Test
    void rules_changeTheirOrder() {
        try (LiveChatSandbox plain = with();
                LiveChatSandbox quirky = with(Quirk.SHUFFLED_RULES)) {
            var rules = plain.client().greetings().getGreeting(6148).rules();

            assertThat(quirky.client().greetings().getGreeting(6148).rules())
                    .containsExactlyInAnyOrderElementsOf(rules)
                    .isNotEqualTo(rules);
        }
    }

    @Test
    void aChatComesBare_andATicketInAPage() {
        try (LiveChatSandbox sandbox = with(Quirk.BARE_CHAT, Quirk.TICKET_IN_PAGE)) {
            LiveChat livechat = sandbox.client();

            assertThat(livechat.chats()
                            .updateChatTags(
                                    "QK4T8ZP1MW",
                                    UpdateChatTagsRequest.builder()
                                            .tag(List.of("a"))
                                            .build())
                            .total())
                    .isOne();
            assertThat(new RawCaller(sandbox)
                            .form("POST", "/tickets", "message=m&requester[mail]=a@example.org")
                            .body())
                    .startsWith("{\"tickets\":[");
        }
    }

    @Test
    void errorsComeAsText_andAnswersAnnounceTheEnd() {
        try (LiveChatSandbox sandbox = with(Quirk.TEXT_ERRORS, Quirk.LEGACY_HEADER)) {
            RawCaller.Reply reply = new RawCaller(sandbox).get("/groups/99");

            assertThat(reply.body()).isEqualTo("Error 404");
            assertThat(reply.headers().firstValue("Legacy")).contains("2027-06-30");
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> sandbox.client().groups().getGroup(99));
        }
    }
}
