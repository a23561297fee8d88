package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.livechat4j.programs.wire.WireExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the validator of the contract tests with exchanges that have one fault each. */
class ContractValidatorTest {

    private static final ContractDocument CONTRACT = contract();
    private static final ContractValidator VALIDATOR = new ContractValidator(CONTRACT);

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    /** A POST without faults. */
    private static final WireExchange POSTED = new WireExchange(
            "POST",
            "/drills/a%2Fb?is_open=1&on_day=2026-03-01&ids%5B%5D=3&ids%5B%5D=4",
            Map.of(
                    "host", List.of("localhost"),
                    "accept", List.of(JSON),
                    "authorization", List.of("Basic x"),
                    "content-type", List.of(FORM),
                    "x-mode", List.of("fast")),
            "name=Spring&sizes%5B%5D=1&part%5Bno%5D=4",
            201,
            Map.of("content-type", List.of("application/json; charset=utf-8"), "location", List.of("7")),
            "{\"name\":\"Spring\"}");

    private static final WireExchange DELETED = new WireExchange(
            "DELETE",
            "/drills/7",
            Map.of("accept", List.of(JSON), "authorization", List.of("Bearer x")),
            "",
            204,
            Map.of(),
            "");

    private static ContractDocument contract() {
        try {
            JsonNode document =
                    new YAMLMapper().readTree(ContractValidatorTest.class.getResourceAsStream("drill.yaml"));
            return new ContractDocument(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void exchange_whenItKeepsTheContract_thenHasNoFault() {
        assertThat(VALIDATOR.faults("postDrill", POSTED)).isEmpty();
        assertThat(VALIDATOR.faults("deleteDrill", DELETED)).isEmpty();
    }

    @Test
    void exchange_whenItsBodyIsJsonAndBothAreSaid_thenHasNoFault() {
        WireExchange json = body(header(POSTED, "content-type", JSON), "{\"name\":\"Spring\",\"part\":{\"no\":4}}");

        assertThat(VALIDATOR.faults("postDrill", json)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a form if the contract allows only JSON, and JSON if it allows only a form
                "putJson   | content-type | application/x-www-form-urlencoded | content-type is application/x-www-form-urlencoded",
                "putForm   | content-type | application/json                  | content-type is application/json",
                "postDrill | content-type | text/plain                        | content-type is text/plain",
                "postDrill | content-type |                                   | content-type is required",
                "postDrill | accept       | text/csv                          | accept is [text/csv]",
                "postDrill | accept       |                                   | accept is []",
                "postDrill | x-mode       |                                   | X-Mode is required",
                "postDrill | x-mode       | slow                              | one of [fast]",
                "postDrill | x-other      | a                                 | x-other is not in the contract",
                "postDrill | authorization |                                  | authorization is required",
                "postDrill | authorization | Digest x                         | authorization is required"
            })
    void header_whenItIsNotAsTheContractSays_thenIsFound(String operation, String name, String value, String words) {
        WireExchange exchange = header(POSTED, name, Optional.ofNullable(value).orElse(""));

        assertThat(VALIDATOR.faults(operation, exchange)).anyMatch(fault -> fault.contains(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/drills/a/b?is_open=1                            | is no /drills/{drill_id}",
                "/drill/a                                         | is no /drills/{drill_id}",
                "/drills/a+b                                      | drill_id is not escaped",
                "/drills/a@b                                      | drill_id is not escaped",
                "/drills/a?is_open=true                           | is_open is \"true\", which is no flag",
                "/drills/a?is_open=                               | is_open is \"\", which is no flag",
                "/drills/a?is_open=1&is_open=0                    | is_open is there twice",
                "/drills/a?on_day=2026-3-1                        | on_day is \"2026-3-1\", which is no date",
                "/drills/a?on_day=2026-03-01T00%3A00%3A00Z        | which is no date",
                "/drills/a?since=2026-03-01T00%3A00%3A00Z         | which is no unixtime",
                "/drills/a?ids=3                                  | ids is not in the contract",
                "/drills/a?ids%5B%5D=3,4                          | a form cannot hold what is not escaped",
                "/drills/a?ids%5B%5D=3%2C4                        | which is no integer",
                "/drills/a?isOpen=1                               | isOpen is not in the contract",
                "/drills/a?old=1                                  | old is not in the contract",
                "/drills/a?on_day=2026-03-01&other=1              | other is not in the contract"
            })
    void pathOrQuery_whenItIsNotAsTheContractSays_thenIsFound(String target, String words) {
        WireExchange exchange = new WireExchange(
                "POST",
                target,
                POSTED.headers(),
                POSTED.body(),
                POSTED.status(),
                POSTED.answerHeaders(),
                POSTED.answer());

        assertThat(VALIDATOR.faults("postDrill", exchange)).anyMatch(fault -> fault.contains(words));
    }

    @Test
    void query_whenSomethingRequiredIsMissing_thenIsFound() {
        assertThat(VALIDATOR.faults("putJson", header(POSTED, "content-type", JSON)))
                .contains("query: sort_by is required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sizes%5B%5D=1                                | name",
                "name=Spring&size=1                           | size",
                "name=Spring&sizes=1                          | sizes",
                "name=Spring&sizes%5Ba%5D=1                   | sizes",
                "name=Spring&sizes%5B%5D=big                  | sizes",
                "name=Spring&part=4                           | part",
                "name=Spring&part.no=4                        | part.no",
                "name=Spring&part%5Bno%5D=many                | no",
                "name=Spring&is_open=true                     | is_open",
                "name=Spring&on_day=1.3.2026                  | on_day",
                "name=Spring&name with spaces                 | not escaped",
                "{\"name\":\"Spring\"}                        | not escaped"
            })
    void form_whenItIsNotAsTheContractSays_thenIsFound(String form, String words) {
        assertThat(VALIDATOR.faults("postDrill", body(POSTED, form)))
                .isNotEmpty()
                .anyMatch(fault -> fault.contains(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}| name", "{\"name\":7}| name", "{\"name\":\"a\",\"size\":1}| size", "name=Spring| body"})
    void json_whenItIsNotAsTheContractSays_thenIsFound(String json, String words) {
        assertThat(VALIDATOR.faults("postDrill", body(header(POSTED, "content-type", JSON), json)))
                .isNotEmpty()
                .anyMatch(fault -> fault.contains(words));
    }

    @Test
    void body_whenTheContractHasNone_thenIsFound() {
        assertThat(VALIDATOR.faults("deleteDrill", body(DELETED, "name=Spring")))
                .contains("body: is there, and the contract has none");
        assertThat(VALIDATOR.faults("deleteDrill", header(DELETED, "content-type", JSON)))
                .contains("header: content-type is application/json, and the contract has no body");
    }

    @Test
    void method_whenItIsAnother_thenIsFound() {
        assertThat(VALIDATOR.faults("putJson", POSTED)).contains("method: is POST, and has to be PUT");
    }

    @Test
    void answer_whenItIsNotAsTheContractSays_thenIsFound() {
        assertThat(VALIDATOR.faults("postDrill", answer(200, Map.of("content-type", List.of(JSON)), "{}")))
                .contains("status: 200 is not in the contract");
        assertThat(VALIDATOR.faults("postDrill", answer(201, Map.of("content-type", List.of("text/csv")), "a,b")))
                .anyMatch(fault -> fault.startsWith("answer: content-type is \"text/csv\""));
        assertThat(VALIDATOR.faults(
                        "postDrill", answer(201, Map.of("content-type", List.of(JSON)), "{\"name\":\"a\"}")))
                .contains("answer: the header location is required");
        assertThat(VALIDATOR.faults(
                        "postDrill",
                        answer(201, Map.of("content-type", List.of(JSON), "location", List.of("there")), "{}")))
                .contains("answer: location is \"there\", which is no integer");
        assertThat(VALIDATOR.faults(
                        "postDrill",
                        answer(201, Map.of("content-type", List.of(JSON), "location", List.of("7")), "{}")))
                .anyMatch(fault -> fault.contains("name"));
        assertThat(VALIDATOR.faults(
                        "deleteDrill",
                        new WireExchange(
                                "DELETE",
                                "/drills/7",
                                DELETED.headers(),
                                "",
                                204,
                                Map.of("content-type", List.of(JSON)),
                                "")))
                .contains("answer: has a body or a content-type, and the contract has none");
    }

    private static WireExchange answer(int status, Map<String, List<String>> headers, String answer) {
        return new WireExchange(
                POSTED.method(), POSTED.target(), POSTED.headers(), POSTED.body(), status, headers, answer);
    }

    private static WireExchange body(WireExchange exchange, String body) {
        return new WireExchange(
                exchange.method(),
                exchange.target(),
                exchange.headers(),
                body,
                exchange.status(),
                exchange.answerHeaders(),
                exchange.answer());
    }

    private static WireExchange header(WireExchange exchange, String name, String value) {
        Map<String, List<String>> headers = new TreeMap<>(exchange.headers());
        if (value.isEmpty()) {
            headers.remove(name);
        } else {
            headers.put(name, List.of(value));
        }
        return new WireExchange(
                exchange.method(),
                exchange.target(),
                headers,
                exchange.body(),
                exchange.status(),
                exchange.answerHeaders(),
                exchange.answer());
    }
}
