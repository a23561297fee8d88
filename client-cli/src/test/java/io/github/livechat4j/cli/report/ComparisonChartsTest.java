package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests which charts a comparison has, against the figures of {@link LeapMonths}. */
class ComparisonChartsTest {

    @AutoClose
    private static LeapMonths service;

    @BeforeAll
    static void start() {
        service = new LeapMonths();
    }

    @Test
    void chart_whenDaysHaveNoPartner_thenHasThePlacesOfThePeriodOnly() {
        String page = service.report("total-chats", "--month", "2024-03", "--compare", "previous", "--format", "html")
                .out();

        assertThat(page)
                .contains(">1 Mar</text>", "aria-label=\"2024-03-31 Sun")
                .doesNotContain("1 Feb</text>");
    }

    @Test
    void charts_ofSeveralFigures_thenAreOnePerFigure() {
        assertThat(service.report("chat-ratings", "--month", "2024-03", "--compare", "previous", "--format", "html")
                        .out())
                .contains("Chat ratings: good ratings", "Chat ratings: bad ratings", "bad ratings before");
    }

    @Test
    void charts_whenAllFiguresAreZero_thenAreShown() {
        assertThat(service.report(
                                "chat-ratings",
                                "--from",
                                "2024-03-02",
                                "--to",
                                "2024-03-03",
                                "--compare",
                                "previous",
                                "--format",
                                "html")
                        .out())
                .contains("Chat ratings: good ratings", "Chat ratings: bad ratings");
    }

    @Test
    void charts_ofFiguresWithoutNumbers_thenAreLeftOut() {
        assertThat(service.report(
                                "queue-waiting-times",
                                "--month",
                                "2024-03",
                                "--compare",
                                "previous",
                                "--format",
                                "html")
                        .out())
                .contains("Queue waiting times: entered chat, average time")
                .doesNotContain("Queue waiting times: queued", "Queue waiting times: left queue");
    }

    @Test
    void chart_ofAgents_thenHasOneColourForBothPeriodsOfAnAgent() {
        String page = service.report(
                        "total-chats",
                        "--agent",
                        "nora",
                        "--agent",
                        "joon",
                        "--month",
                        "2024-03",
                        "--compare",
                        "previous",
                        "--format",
                        "html")
                .out();

        assertThat(page)
                .contains("<line class=\"c1\" opacity=\"0.65\" stroke-dasharray=\"6 4\"")
                .doesNotContain("<line class=\"c2\"");
    }
}
