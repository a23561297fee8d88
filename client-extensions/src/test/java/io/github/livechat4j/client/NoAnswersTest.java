package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.http.internal.Script;
import io.github.livechat4j.http.internal.ScriptedServer;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ReportRowsQuery;
import io.github.livechat4j.reports.ReportQuery;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a body with a success status that is not an answer is never taken for an empty result. */
class NoAnswersTest {

    private static final List<String> BODIES = List.of(
            "",
            " \n ",
            "<!DOCTYPE html><title>Maintenance</title>",
            "OK",
            "null",
            "\"\"",
            "\"maintenance\"",
            "true",
            "7",
            "9".repeat(100_000),
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "[".repeat(500) + "]".repeat(500),
            "[" + "9".repeat(100_000) + "]",
            "[\"<html>\"]",
            "{\"error\":\"internal\"}",
            "[{\"login\":\"a@exam",
            "[] <html>");

    private final ScriptedServer server = new ScriptedServer();
    private final LiveChat livechat = LiveChat.builder()
            .credentials(Credentials.bearer("canary"))
            .baseUrl(server.url())
            .build();

    @AfterEach
    void stop() {
        livechat.close();
        server.close();
    }

    /** Calls that expect a list, a map, a record and a page. */
    @SuppressWarnings("ImmutableEnumChecker") // the lambdas capture nothing
    enum Call {
        LIST(livechat -> livechat.agents().listAgents()),
        RECORD(livechat -> livechat.agents().getAgent("a@example.com")),
        RECORD_WITHOUT_ANYTHING_REQUIRED(livechat -> livechat.status().getStatus(null)),
        PAGE(livechat -> livechat.chats().listChats(ListChatsQuery.builder().build())),
        MAP(livechat ->
                livechat.chatReports().totalChats(ReportRowsQuery.builder().build())),
        ARCHIVE(livechat -> livechat.archive().chats().iterator().next()),
        REPORT(livechat -> livechat.reports().totalChats(ReportQuery.of(YearMonth.of(2026, 2))));

        private final Consumer<LiveChat> call;

        Call(Consumer<LiveChat> call) {
            this.call = call;
        }
    }

    static Stream<Arguments> callsAndBodies() {
        return Stream.of(Call.values())
                .flatMap(call -> BODIES.stream()
                        // this record has no required fields and keeps unknown ones, so it accepts an error object
                        .filter(body -> call != Call.RECORD_WITHOUT_ANYTHING_REQUIRED || !body.startsWith("{\"error"))
                        .map(body -> Arguments.of(call, body)));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("callsAndBodies")
    void aCall_whenTheBodyIsNoAnswer_thenFails(Call call, String body) {
        server.otherwise(Script.answer(200, body, "Content-Type: application/json"));

        assertThat(catchThrowableOfType(DecodingException.class, () -> call.call.accept(livechat)))
                .isNotNull();
    }

    @Test
    void aList_whenAnEmptyObjectCame_thenFails() {
        server.otherwise(Script.answer(200, "{}"));

        assertThat(catchThrowableOfType(
                        DecodingException.class, () -> livechat.agents().listAgents()))
                .hasMessage("listAgents (GET /agents): expected an array at $ but found an empty object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "200|text/html; charset=utf-8|<html>|something else before line 1, column 2, in an answer of type text/html",
                "200|text/\u001b[31mhtml|<html>|something else before line 1, column 2",
                "203|application/json|null|null, in an answer with status 203",
                "204|-|-|an empty body, in an answer with status 204"
            })
    void aCall_whenTheBodyIsNoAnswer_thenSaysOfWhichKindItIs(
            int status, String contentType, String body, String found) {
        String[] headers = contentType == null ? new String[0] : new String[] {"Content-Type: " + contentType};
        server.otherwise(Script.answer(status, body == null ? "" : body, headers));

        DecodingException thrown = catchThrowableOfType(
                DecodingException.class, () -> livechat.agents().listAgents());

        assertThat(thrown.found()).isEqualTo(found);
    }

    @Test
    void aDeletion_whenNothingIsSaidAboutIt_thenIsDone() {
        server.otherwise(Script.answer(204, ""));

        assertThatCode(() -> livechat.agents().deleteAgent("a@example.com")).doesNotThrowAnyException();
    }

    @Test
    void aList_whenItIsEmptyInAWayOfPhp_thenIsEmpty() {
        server.then(
                Script.answer(200, "[]"), Script.answer(200, "[]"), Script.answer(200, "{\"1\":{\"login\":\"a\"}}"));

        assertThat(livechat.agents().listAgents()).isEmpty();
        assertThat(livechat.chatReports().totalChats(ReportRowsQuery.builder().build()))
                .isEmpty();
        assertThat(livechat.agents().listAgents()).hasSize(1);
    }

    @Test
    void aReport_whenTheRowsAreOfOtherDays_thenFails() {
        server.otherwise(Script.answer(
                200, "{\"2026-03-01\":{\"chats\":1},\"2026-03-02\":{\"chats\":2},\"2026-02-28\":{\"chats\":2}}"));

        assertThat(catchThrowableOfType(
                        DecodingException.class,
                        () -> livechat.reports().totalChats(ReportQuery.of(YearMonth.of(2026, 1)))))
                .hasMessageContaining("expected rows of 2026-01-01 to 2026-01-31 at $ but found rows of other days");
        assertThat(livechat.reports()
                        .totalChats(ReportQuery.of(YearMonth.of(2026, 2)))
                        .points())
                .hasSize(3);
    }
}
