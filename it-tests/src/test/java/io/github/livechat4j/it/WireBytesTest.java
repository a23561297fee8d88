package io.github.livechat4j.it;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import feign.Feign;
import io.github.livechat4j.api.AgentsApi;
import io.github.livechat4j.api.ChatsApi;
import io.github.livechat4j.api.GreetingsApi;
import io.github.livechat4j.api.TagsApi;
import io.github.livechat4j.model.CreateGreetingRequest;
import io.github.livechat4j.model.DeleteTagRequest;
import io.github.livechat4j.model.GreetingRule;
import io.github.livechat4j.model.GreetingRuleUrl;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.RuleOperator;
import io.github.livechat4j.model.RuleType;
import io.github.livechat4j.model.UpdateAgentRequest;
import io.github.livechat4j.wire.WireCapability;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks the bytes that generated methods send. */
class WireBytesTest {

    @SuppressWarnings("NullAway.Init") // started before each test
    private ExampleServer server;

    @BeforeEach
    void start() {
        server = ExampleServer.start(List.of());
        // an answer that can be read as each of the models below
        server.wireMock().stubFor(any(anyUrl()).willReturn(okJson("""
                                {"ok": true, "login": "x", "name": "x", "id": 1, "active": true, "rules": [],
                                 "chats": [], "total": 0, "pages": 0}""")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anUpdateWithOneFieldSetSendsOnlyThatField() {
        api(AgentsApi.class)
                .updateAgent(
                        "nora@example.com",
                        UpdateAgentRequest.builder()
                                .jobTitle("Kite & wind expert")
                                .build());

        assertThat(request()).isEqualTo("PUT /agents/nora%40example.com");
        assertThat(body()).isEqualTo("job_title=Kite+%26+wind+expert");
        assertThat(sent().getHeader("Content-Type")).startsWith("application/x-www-form-urlencoded");
    }

    @Test
    void anUpdateWithOneFieldSetSendsOnlyThatFieldAsJsonToo() {
        Feign.builder()
                .addCapability(WireCapability.json())
                .target(AgentsApi.class, server.url())
                .updateAgent(
                        "nora@example.com",
                        UpdateAgentRequest.builder().jobTitle("Kite expert").build());

        assertThat(body()).isEqualTo("{\"job_title\":\"Kite expert\"}");
        assertThat(sent().getHeader("Content-Type")).startsWith("application/json");
    }

    @Test
    void nestedListsAreWrittenInBrackets() {
        GreetingRule pages = GreetingRule.builder()
                .type(RuleType.PAGES_VIEW_NUMBER)
                .operator(RuleOperator.GREATER_THAN)
                .value("3")
                .build();
        GreetingRule funnel = GreetingRule.builder()
                .type(RuleType.URL_FUNNEL)
                .urls(List.of(
                        GreetingRuleUrl.builder().url("https://example.com/a").build(),
                        GreetingRuleUrl.builder()
                                .url("https://example.com/b?c=d")
                                .operator(RuleOperator.CONTAINS)
                                .build()))
                .build();

        api(GreetingsApi.class)
                .createGreeting(CreateGreetingRequest.builder()
                        .name("Hello")
                        .rules(List.of(pages, funnel))
                        .active(true)
                        .build());

        assertThat(request()).isEqualTo("POST /greetings");
        assertThat(body().split("&"))
                .containsExactlyInAnyOrder(
                        "name=Hello",
                        "rules%5B0%5D%5Btype%5D=pages_view_number",
                        "rules%5B0%5D%5Boperator%5D=greater_than",
                        "rules%5B0%5D%5Bvalue%5D=3",
                        "rules%5B1%5D%5Btype%5D=url_funnel",
                        "rules%5B1%5D%5Burls%5D%5B0%5D%5Burl%5D=https%3A%2F%2Fexample.com%2Fa",
                        "rules%5B1%5D%5Burls%5D%5B1%5D%5Burl%5D=https%3A%2F%2Fexample.com%2Fb%3Fc%3Dd",
                        "rules%5B1%5D%5Burls%5D%5B1%5D%5Boperator%5D=contains",
                        "active=1");
    }

    @Test
    void aDeleteHasAnEncodedPathAndABody() {
        api(TagsApi.class)
                .deleteTag("50% off/żółć", DeleteTagRequest.builder().group(1).build());

        assertThat(request()).isEqualTo("DELETE /tags/50%25%20off%2F%C5%BC%C3%B3%C5%82%C4%87");
        assertThat(body()).isEqualTo("group=1");
    }

    @Test
    void aListAndAFlagInAQueryAreWrittenAsTheServiceReadsThem() {
        api(ChatsApi.class)
                .listChats(ListChatsQuery.builder()
                        .tag(List.of("billing & more", "ż"))
                        .hasGoal(true)
                        .build());

        assertThat(request()).isEqualTo("GET /chats?has_goal=1&tag%5B%5D=billing%20%26%20more&tag%5B%5D=%C5%BC");
    }

    @Test
    void nothingOfAnEmptyQueryIsSent() {
        api(ChatsApi.class).listChats();

        assertThat(request()).isEqualTo("GET /chats");
    }

    @Test
    void aValueThatLooksEncodedIsEncodedAgain() {
        api(ChatsApi.class)
                .listChats(ListChatsQuery.builder().query("100%41 {x}+y").build());

        assertThat(request()).isEqualTo("GET /chats?query=100%2541%20%7Bx%7D%2By");
    }

    @Test
    void aLoginWithAPlusAndAnAtIsOneSegment() {
        api(AgentsApi.class).getAgent("john+x@public.com");

        assertThat(request()).isEqualTo("GET /agents/john%2Bx%40public.com");
    }

    @Test
    void everyRequestNamesTheVersionOnce() {
        api(ChatsApi.class).listChats();

        assertThat(sent().getHeaders().getHeader("X-API-Version").values()).containsExactly("2");
        assertThat(sent().getHeaders().getHeader("Accept").values()).containsExactly("application/json");
    }

    private <T> T api(Class<T> type) {
        return Feign.builder().addCapability(WireCapability.form()).target(type, server.url());
    }

    private LoggedRequest sent() {
        return server.lastRequest();
    }

    private String request() {
        return sent().getMethod() + " " + sent().getUrl();
    }

    private String body() {
        return sent().getBodyAsString();
    }
}
