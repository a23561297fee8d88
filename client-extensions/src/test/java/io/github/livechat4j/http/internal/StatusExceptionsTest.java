package io.github.livechat4j.http.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.BadRequestException;
import io.github.livechat4j.error.MisdirectedException;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.error.ServerException;
import io.github.livechat4j.error.StatusException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusExceptionsTest {

    private static final Operation GET_AGENT = new Operation("getAgent", "GET", "/agents/{login}");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static String redact(String text) {
        return text.replace("s3c/ret", "***");
    }

    private static StatusException of(int status, String body) {
        return of(status, body, Map.of());
    }

    private static StatusException of(int status, String body, Map<String, Collection<String>> headers) {
        return of(status, body.getBytes(UTF_8), headers);
    }

    private static StatusException of(int status, byte[] body, Map<String, Collection<String>> headers) {
        return StatusExceptions.of(GET_AGENT, status, headers, body, List.of(), NOW, StatusExceptionsTest::redact);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"errors":["No such agent","Try another"]}              | No such agent/Try another
            {"errors":"No such agent"}                              | No such agent
            {"error":["No such agent"]}                             | No such agent
            {"error":"No such agent"}                               | No such agent
            {"error":{"type":"validation","message":"No such"}}     | No such
            {"errors":[{"message":"One"},{"code":2}, "Three", 4]}   | One/code: 2/Three/4
            {"errors":{"login":["is taken","is short"],"name":"?"}} | login: is taken/login: is short/name: ?
            {"error":{"data":{"login":"john"}}}                     | ``
            {"error":"invalid_token","error_description":"Expired"} | invalid_token/Expired
            {"message":"Not here"}                                  | Not here
            {"error":"Same","message":"Same"}                       | Same
            ["One","Two"]                                           | One/Two
            "One"                                                   | One
            {"errors":[]}                                           | ``
            {"errors":[null,"",true]}                               | ``
            {"login":"john"}                                        | ``
            {}                                                      | ``
            []                                                      | ``
            """)
    void of_whenTheBodyIsJson_thenHasTheMessagesInIt(String body, String expected) {
        assertThat(String.join("/", of(400, body).messages())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t"})
    void of_whenTheBodyIsEmpty_thenHasNoMessage(String body) {
        assertThat(of(500, body).messages()).isEmpty();
    }

    @Test
    void of_whenTheBodyIsNoJson_thenItsBeginningIsTheMessage() {
        StatusException e = of(502, "<html>\r\n<b>Bad gateway</b>" + "x".repeat(5000));

        assertThat(e).isInstanceOf(ServerException.class);
        assertThat(e.messages())
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .startsWith("<html> <b>Bad gateway</b>xx")
                        .hasSize(1024));
    }

    @Test
    void of_whenTheJsonIsCutOff_thenItsTextIsTheMessage() {
        assertThat(of(500, "{\"error\":\"No su").messages()).containsExactly("{\"error\":\"No su");
    }

    @Test
    void of_whenTheBodyIsInNoEncoding_thenSomethingIsSaidAllTheSame() {
        assertThat(of(500, new byte[] {'n', 'o', (byte) 0xff}, Map.of()).messages())
                .containsExactly("no\ufffd");
        // a JSON parser sees an unknown byte order
        assertThat(of(500, new byte[] {0, 0, 'n', 0, 'o'}, Map.of()).messages()).containsExactly("n o");
    }

    @Test
    void of_whenThereIsNoEndOfMessages_thenKeepsSome() {
        List<String> many =
                IntStream.range(0, 1000).mapToObj(i -> "\"" + i + "\"").toList();

        assertThat(of(400, "{\"errors\":[" + String.join(",", many) + "]}").messages())
                .hasSize(64)
                .startsWith("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"bad token s3c\\/ret!\"}",
                "{\"errors\":{\"s3c/ret!\":\"bad token\"}}",
                "bad token s3c/ret!",
                "{\"error\":\"bad token s3c\\/ret!"
            })
    void of_whenTheServiceRepeatsASecret_thenItIsTakenOut(String body) {
        StatusException e = of(401, body);

        assertThat(e.messages())
                .singleElement()
                .satisfies(message -> assertThat(message).contains("***!").doesNotContain("s3c"));
        assertThat(e.toString()).contains("***!").doesNotContain("s3c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"type\":\"misdirected_request\",\"message\":\"Wrong region\",\"data\":{\"region\":\"fra\"}}}",
                "{\"errors\":[{\"code\":\"MISDIRECTED-REQUEST\",\"region\":\" FRA \"}]}",
                "{\"error\":\"misdirected request\",\"region\":\"fra\"}",
                "{\"error\":\"Misdirected request, use fra\",\"data\":{\"region\":\"somewhere\",\"regions\":[1]}}",
                "Misdirected request. Correct region: fra"
            })
    void of_whenTheBodyNamesTheRightRegion_thenIsMisdirectedThere(String body) {
        for (int status : new int[] {400, 401, 403, 421}) {
            assertThat(of(status, body))
                    .isInstanceOfSatisfying(
                            MisdirectedException.class,
                            e -> assertThat(e.region()).contains("fra"));
        }
    }

    @Test
    void of_whenAHeaderNamesTheRightRegion_thenIsMisdirectedThere() {
        List<Map<String, Collection<String>>> headers = List.of(
                Map.of("x-region", List.of("FRA")),
                Map.of("X-Region", List.of("not a region", "fra")),
                Map.of("Location", List.of("https://api-fra.example.com/v2/agents")),
                Map.of("content-location", List.of("https://fra.example.com")));

        for (Map<String, Collection<String>> each : headers) {
            assertThat(of(421, "", each))
                    .isInstanceOfSatisfying(
                            MisdirectedException.class,
                            e -> assertThat(e.region()).contains("fra"));
        }
    }

    @Test
    void of_whenNothingNamesTheRightRegion_thenIsMisdirectedAllTheSame() {
        assertThat(of(421, "{}"))
                .isInstanceOfSatisfying(
                        MisdirectedException.class, e -> assertThat(e.region()).isEmpty());
    }

    @Test
    void of_whenARegionIsNamedForAnotherReason_thenIsNotMisdirected() {
        assertThat(of(400, "{\"error\":\"Bad city\",\"region\":\"fra\"}"))
                .isInstanceOf(BadRequestException.class)
                .hasMessageEndingWith("the service answered 400: Bad city");
        assertThat(of(500, "{\"error\":\"misdirected request\",\"region\":\"fra\"}"))
                .isInstanceOf(ServerException.class)
                .hasMessageEndingWith("the service answered 500: misdirected request");
    }

    @Test
    void of_whenTheServiceAsksToWait_thenSaysHowLong() {
        Map<String, Collection<String>> headers = Map.of("retry-after", List.of("soon", "7", "5"));

        assertThat(of(429, "", headers).retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(of(429, "", Map.of("Retry-After", List.of("soon"))).retryAfter())
                .isEmpty();
        assertThat(of(429, "").retryAfter()).isEmpty();
    }

    @Test
    void of_whenTheOperationIsNotKnown_thenHasNone() {
        Attempt attempt = new Attempt(1, Duration.ZERO, Duration.ofMillis(3), 404, null);

        StatusException e = StatusExceptions.of(
                null, 404, Map.of(), new byte[0], List.of(attempt), NOW, StatusExceptionsTest::redact);

        assertThat(e).isInstanceOf(NotFoundException.class).hasMessage("the service answered 404");
        assertThat(e.operation()).isEmpty();
        assertThat(e.attempts()).containsExactly(attempt);
    }
}
