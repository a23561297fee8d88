package io.github.livechat4j.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import feign.Feign;
import feign.FeignException;
import feign.Response;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.wire.fixture.Agent;
import io.github.livechat4j.wire.fixture.AgentStatus;
import io.github.livechat4j.wire.fixture.CreateGreetingRequest;
import io.github.livechat4j.wire.fixture.DeleteTagRequest;
import io.github.livechat4j.wire.fixture.ListChatsQuery;
import io.github.livechat4j.wire.fixture.Rule;
import io.github.livechat4j.wire.fixture.Score;
import io.github.livechat4j.wire.fixture.ServiceApi;
import io.github.livechat4j.wire.fixture.UpdateAgentRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeignWireTest {

    private static final String PAGE = "{\"chats\":[],\"total\":0,\"pages\":0}";

    @RegisterExtension
    static final WireMockExtension SERVICE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final ServiceApi api = api(WireCapability.form());

    private static ServiceApi api(WireCapability wire) {
        return Feign.builder().addCapability(wire).target(ServiceApi.class, SERVICE.baseUrl());
    }

    private static void answer(ResponseDefinitionBuilder response) {
        SERVICE.stubFor(any(anyUrl()).willReturn(response));
    }

    private static LoggedRequest request() {
        List<LoggedRequest> requests = SERVICE.findAll(anyRequestedFor(anyUrl()));
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }

    private static List<String> query(String name) {
        return request().queryParameter(name).isPresent()
                ? request().queryParameter(name).values()
                : List.of();
    }

    @Test
    void put_whenOneFieldIsSet_thenSendsOnlyThisFieldAsAForm() {
        answer(okJson("{\"login\":\"a\",\"max_chats_count\":\"5\"}"));
        UpdateAgentRequest body = new UpdateAgentRequest(null, 5, null, List.of(), null, Map.of(), Map.of());

        Agent agent = api.updateAgent("john+doe@example.com", body);

        assertThat(agent.maxChatsCount()).isEqualTo(5);
        assertThat(request().getUrl()).isEqualTo("/agents/john%2Bdoe%40example.com");
        assertThat(request().getBodyAsString()).isEqualTo("max_chats_count=5");
        assertThat(request().header("Content-Type").values()).containsExactly("application/x-www-form-urlencoded");
        assertThat(request().header("X-API-Version").values()).containsExactly("2");
    }

    @Test
    void put_whenSetToJson_thenSendsJson() {
        answer(okJson("{\"login\":\"a\"}"));
        UpdateAgentRequest body = new UpdateAgentRequest("ż{x}", null, true, List.of(1), null, Map.of(), Map.of());

        api(WireCapability.json()).updateAgent("a", body);

        assertThat(request().getBodyAsString()).isEqualTo("{\"name\":\"ż{x}\",\"daily_summary\":1,\"groups\":[1]}");
        assertThat(request().header("Content-Type").values()).containsExactly("application/json");
    }

    @Test
    void post_whenListsAreNested_thenSendsBracketsAndVoidReadsNothing() {
        answer(aResponse().withStatus(201).withBody("whatever"));

        api.createGreeting(new CreateGreetingRequest(
                "ż", List.of(new Rule("t", "50% {off}", List.of(), List.of(), Map.of())), Map.of(), true, Map.of()));

        assertThat(request().getBodyAsString())
                .isEqualTo("name=%C5%BC&rules%5B0%5D%5Btype%5D=t&rules%5B0%5D%5Bvalue%5D=50%25+%7Boff%7D&active=1");
    }

    @Test
    void delete_whenItHasABodyAndAnOddPath_thenBothArriveIntact() {
        answer(okJson("{\"ok\":true}"));

        Map<String, Object> answer = api.deleteTag("50% off/żółć%41{x}\r\n", new DeleteTagRequest(1, Map.of()));

        assertThat(answer).isEqualTo(Map.of("ok", true));
        assertThat(request().getMethod().getName()).isEqualTo("DELETE");
        assertThat(request().getUrl()).isEqualTo("/tags/50%25%20off%2F%C5%BC%C3%B3%C5%82%C4%87%2541%7Bx%7D%0D%0A");
        assertThat(request().getBodyAsString()).isEqualTo("group=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100%41",
                "%41",
                "a+b",
                "a&b=c",
                "{x}",
                "{status}",
                "żółć",
                "50% off",
                "a,b",
                "a/b%2Fc",
                "#?",
                "😀",
                "~*-._"
            })
    void query_whenTheValueIsOdd_thenArrivesIntact(String value) {
        answer(okJson(PAGE));
        api.listChats(new ListChatsQuery(null, value, null, List.of(value, "b"), List.of(), value, null, Map.of()));
        assertThat(query("query")).containsExactly(value);
        assertThat(query("tag[]")).containsExactly(value, "b");
        assertThat(query("requester[mail]")).containsExactly(value);

        SERVICE.resetRequests();
        answer(okJson("[]"));
        api.listVisitors(value, List.of(1, 2), true, Instant.ofEpochSecond(5));
        assertThat(query("state")).containsExactly(value);
        assertThat(query("group[]")).containsExactly("1", "2");
        assertThat(query("queued")).containsExactly("1");
        assertThat(query("since")).containsExactly("5");
    }

    @Test
    void query_whenNothingIsSet_thenIsNotThere() {
        answer(okJson(PAGE));
        api.listChats(
                new ListChatsQuery(null, null, null, List.of(), List.of(), null, null, Map.of("tag[]", List.of())));
        assertThat(request().getUrl()).isEqualTo("/chats");

        SERVICE.resetRequests();
        answer(okJson("[]"));
        api.listVisitors(null, List.of(), null, null);
        assertThat(request().getUrl()).isEqualTo("/visitors");
    }

    @Test
    void query_whenTheTextIsEmpty_thenArrivesEmpty() {
        answer(okJson(PAGE));

        api.listChats(new ListChatsQuery(null, "", null, List.of(), List.of(), null, null, Map.of()));

        assertThat(query("query")).containsExactly("");
    }

    @Test
    void query_whenAListHasAnEmptyText_thenIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.listChats(
                        new ListChatsQuery(null, null, null, List.of("sales", ""), List.of(), null, null, Map.of())))
                .withMessage("tag must not have an empty text in its list");
    }

    @Test
    void get_whenTheAnswerIsAListOrAMap_thenReadsItsElements() {
        answer(okJson("[{\"login\":\"a\"},null]"));
        List<Agent> agents = api.listAgents(AgentStatus.ACCEPTING_CHATS);
        assertThat(agents).extracting(Agent::login).containsExactly("a");
        assertThat(query("status")).containsExactly("accepting chats");
        assertThat(api.listAllAgents()).hasSize(1);

        answer(okJson("{\"2026-03-02\":{\"score\":1.5,\"count\":1,\"won\":\"1\"}}"));
        Map<String, Score> report = api.report();
        assertThat(report.keySet()).containsExactly("2026-03-02");

        answer(okJson("[]"));
        assertThat(api.report()).isEmpty();
    }

    @Test
    void get_whenTheAnswerIsWrong_thenThrowsADecodingExceptionThatNamesTheOperation() {
        answer(okJson("{\"login\":{\"is\":\"hunter2\"}}"));

        DecodingException e = catchThrowableOfType(DecodingException.class, () -> api.getAgent("john"));

        assertThat(e).hasMessage("getAgent (GET /agents/{login}): expected a text at $.login but found an object");
        assertThat(e.operation()).contains(new Operation("getAgent", "GET", "/agents/{login}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    void get_whenTheAnswerIsEmpty_thenSaysSo(int status) {
        answer(aResponse().withStatus(status));

        DecodingException e = catchThrowableOfType(DecodingException.class, () -> api.getAgent("john"));

        assertThat(e.found()).startsWith("an empty body");
    }

    @Test
    void get_whenTheServiceRefuses_thenIsTheErrorDecodersMatter() {
        answer(aResponse().withStatus(403));

        assertThatExceptionOfType(FeignException.Forbidden.class).isThrownBy(() -> api.getAgent("john"));
    }

    @Test
    void call_whenTextsBytesOrTheResponseItselfAreAskedFor_thenTheyAreNotTouched() throws IOException {
        answer(aResponse().withBody("ż {}"));

        assertThat(api.raw("<ż>")).isEqualTo("ż {}");
        assertThat(request().getBodyAsString()).isEqualTo("<ż>");
        assertThat(api.bytes()).isEqualTo("ż {}".getBytes(StandardCharsets.UTF_8));
        try (Response response = api.response()) {
            assertThat(response.status()).isEqualTo(200);
        }
    }

    @Test
    void call_whenArgumentsAreFieldsOfAForm_thenSendsThem() {
        answer(okJson("{}"));

        api.sendWords("a b", "1&2", List.of("x", "y"));

        assertThat(query("word")).containsExactly("a b");
        assertThat(request().getBodyAsString()).isEqualTo("first=1%262&second%5B%5D=x&second%5B%5D=y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void call_whenAPathParameterIsNoSegment_thenIsRefusedByNameBeforeAnythingIsSent(String tag) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.deleteTag(tag, new DeleteTagRequest(1, Map.of())))
                .withMessage("tag cannot be \"" + tag + "\": not a segment of a path");
        assertThat(SERVICE.getAllServeEvents()).isEmpty();
    }

    @Test
    @NullUnmarked
    void call_whenAnArgumentIsNull_thenIsRefusedByNameBeforeAnythingIsSent() {
        assertThatNullPointerException().isThrownBy(() -> api.getAgent(null)).withMessage("login must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> api.updateAgent("a", null))
                .withMessage("body must not be null");
        assertThatNullPointerException().isThrownBy(() -> api.listChats(null)).withMessage("query must not be null");
        assertThat(SERVICE.getAllServeEvents()).isEmpty();
    }

    @Test
    void call_whenTheBodyHasNoForm_thenIsRefusedBeforeAnythingIsSent() {
        assertThatIllegalArgumentException().isThrownBy(() -> api.sendAnything(new Thread()));
        assertThat(SERVICE.getAllServeEvents()).isEmpty();
    }
}
