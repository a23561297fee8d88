package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the periods of reports; today is Wednesday, 18 March 2026. */
class PeriodOptionsTest {

    @AutoClose
    private static Account account;

    @BeforeAll
    static void start() {
        account = Account.start();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --month last                       | 2026-02-01 to 2026-02-28
            --month 2026-02                    | 2026-02-01 to 2026-02-28
            --period 2026-W10                  | 2026-03-02 to 2026-03-08
            --period yesterday                 | 2026-03-17
            --from -7d --to yesterday          | 2026-03-11 to 2026-03-17
            --from today --to 2026-03-18       | 2026-03-18
            --from 2026-01 --to 2026-02        | 2026-01-01 to 2026-02-28
            --from 2026-01-31 --to 2026-W08    | 2026-01-31 to 2026-02-22
            --month this                       | 2026-03-01 to 2026-03-18
            --period 2026-Q1                   | 2026-01-01 to 2026-03-18
            """)
    void period_thenItsDatesAreInTheHeading(String words, String dates) {
        Cli.Outcome outcome = account.report(("total-chats " + words).split(" ", -1));

        assertThat(outcome.out().lines().limit(2)).anyMatch(line -> line.contains(dates));
    }

    @Test
    void period_whenItIsNotOver_thenEndsTodayAndSaysSo() {
        assertThat(account.report("total-chats", "--month", "2026-03").err())
                .isEqualTo("to 2026-03-18, which is today, since the period is not over\n");
    }

    @Test
    void today_thenIsThatOfTheZone() {
        // at noon of the 18th in UTC it is the 19th on Kiritimati
        assertThat(account.report("total-chats", "--period", "today", "--zone", "Pacific/Kiritimati")
                        .out())
                .contains("2026-03-19 Thu");
    }

    @Test
    void zone_whenThisJavaKnowsItByAnotherName_thenIsNamedAsGiven() {
        assertThat(account.report("TOTAL-CHATS", "--period", "yesterday", "--zone", "EST")
                        .out())
                .contains("EST")
                .doesNotContain("Panama");
    }

    @Test
    void period_whenItIsInTheFutureOfTheZone_thenIsAnError() {
        Cli.Outcome outcome = account.report("total-chats", "--from", "2026-03-19", "--zone", "UTC");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err())
                .isEqualTo("livechat: the period is in the future: it begins on 2026-03-19;"
                        + " name a period that has begun\n");
    }

    @ParameterizedTest
    @CsvSource({"total-chats, chat", "new-tickets, ticket"})
    void period_whenItIsBeforeTheFirstRecord_thenSaysSoAlsoIfQuiet(String report, String kind) {
        Cli.Outcome outcome = account.report(report, "--period", "2019", "--quiet");

        String remark =
                "The account has no " + kind + " until 2019-12-31: the period is before its first " + kind + ".";
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEqualTo(remark + "\n");
        assertThat(outcome.out().replaceAll("\\s+", " ")).contains(remark);
    }

    @ParameterizedTest
    @CsvSource({"total-chats, chat", "overview, chat", "scorecard, chat", "new-tickets, ticket"})
    void period_whenItIsComparedWithOneBeforeTheFirstRecord_thenSaysSo(String report, String kind) {
        Cli.Outcome outcome = account.report(report, "--month", "2026-02", "--compare", "2019-02", "--quiet");

        assertThat(outcome.err())
                .isEqualTo("The account has no " + kind
                        + " until 2019-02-28: the period that it is compared with is before its first " + kind + ".\n");
        assertThat(outcome.out().replaceAll("\\s+", " ")).doesNotContain("No change is shown");
    }

    @Test
    void period_whenAFilterLeavesNothing_thenIsNotCalledBeforeTheFirstChat() {
        // no chat of this tag on this one day
        Cli.Outcome outcome =
                account.report("chat-goals", "--goal", "1407", "--period", "2026-02-14", "--agent", "joon.park");

        assertThat(outcome.err()).isEmpty();
    }
}
