package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.FixedService;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownNamesTest {

    private static final String TWO_SHOPS =
            "[{\"id\":1,\"name\":\"Shop\"},{\"id\":2,\"name\":\"shop\"},{\"id\":5,\"name\":\"7\"}]";

    @AutoClose
    private static Account account;

    @BeforeAll
    static void start() {
        account = Account.start();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            total-chats --agent nobody@x.com              | there is no agent 'nobody@x.com'; see: livechat agents list
            total-chats --agent nora.lindqist             | there is no agent 'nora.lindqist'; did you mean nora.lindqvist? see: livechat agents list
            total-chats --agent ines.duart@example.com    | did you mean ines.duarte@example.com?
            scorecard --agent ines.durte                  | there is no agent 'ines.durte'; did you mean ines.duarte?
            total-chats --group 99                        | there is no group '99'; see: livechat groups list
            total-chats --group -3                        | there is no group '-3'; see: livechat groups list
            total-chats --group Fatura                    | there is no group 'Fatura'; did you mean Faturas? see: livechat groups list
            total-chats --tag bilingissue                 | there is no tag 'bilingissue'; did you mean billing issue? see: livechat tags list
            chat-goals --goal 1408                        | there is no goal '1408'; did you mean 1407
            """)
    void name_whenTheAccountDoesNotHaveIt_thenIsAnErrorWithASuggestion(String words, String message) {
        Cli.Outcome outcome = account.report(words.split(" ", -1));

        assertThat(outcome.err()).startsWith("livechat: ").contains(message).hasLineCount(1);
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.NOT_FOUND.code());
        assertThat(outcome.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nora.lindqvist              | nora.lindqvist@example.com
            Ines.Duarte@Example.com     | ines.duarte@example.com
            nora.lindqvist+chat         | nora.lindqvist+chat@example.com
            """)
    void agent_whenGivenByTheShortNameOrInOtherCase_thenIsTheLogin(String given, String login) throws IOException {
        Cli.Outcome outcome = account.report("total-chats", "--agent", given, "--format", "json");

        assertThat(new ObjectMapper()
                        .readTree(outcome.out())
                        .path("agents_asked")
                        .path(0)
                        .asText())
                .isEqualTo(login);
    }

    @Test
    void agents_whenGivenTwice_thenAreOne() throws IOException {
        Cli.Outcome outcome = account.report(
                "total-chats", "--agent", "joon.park", "--agent", "joon.park@example.com", "--format", "json");

        assertThat(new ObjectMapper().readTree(outcome.out()).path("agents_asked"))
                .hasSize(1);
    }

    @Test
    void group_whenGivenByName_thenIsShownWithItsId() {
        assertThat(account.report("total-chats", "--group", "pre-sales").out()).contains("group Pre-sales (3)");
    }

    @Test
    void goal_whenGivenByName_thenIsShownWithItsId() {
        assertThat(account.report("chat-goals", "--goal", "order placed").out())
                .containsPattern("goal Order placed\\s\\(1407\\)");
    }

    @Test
    void shortName_whenSeveralAgentsHaveIt_thenIsNotGuessed() {
        try (FixedService service = new FixedService()
                .answers("/agents", "[{\"login\":\"ann@example.com\"},{\"login\":\"ann@example.org\"}]")) {
            Cli.Outcome outcome = service.run("report", "total-chats", "--agent", "ann");

            assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
            assertThat(outcome.err()).contains("'ann' names several agents: ann@example.com, ann@example.org");
        }
    }

    @Test
    void groupName_whenSeveralGroupsHaveIt_thenTheirIdsAreShown() {
        try (FixedService service = new FixedService().answers("/groups", TWO_SHOPS)) {
            assertThat(service.run("report", "total-chats", "--group", "SHOP").err())
                    .contains("'SHOP' names several groups: Shop (1), shop (2)");
        }
    }

    @Test
    void group_whenItsNameIsANumber_thenTheIdGoesFirst() {
        try (FixedService service = new FixedService().answers("/groups", TWO_SHOPS)) {
            assertThat(service.run("report", "total-chats", "--group", "7").out())
                    .contains("group 7 (5)");
            assertThat(service.run("report", "total-chats", "--group", "2").out())
                    .contains("group shop (2)");
        }
    }

    @Test
    void id_whenTheListMayNotBeRead_thenIsTakenAsItIs() {
        try (Account limited = Account.without("listGroups")) {
            assertThat(limited.report("total-chats", "--group", "3").exitCode()).isZero();
            assertThat(limited.report("total-chats", "--group", "Faturas").err())
                    .contains("the group 'Faturas' cannot be looked up by its name (403); write its id");
        }
    }
}
