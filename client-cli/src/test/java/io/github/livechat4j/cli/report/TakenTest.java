package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import feign.Response;
import io.github.livechat4j.api.ChatReportsApi;
import io.github.livechat4j.api.TicketReportsApi;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.reports.GoalFilter;
import io.github.livechat4j.reports.Granularity;
import io.github.livechat4j.reports.GreetingFilter;
import io.github.livechat4j.reports.ReportQuery;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the command and the library agree on the options of each report. */
class TakenTest {

    private static final ReportQuery MARCH = ReportQuery.of(YearMonth.of(2026, 3));
    private static final Map<Taken, ReportQuery> QUERIES = Map.of(
            Taken.ZONE, MARCH.withZone("Europe/Warsaw"),
            Taken.AGENT, MARCH.withAgent("ines.duarte@example.com"),
            Taken.GROUP, MARCH.withGroup(1),
            Taken.TAG, MARCH.withTags("vip"),
            Taken.GROUP_BY, MARCH.withGranularity(Granularity.MONTH));

    /** A client of a service with empty answers: only whether it is called matters. */
    private static final LiveChat SERVICE = LiveChat.builder()
            .credentials(Credentials.bearer("a-token"))
            .transport((request, options) -> Response.builder()
                    .request(request)
                    .status(200)
                    .headers(Map.of())
                    .body(request.url().contains("ranking") ? "{\"ranking\":[]}" : "{}", StandardCharsets.UTF_8)
                    .build())
            .build();

    static Stream<Arguments> reportsAndOptions() {
        return Stream.of(ReportName.values())
                // the first takes no query; the others have no buckets of their own
                .filter(report -> report != ReportName.AGENTS_OCCUPANCY
                        && report != ReportName.SCORECARD
                        && report != ReportName.OVERVIEW)
                .flatMap(report -> QUERIES.keySet().stream().map(option -> Arguments.of(report, option)));
    }

    @ParameterizedTest
    @MethodSource("reportsAndOptions")
    void option_thenIsTakenByTheLibraryOrByNobody(ReportName report, Taken option) {
        Question question = new Question(
                report,
                QUERIES.getOrDefault(option, MARCH),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.<DayOfWeek>empty(),
                GoalFilter.NONE,
                GreetingFilter.NONE,
                List.of(),
                ReportZone.ofAccount(Optional.empty()),
                LocalDate.of(2026, 4, 18));

        if (report.taken().contains(option)) {
            assertThatCode(() -> report.asking().ask(SERVICE, question)).doesNotThrowAnyException();
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report.asking().ask(SERVICE, question))
                    .withMessageContaining("does not take");
        }
    }

    @Test
    void names_thenAreTheOperationsOfTheContract() {
        List<String> operations = Stream.of(ChatReportsApi.class, TicketReportsApi.class)
                .flatMap(api -> Stream.of(api.getMethods()))
                .map(method -> method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .distinct()
                .toList();

        assertThat(Stream.of(ReportName.values())
                        .map(ReportName::word)
                        .filter(word -> !word.equals("scorecard") && !word.equals("overview")))
                .hasSize(21)
                .containsExactlyInAnyOrderElementsOf(operations);
    }
}
