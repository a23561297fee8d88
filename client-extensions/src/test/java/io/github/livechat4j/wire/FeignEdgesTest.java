package io.github.livechat4j.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import feign.Feign;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import feign.codec.DecodeException;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.fixture.ListChatsQuery;
import io.github.livechat4j.wire.fixture.Person;
import io.github.livechat4j.wire.fixture.ServiceApi;
import io.github.livechat4j.wire.fixture.Ticket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeignEdgesTest {

    private static final String HALF = "a\ud83d";

    @RegisterExtension
    static final WireMockExtension SERVICE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final Edges api =
            Feign.builder().addCapability(WireCapability.form()).target(Edges.class, SERVICE.baseUrl());

    interface Edges {

        @RequestLine("PUT /people")
        Person updatePerson(Person body);

        @RequestLine("GET /tickets")
        Ticket getTicket();

        @RequestLine("GET /people")
        List<Person> listPeople();

        @RequestLine("GET /unknown")
        Optional<String> getUnknown();

        @RequestLine("GET /chats?group[]={group}")
        Person listByGroup(@Param("group") List<Integer> groups);

        @RequestLine("GET /tickets?tag[]={tag}")
        Ticket listByTag(@Param("tag") List<String> tags);

        @RequestLine("GET /visitors/{id}?state={state}")
        Person getVisitor(@Param(value = "id", expander = Id.class) String id, @Param("state") String state);

        @RequestLine("GET /chats")
        Person listChats(@QueryMap ListChatsQuery query);
    }

    public static final class Id implements Param.Expander {

        @Override
        public String expand(Object value) {
            return value.toString();
        }
    }

    private static void answer(int status, String body) {
        SERVICE.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204})
    void answer_whenEmptyAndNothingIsRequired_thenIsARecordWithNothingSet(int status) {
        answer(status, "");

        Person person = api.updatePerson(new Person("a", null, Map.of()));

        assertThat(person).isEqualTo(new Person(null, null, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    void answer_whenEmptyAndSomethingIsPromised_thenSaysSo(int status) {
        answer(status, "");

        DecodingException ofRecord = catchThrowableOfType(DecodingException.class, api::getTicket);
        DecodingException ofList = catchThrowableOfType(DecodingException.class, api::listPeople);

        assertThat(ofRecord.found()).startsWith("an empty body");
        assertThat(ofList.found()).startsWith("an empty body");
    }

    @Test
    void answer_whenItsTypeHasNoForm_thenIsNoFaultOfTheArguments() {
        answer(200, "{}");

        DecodeException e = catchThrowableOfType(DecodeException.class, api::getUnknown);

        assertThat(e).hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void form_whenNothingIsSet_thenSaysThatItIsEmpty() {
        answer(200, "{}");

        api.updatePerson(new Person(null, null, Map.of()));

        LoggedRequest request = SERVICE.findAll(anyRequestedFor(anyUrl())).get(0);
        assertThat(request.getBody()).isEmpty();
        assertThat(request.header("Content-Length").values()).containsExactly("0");
        assertThat(request.containsHeader("Transfer-Encoding")).isFalse();
    }

    @Test
    @NullUnmarked
    void call_whenAListHasNull_thenIsRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> api.listByGroup(Arrays.asList(1, null)))
                .withMessage("an element of groups must not be null");
        assertThat(SERVICE.getAllServeEvents()).isEmpty();
    }

    @Test
    void call_whenAnArgumentHasHalfACharacter_thenIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.getVisitor(HALF, "x"))
                .withMessage("id has an unpaired surrogate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.getVisitor("x", HALF))
                .withMessage("state has an unpaired surrogate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.updatePerson(new Person(HALF, null, Map.of())))
                .withMessage("display_name has an unpaired surrogate");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        api.listChats(new ListChatsQuery(null, HALF, null, List.of(), List.of(), null, null, Map.of())))
                .withMessage("query has an unpaired surrogate");
        assertThat(SERVICE.getAllServeEvents()).isEmpty();
    }

    @Test
    void dismiss404_whenNothingIsThere_thenIsEmpty() {
        answer(404, "{\"error\":\"none\"}");
        ServiceApi dismissing = Feign.builder()
                .addCapability(WireCapability.form())
                .dismiss404()
                .target(ServiceApi.class, SERVICE.baseUrl());

        assertThat(dismissing.listAgents(null)).isEmpty();
    }

    @Test
    void decodeVoid_whenAsked_thenReadsNothing() {
        answer(200, "{}");
        ServiceApi decoding = Feign.builder()
                .addCapability(WireCapability.form())
                .decodeVoid()
                .target(ServiceApi.class, SERVICE.baseUrl());

        decoding.sendAnything(Map.of("a", List.of()));

        assertThat(SERVICE.findAll(anyRequestedFor(anyUrl())))
                .extracting(LoggedRequest::getBodyAsString)
                .containsExactly("a=");
    }

    @Test
    void objectMethods_thenAreThoseOfTheTarget() {
        Edges other = Feign.builder().addCapability(WireCapability.json()).target(Edges.class, SERVICE.baseUrl());

        assertThat(api).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(api.toString()).contains("Edges");
    }

    @Test
    void query_whenAListArgumentHasAnEmptyText_thenIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.listByTag(List.of("sales", "")))
                .withMessage("tags must not have an empty text in its list");
    }
}
