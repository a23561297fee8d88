package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.fixture.CreateGreetingRequest;
import io.github.livechat4j.wire.fixture.ListChatsQuery;
import io.github.livechat4j.wire.fixture.Person;
import io.github.livechat4j.wire.fixture.Rule;
import io.github.livechat4j.wire.fixture.RuleUrl;
import io.github.livechat4j.wire.fixture.Sample;
import io.github.livechat4j.wire.fixture.UpdateAgentRequest;
import io.github.livechat4j.wire.fixture.WorkDay;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCodecTest {

    private final JsonCodec json = new JsonCodec();
    private final FormCodec codec = new FormCodec(json);

    @Test
    void encode_whenOneFieldIsSet_thenOnlyItIsSent() {
        UpdateAgentRequest request = new UpdateAgentRequest(null, 5, null, List.of(), null, Map.of(), Map.of());

        assertThat(codec.encode(request)).isEqualTo("max_chats_count=5");
    }

    @Test
    void encode_whenNothingIsSet_thenIsEmpty() {
        UpdateAgentRequest request = new UpdateAgentRequest(null, null, null, List.of(), null, Map.of(), Map.of());

        assertThat(codec.encode(request)).isEmpty();
        assertThat(codec.decode("", UpdateAgentRequest.class)).isEqualTo(request);
    }

    @Test
    void encode_whenNested_thenWritesBracketsAndEncodesThem() {
        CreateGreetingRequest request = new CreateGreetingRequest(
                "a & b",
                List.of(
                        rule("visit_time_site", "30"),
                        new Rule(
                                "url_funnel",
                                null,
                                List.of(new RuleUrl("https://ż.example/?a=b+c", "equals", Map.of())),
                                List.of(List.of(1, 2), List.of(3)),
                                Map.of())),
                Map.of("greeting-message_text", "Hi!"),
                false,
                Map.of());

        String form = codec.encode(request);

        assertThat(form)
                .isEqualTo("name=a+%26+b&rules%5B0%5D%5Btype%5D=visit_time_site&rules%5B0%5D%5Bvalue%5D=30"
                        + "&rules%5B1%5D%5Btype%5D=url_funnel"
                        + "&rules%5B1%5D%5Burls%5D%5B0%5D%5Burl%5D=https%3A%2F%2F%C5%BC.example%2F%3Fa%3Db%2Bc"
                        + "&rules%5B1%5D%5Burls%5D%5B0%5D%5Boperator%5D=equals"
                        + "&rules%5B1%5D%5Bmatrix%5D%5B0%5D%5B%5D=1&rules%5B1%5D%5Bmatrix%5D%5B0%5D%5B%5D=2"
                        + "&rules%5B1%5D%5Bmatrix%5D%5B1%5D%5B%5D=3"
                        + "&properties%5Bgreeting-message_text%5D=Hi%21&active=0");
        assertThat(codec.decode(form, CreateGreetingRequest.class)).isEqualTo(request);
    }

    @Test
    void encode_whenExplicitlyEmpty_thenIsAnEmptyTextAndIsReadBackAsEmpty() {
        Map<String, @Nullable Object> empty = new LinkedHashMap<>();
        empty.put("groups", List.of());
        empty.put("work_scheduler", Map.of());
        UpdateAgentRequest request =
                new UpdateAgentRequest("", null, null, List.of(), new Person(null, null, Map.of()), Map.of(), empty);

        String form = codec.encode(request);

        assertThat(form).isEqualTo("name=&groups=&requester=&work_scheduler=");
        assertThat(codec.decode(form, UpdateAgentRequest.class)).isEqualTo(request);
    }

    @Test
    void encode_whenTheTreeIsUntyped_thenWritesNumbersPlainAndFlagsAsDigits() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("large", new BigDecimal("1E+3"));
        members.put("small", 1e-7);
        members.put("on", true);
        members.put("off", false);
        members.put("nothing", null);
        members.put("mixed", Arrays.asList("a", null, List.of("b"), Map.of("c", "d")));
        members.put("huge", new BigDecimal("1E+100000"));

        assertThat(shown(codec.encode(members)))
                .isEqualTo(
                        "large=1000&small=0.00000010&on=1&off=0&mixed[0]=a&mixed[1][]=b&mixed[2][c]=d&huge=1E+100000");
    }

    @Test
    void encode_whenTheNameCarriesBrackets_thenTheyAreNotDoubled() {
        ListChatsQuery query = new ListChatsQuery(
                LocalDate.of(2026, 3, 1), null, true, List.of("a", "b"), List.of(0), "m@example.com", null, Map.of());

        String form = codec.encode(query);

        assertThat(shown(form))
                .isEqualTo("date_from=2026-03-01&has_goal=1&tag[]=a&tag[]=b&group[]=0&requester[mail]=m@example.com");
        assertThat(codec.decode(form, ListChatsQuery.class)).isEqualTo(query);
    }

    @Test
    void decode_whenOnlyPartOfAnObjectHasANameWithBrackets_thenTheRestStays() {
        ListChatsQuery query = codec.decode("requester[mail]=m&requester[age]=5&tag=", ListChatsQuery.class);

        assertThat(query.requesterMail()).isEqualTo("m");
        assertThat(query.tag()).isEmpty();
        assertThat(query.additionalProperties()).isEqualTo(Map.of("requester", Map.of("age", "5"), "tag[]", List.of()));
        assertThat(codec.decode("requester=x", ListChatsQuery.class).additionalProperties())
                .isEqualTo(Map.of("requester", "x"));
    }

    @Test
    void encode_whenItHasNoNames_thenIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> codec.encode(List.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> codec.encode("text"));
        assertThatIllegalArgumentException().isThrownBy(() -> codec.encode(Map.of("a", Map.of("b]", "c"))));
        assertThatIllegalArgumentException().isThrownBy(() -> codec.encode(Map.of("a", Map.of("", "c"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=1&b=2|{\"a\":\"1\",\"b\":\"2\"}",
                "a[]=1&a[]=2|{\"a\":[\"1\",\"2\"]}",
                "a[0]=1&a[1]=2|{\"a\":[\"1\",\"2\"]}",
                "a[0]=1&a[0]=2|{\"a\":[\"2\"]}",
                "a[1]=1&a[0]=2|{\"a\":{\"1\":\"1\",\"0\":\"2\"}}",
                "a[5]=1&a[]=2|{\"a\":{\"5\":\"1\",\"6\":\"2\"}}",
                "a[]=1&a[x]=2&a[]=3|{\"a\":{\"0\":\"1\",\"x\":\"2\",\"1\":\"3\"}}",
                "a[b][c]=1&a[b][d][]=2|{\"a\":{\"b\":{\"c\":\"1\",\"d\":[\"2\"]}}}",
                "a[][x]=1&a[][x]=2|{\"a\":[{\"x\":\"1\"},{\"x\":\"2\"}]}",
                "a%5Bb%5D=1|{\"a\":{\"b\":\"1\"}}",
                "a=1&a=2|{\"a\":\"2\"}",
                "a=1&a[b]=2|{\"a\":{\"b\":\"2\"}}",
                "a[b]=1&a=2|{\"a\":\"2\"}",
                "a[b][c]=1&a[b]=2|{\"a\":{\"b\":\"2\"}}",
                "a|{\"a\":\"\"}",
                "a=b=c|{\"a\":\"b=c\"}",
                "&&a=1&|{\"a\":\"1\"}",
                "=1|{}",
                "[a]=1&a[b=2&a[b]c=3|{\"[a]\":\"1\",\"a[b\":\"2\",\"a[b]c\":\"3\"}",
                "a[01]=1|{\"a\":{\"01\":\"1\"}}",
                "a[-1]=1|{\"a\":{\"-1\":\"1\"}}",
                "a+b=%C5%BC+%2B%20%41|{\"a b\":\"ż +  A\"}"
            })
    void decode_whenGivenBrackets_thenReadsThemAsPhpDoes(String form, String expected) {
        assertThat(json.write(codec.decode(form, Map.class))).isEqualTo(expected.replace("+  A", "+ A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "999999999999999999", "99999999999999999999999999"})
    void decode_whenAnIndexIsHuge_thenItCostsNothing(String index) {
        String form = "texts[" + index + "]=x&texts[]=y";

        assertThat((Object) codec.decode(form, Map.class)).asString().contains("texts");
    }

    @Test
    void decode_whenIndexesAreSparse_thenTheListHoldsTheValues() {
        Sample sample = codec.decode("texts[7]=x&texts[999999999]=y", Sample.class);

        assertThat(sample.texts()).containsExactly("x", "y");
        assertThat(sample.additionalProperties()).isEmpty();
    }

    @Test
    void decode_whenBracketsHaveNoEnd_thenIsAnErrorAndTheStackHolds() {
        String deepest = "a" + "[b]".repeat(15) + "=1";

        DecodingException e = catchThrowableOfType(
                DecodingException.class, () -> codec.decode("a" + "[b]".repeat(100_000) + "=1", Map.class));

        assertThat((Object) codec.decode(deepest, Map.class)).asString().startsWith("{a=");
        assertThat(e).hasMessage("expected a form at $ but found something else");
        assertThat(catchThrowableOfType(
                        DecodingException.class, () -> codec.decode("a" + "[b]".repeat(16) + "=1", Map.class)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "a=%4", "%=1", "a=%-1"})
    void decode_whenPercentEncodingIsBroken_thenIsAnErrorThatDoesNotShowIt(String form) {
        DecodingException e = catchThrowableOfType(DecodingException.class, () -> codec.decode(form, Map.class));

        assertThat(e)
                .hasMessage("expected a form at $ but found something else")
                .hasNoCause();
    }

    @Test
    void decode_whenTextsMeanNumbersAndFlags_thenNothingIsLeftOver() {
        Sample sample = codec.decode(
                "int=5&double=0.5&flag=1&flag_number=0&epoch=7&flags[]=1&flags[]=0&numbers[a]=1&numbers[b]=&x[]=1",
                Sample.class);

        assertThat(sample.whole()).isEqualTo(5);
        assertThat(sample.flag()).isTrue();
        assertThat(sample.flags()).containsExactly(true, false);
        assertThat(sample.numbers()).containsExactly(Map.entry("a", 1L));
        assertThat(sample.additionalProperties()).isEqualTo(Map.of("x", List.of("1")));
    }

    @Test
    void decode_whenANumberIsSaidToBeEmpty_thenThatStays() {
        Sample sample = codec.decode("int=", Sample.class);

        assertThat(sample.whole()).isNull();
        assertThat(sample.additionalProperties()).isEqualTo(Map.of("int", ""));
    }

    @Test
    void decode_whenAMapHasIndexesForKeys_thenIsAMap() {
        UpdateAgentRequest request =
                codec.decode("work_scheduler[0][start]=09:00&work_scheduler[1][enabled]=1", UpdateAgentRequest.class);

        assertThat(request.workScheduler())
                .isEqualTo(Map.of(
                        "0", new WorkDay(null, "09:00", null, Map.of()), "1", new WorkDay(true, null, null, Map.of())));
        assertThat(request.additionalProperties()).isEmpty();
    }

    @Test
    void decode_whenSomethingCannotBeUnderstood_thenSaysWhere() {
        DecodingException e = catchThrowableOfType(
                DecodingException.class, () -> codec.decode("samples[][int]=1&samples[][int]=x", Sample.class));

        assertThat(e).hasMessage("expected a whole number at $.samples[1].int but found text");
    }

    private static Rule rule(String type, String value) {
        return new Rule(type, value, List.of(), List.of(), Map.of());
    }

    private static String shown(String form) {
        return URLDecoder.decode(form, StandardCharsets.UTF_8).replace("1E 1", "1E+1");
    }
}
