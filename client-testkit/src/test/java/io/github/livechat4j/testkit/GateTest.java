package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.AuthenticationException;
import io.github.livechat4j.error.MisdirectedException;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.error.PermissionException;
import io.github.livechat4j.error.RateLimitedException;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.testkit.internal.contract.ServedContract;
import io.github.livechat4j.testkit.internal.contract.ServedOperation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rejected requests and their error messages. */
class GateTest {

    @AutoClose
    @SuppressWarnings("NullAway.Init")
    private static LiveChatSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = LiveChatSandbox.builder().chats(100).start();
    }

    static Stream<ServedOperation> operations() {
        return ServedContract.bundled().operations().values().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperation_refusesWrongCredentials(ServedOperation operation) {
        RawCaller.Reply reply = new RawCaller(sandbox)
                .send(
                        operation.method(),
                        ExampleRequests.path(operation),
                        "",
                        "",
                        Map.of("Authorization", "Bearer somebody-else"));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).isEqualTo("{\"error\":\"Wrong login or API key\"}");
    }

    @Test
    void noCredentials_areWrongOnes() {
        assertThat(new RawCaller(sandbox)
                        .send("GET", "/agents", "", "", Map.of("Authorization", ""))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theClientTellsWrongCredentials() {
        try (LiveChat livechat = sandbox.clientBuilder()
                .credentials(Credentials.basic("nora.lindqvist@example.com", "wrong"))
                .build()) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> livechat.agents().listAgents());
        }
    }

    static Stream<ServedOperation> operationsOnOne() {
        return operations().filter(operation -> operation.path().contains("{"));
    }

    @ParameterizedTest
    @MethodSource("operationsOnOne")
    void everyOperationOnARecord_refusesAnUnknownId(ServedOperation operation) {
        String body = ExampleRequests.bodies(operation).get(0).toString();

        RawCaller.Reply reply = new RawCaller(sandbox)
                .json(operation.method(), operation.path().replaceAll("\\{[^}]*}", "999999"), body);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("errors").asText()).startsWith("No such ");
    }

    static Stream<ServedOperation> operationsWithRequiredFields() {
        return operations()
                .filter(operation ->
                        operation.schemas().whole(operation.requestSchema()).has("required"));
    }

    @ParameterizedTest
    @MethodSource("operationsWithRequiredFields")
    void everyRequiredField_isAskedForByName(ServedOperation operation) {
        RawCaller.Reply reply = new RawCaller(sandbox).json(operation.method(), ExampleRequests.path(operation), "{}");

        assertThat(reply.status()).isEqualTo(400);
        for (var required : operation.schemas().whole(operation.requestSchema()).path("required")) {
            assertThat(reply.json().path("errors").toString()).contains(required.asText() + " is required");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|/chats?page=0||page has to be at least 1",
                "GET|/chats?page=two||page has to be a number",
                "GET|/chats?rate=great||rate has to be one of rated, not_rated, rated_good, rated_bad",
                "GET|/chats?tagged=yes||tagged has to be 0 or 1",
                "GET|/chats?date_from=2026-02-30||date_from has to be a date as YYYY-MM-DD",
                "GET|/chats?date_from=2026-03-02&date_to=2026-03-01||date_from has to be no later than date_to",
                "GET|/chats?timezone=Mars||timezone has to be an IANA name of a time zone",
                "GET|/chats?tag=a||tag has to be a list",
                "GET|/agents?status=asleep||status has to be one of accepting chats, not accepting chats, offline",
                "GET|/reports/chats/agents_occupancy||weekday is required",
                "GET|/reports/chats/total_chats?group_by=year||group_by has to be one of hour, day, month",
                "GET|/status?group=99||group has an unknown group 99",
                "GET|/tickets?status=lost||status has to be one of open, pending, solved, spam",
                "POST|/agents|login=x@example.com&name=X&password=1234|password has to have at least 5 characters",
                "POST|/agents|login=x@example.com&name=X&permission=owner|permission has to be one of administrator, normal",
                "POST|/agents|login=x@example.com&name=X&max_chats_count=many|max_chats_count has to be a number",
                "POST|/agents|login=x@example.com&name=X&groups[]=99|groups has an unknown group 99",
                "POST|/agents|login=x&name=X|login has to be an e-mail address",
                "POST|/agents|login=nora.lindqvist@example.com&name=X|login is in use already",
                "POST|/groups|name=G&agents[]=nobody@example.com|agents: nobody@example.com is no agent of the account",
                "POST|/tags|tag=t&author=nobody@example.com&group=0|author is no agent of the account",
                "POST|/tickets|message=m&requester[mail]=nobody|requester[mail] has to be an e-mail address",
                "POST|/tickets|message=m&requester[name]=n|requester[mail] is required",
                "POST|/tickets|message=m&requester[mail]=a@b.c&source[type]=fax|source[type] has to be one of chat-window, mail, lc2",
                "POST|/webhooks|event_type=chat_started&data_types[]=chat&url=ftp://x|url has to be an http or https address",
                "POST|/goals/1407/mark_as_successful|visitor_id=v&order_price=1,50|order_price has to be a number with a decimal point",
                "POST|/greetings|name=g&rules[0][type]=moon|rules[0][type] has to be one of",
                "DELETE|/groups/0||group 0 cannot be deleted"
            })
    void aBadArgument_isNamed(String method, String path, String form, String message) {
        RawCaller.Reply reply = new RawCaller(sandbox).form(method, path, form == null ? "" : form);

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("errors").path(0).asText()).startsWith(message);
    }

    @Test
    void whatIsNoJson_andNeitherFormNorJson_isRefused() {
        RawCaller caller = new RawCaller(sandbox);

        assertThat(caller.json("POST", "/agents", "{").status()).isEqualTo(400);
        assertThat(caller.json("POST", "/agents", "[1]").status()).isEqualTo(400);
        assertThat(caller.send("POST", "/agents", "text/xml", "<agent/>", Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anotherVersion_isRefused() {
        assertThat(new RawCaller(sandbox)
                        .send("GET", "/agents", "", "", Map.of("X-API-Version", "3"))
                        .body())
                .contains("X-API-Version has to be 2");
    }

    @Test
    void anUnknownPathAndAWrongMethod_areToldApart() {
        assertThat(new RawCaller(sandbox).get("/nowhere").status()).isEqualTo(404);
        assertThat(new RawCaller(sandbox).form("DELETE", "/agents", "").status())
                .isEqualTo(405);
    }

    @Test
    void whatIsNotInThePlan_isForbidden() {
        try (LiveChatSandbox small =
                LiveChatSandbox.builder().chats(10).outsidePlan("chatRatings").start()) {
            assertThatExceptionOfType(PermissionException.class)
                    .isThrownBy(() -> small.client().chatReports().chatRatings());
            assertThat(small.client().chatReports().totalChats()).isNotEmpty();
        }
    }

    @Test
    void requestsAboveTheLimit_areAskedToWait() {
        try (LiveChatSandbox limited = LiveChatSandbox.builder()
                        .chats(10)
                        .clock(Fixtures.CLOCK)
                        .rateLimit(2, Duration.ofSeconds(30))
                        .start();
                LiveChat livechat =
                        limited.clientBuilder().retryPolicy(RetryPolicy.NONE).build()) {
            livechat.groups().listGroups();
            livechat.groups().listGroups();

            assertThatExceptionOfType(RateLimitedException.class)
                    .isThrownBy(() -> livechat.groups().listGroups())
                    .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(30)));
        }
    }

    @Test
    void aTokenOfFrankfurtWithoutItsRegion_isMisdirected() {
        try (LiveChatSandbox frankfurt = LiveChatSandbox.builder()
                        .chats(10)
                        .credentials(Credentials.bearer("fra:token"))
                        .start();
                LiveChat wrong = frankfurt.clientBuilder().region("dal").build()) {
            assertThatExceptionOfType(MisdirectedException.class)
                    .isThrownBy(() -> wrong.groups().listGroups())
                    .satisfies(e -> assertThat(e.region()).contains("fra"));
            assertThat(frankfurt.client().groups().listGroups()).isNotEmpty();
        }
    }

    @Test
    void requestsAreKept_withoutTheSecret() {
        sandbox.reset();
        sandbox.client().groups().getGroup(3);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> sandbox.client().groups().getGroup(99));

        List<SandboxRequest> requests = sandbox.requests("getGroup");

        assertThat(requests).extracting(SandboxRequest::path).containsExactly("/groups/3", "/groups/99");
        assertThat(requests).extracting(SandboxRequest::status).containsExactly(200, 404);
        assertThat(requests.get(0).header("Authorization")).contains("***");
        assertThat(requests.get(0).header("X-API-Version")).contains("2");
        assertThat(requests.toString()).doesNotContain(LiveChatSandbox.KEY);
    }

    @Test
    void anOperationThatIsNotThere_isNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.requests("listChat"))
                .withMessageContaining("listChat");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.fail("listChats", 0, Fault.garbage()))
                .withMessageContaining("times");
    }

    @Test
    void builderValuesThatCannotBe_areNamed() {
        SandboxBuilder builder = LiveChatSandbox.builder();

        assertThatIllegalArgumentException().isThrownBy(() -> builder.chats(-1)).withMessageContaining("chats");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.port(70_000))
                .withMessageContaining("70000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.rateLimit(0, Duration.ofSeconds(1)))
                .withMessageContaining("requests");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.history(Duration.ZERO))
                .withMessageContaining("history");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> LiveChatSandbox.builder().chats(1).pendingChats(2).start())
                .withMessageContaining("pendingChats");
    }
}
