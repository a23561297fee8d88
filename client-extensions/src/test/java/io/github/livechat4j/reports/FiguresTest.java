package io.github.livechat4j.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FiguresTest {

    private static final Waits WAITS = new Waits(
            MeanTime.ofAverage(2, Duration.ofSeconds(3)),
            Optional.of(Duration.ofSeconds(1)),
            Optional.of(Duration.ofSeconds(5)));

    static List<Arguments> columns() {
        return List.of(
                Arguments.of(new ChatCount(3), "chats=3"),
                Arguments.of(new TicketCount(3), "tickets=3"),
                Arguments.of(new Occupancy(3), "most_chats_at_once=3"),
                Arguments.of(
                        new Engagement(1, 2, 3),
                        "chats_from_auto_invite=1 chats_from_immediate_start=2 chats_from_manual_invite=3"),
                Arguments.of(new Satisfaction(3, 1), "good=3 bad=1 satisfaction=0.75"),
                Arguments.of(new Satisfaction(0, 0), "good=0 bad=0 satisfaction="),
                Arguments.of(new ChatRatings(1, 3, 9), "good=1 bad=3 chats=9 satisfaction=0.25"),
                Arguments.of(
                        new QueuedVisitors(OptionalLong.of(1), OptionalLong.empty(), OptionalLong.of(2)),
                        "queued=1 left_queue= entered_chat=2"),
                Arguments.of(MeanTime.ofAverage(2, Duration.ofMillis(1500)), "count=2 average_seconds=1.5"),
                Arguments.of(WAITS, "count=2 shortest_seconds=1 longest_seconds=5 average_seconds=3"),
                Arguments.of(
                        new QueueWaits(WAITS, Waits.NONE, WAITS),
                        "queued_count=2 queued_shortest_seconds=1 queued_longest_seconds=5 queued_average_seconds=3"
                                + " left_queue_count=0 left_queue_shortest_seconds= left_queue_longest_seconds="
                                + " left_queue_average_seconds= entered_chat_count=2 entered_chat_shortest_seconds=1"
                                + " entered_chat_longest_seconds=5 entered_chat_average_seconds=3"),
                Arguments.of(new TimeSpent(Optional.of(Duration.ofMillis(-250))), "seconds=-0.25"),
                Arguments.of(new TimeSpent(Optional.empty()), "seconds="),
                Arguments.of(
                        new Goals(
                                2,
                                Map.of(
                                        "USD",
                                        new Sales(OptionalLong.empty(), Optional.empty()),
                                        "EUR",
                                        new Sales(OptionalLong.of(1), Optional.of(new BigDecimal("9.90"))))),
                        "goals=2 EUR_sales=1 EUR_value=9.9 USD_sales= USD_value="),
                Arguments.of(new GreetingUse(5, 4, 3), "displayed=5 accepted=4 goals=3"),
                Arguments.of(
                        new TicketSources(5, 4, 3),
                        "tickets_from_chat_window=5 tickets_from_mail=4 tickets_from_chat=3"));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void figures_thenAreNumbersWithNames(Figures<?> figures, String expected) {
        String shown = figures.figures().stream()
                .map(figure -> figure.name() + "=" + Csv.number(figure.value()))
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();

        assertThat(shown).isEqualTo(expected);
    }

    static List<ThrowingCallable> negatives() {
        return List.of(
                () -> new ChatCount(-1),
                () -> new TicketCount(-1),
                () -> new Occupancy(-1),
                () -> new Engagement(-1, 0, 0),
                () -> new Engagement(0, -1, 0),
                () -> new Engagement(0, 0, -1),
                () -> new Satisfaction(-1, 0),
                () -> new Satisfaction(0, -1),
                () -> new ChatRatings(-1, 0, 0),
                () -> new ChatRatings(0, -1, 0),
                () -> new ChatRatings(0, 0, -1),
                () -> new QueuedVisitors(OptionalLong.of(-1), OptionalLong.empty(), OptionalLong.empty()),
                () -> new QueuedVisitors(OptionalLong.empty(), OptionalLong.of(-1), OptionalLong.empty()),
                () -> new QueuedVisitors(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(-1)),
                () -> new MeanTime(-1, Optional.empty()),
                () -> new Sales(OptionalLong.of(-1), Optional.empty()),
                () -> new Goals(-1, Map.of()),
                () -> new GreetingUse(-1, 0, 0),
                () -> new GreetingUse(0, -1, 0),
                () -> new GreetingUse(0, 0, -1),
                () -> new TicketSources(-1, 0, 0),
                () -> new TicketSources(0, -1, 0),
                () -> new TicketSources(0, 0, -1),
                () -> new RankingPlace(1, "a", 0, -1, 0, OptionalDouble.empty()));
    }

    @ParameterizedTest
    @MethodSource("negatives")
    void aCount_belowZero_thenIsRefused(ThrowingCallable making) {
        assertThatIllegalArgumentException()
                .isThrownBy(making)
                .withMessageMatching("[a-zA-Z]+ must be at least 0, was -1");
    }

    @Test
    void sums_thenAreThoseOfAHand() {
        assertThat(new Engagement(14, 38, 5).chats()).isEqualTo(57);
        assertThat(new TicketSources(8, 13, 4).tickets()).isEqualTo(25);
        assertThat(new Occupancy(3).plus(new Occupancy(7))).isEqualTo(new Occupancy(7));
        assertThat(new Occupancy(7).plus(new Occupancy(3))).isEqualTo(new Occupancy(7));
    }

    @Test
    void sums_thatAreTooLarge_thenFailAndDoNotWrap() {
        ChatCount most = new ChatCount(Long.MAX_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(new ChatCount(1)));
    }

    @Test
    void satisfaction_thenIsTheGoodPartWithItsSample() {
        Satisfaction satisfaction = new ChatRatings(21, 2, 57).satisfaction();

        assertThat(satisfaction.rate()).hasValue(21.0 / 23);
        assertThat(satisfaction.sampleSize()).isEqualTo(23);
        assertThat(new Satisfaction(0, 0).rate()).isEmpty();
        assertThat(new Satisfaction(0, 4).rate()).hasValue(0);
    }

    @Test
    void anAverage_thenIsWeighted() {
        MeanTime both =
                MeanTime.ofAverage(18, Duration.ofSeconds(10)).plus(MeanTime.ofAverage(2, Duration.ofSeconds(60)));

        assertThat(both.count()).isEqualTo(20);
        assertThat(both.average()).contains(Duration.ofSeconds(15));
    }

    @Test
    void anAverage_thenIsRoundedToTheNanosecond() {
        assertThat(new MeanTime(3, Optional.of(Duration.ofNanos(5))).average()).contains(Duration.ofNanos(2));
        assertThat(new MeanTime(3, Optional.of(Duration.ofNanos(4))).average()).contains(Duration.ofNanos(1));
        assertThat(new MeanTime(2, Optional.of(Duration.ofNanos(-3_000_000_001L))).average())
                .contains(Duration.ofNanos(-1_500_000_001L));
    }

    @Test
    void anAverage_thatIsAbsent_thenHasNoWeight() {
        MeanTime unknown = new MeanTime(5, Optional.empty());
        MeanTime known = MeanTime.ofAverage(2, Duration.ofSeconds(60));

        assertThat(unknown.plus(known)).isEqualTo(known);
        assertThat(known.plus(unknown)).isEqualTo(known);
        assertThat(unknown.plus(unknown)).isEqualTo(new MeanTime(10, Optional.empty()));
        assertThat(MeanTime.NONE.plus(MeanTime.NONE)).isEqualTo(MeanTime.NONE);
    }

    @Test
    void anAverage_ofNothing_thenIsAbsent() {
        assertThat(MeanTime.ofAverage(0, Duration.ofSeconds(60))).isEqualTo(MeanTime.NONE);
    }

    @Test
    void waits_thenKeepTheShortestAndTheLongest() {
        Waits other = new Waits(
                MeanTime.ofAverage(1, Duration.ofSeconds(6)),
                Optional.of(Duration.ofSeconds(2)),
                Optional.of(Duration.ofSeconds(4)));
        Waits both = new Waits(
                new MeanTime(3, Optional.of(Duration.ofSeconds(12))),
                Optional.of(Duration.ofSeconds(1)),
                Optional.of(Duration.ofSeconds(5)));

        assertThat(WAITS.plus(other)).isEqualTo(both);
        assertThat(other.plus(WAITS)).isEqualTo(both);
        assertThat(WAITS.plus(Waits.NONE)).isEqualTo(WAITS);
        assertThat(Waits.NONE.plus(WAITS)).isEqualTo(WAITS);
    }

    @Test
    void whatIsAbsent_thenIsNotTakenForZero() {
        TimeSpent absent = new TimeSpent(Optional.empty());
        TimeSpent hour = new TimeSpent(Optional.of(Duration.ofHours(1)));
        QueuedVisitors nobody = new QueuedVisitors(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
        QueuedVisitors some = new QueuedVisitors(OptionalLong.of(1), OptionalLong.of(0), OptionalLong.of(1));

        assertThat(absent.plus(absent)).isEqualTo(absent);
        assertThat(absent.plus(hour)).isEqualTo(hour).isEqualTo(hour.plus(absent));
        assertThat(nobody.plus(nobody)).isEqualTo(nobody);
        assertThat(nobody.plus(some)).isEqualTo(some).isEqualTo(some.plus(nobody));
    }

    @Test
    void sales_thenAreNeverAddedAcrossCurrencies() {
        Goals goals = new Goals(1, Map.of("USD", new Sales(OptionalLong.of(1), Optional.of(BigDecimal.ONE))))
                .plus(new Goals(1, Map.of("EUR", new Sales(OptionalLong.of(2), Optional.of(BigDecimal.TEN)))));

        assertThat(goals.sales()).containsOnlyKeys("EUR", "USD");
        assertThat(goals.sales().keySet()).containsExactly("EUR", "USD");
    }

    @Test
    @SuppressWarnings("NullAway") // the test passes null on purpose
    void nulls_thenAreRefusedByName() {
        Optional<Duration> none = Optional.empty();

        assertThatNullPointerException().isThrownBy(() -> new MeanTime(1, null)).withMessage("total");
        assertThatNullPointerException()
                .isThrownBy(() -> new Waits(null, none, none))
                .withMessage("time");
        assertThatNullPointerException().isThrownBy(() -> new TimeSpent(null)).withMessage("time");
        assertThatNullPointerException()
                .isThrownBy(() -> new Figure(null, Optional.empty()))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> new QueuedVisitors(null, OptionalLong.empty(), OptionalLong.empty()))
                .withMessage("queued");
    }

    @Test
    void aChange_thenIsAPartOfWhatWas() {
        assertThat(Figure.of("chats", 5).changeSince(Figure.of("chats", 4))).hasValue(0.25);
        assertThat(Figure.of("chats", 3).changeSince(Figure.of("chats", 4))).hasValue(-0.25);
    }

    @Test
    void aChange_sinceNothingOrZero_thenIsAbsent() {
        Figure absent = new Figure("chats", Optional.empty());

        assertThat(Figure.of("chats", 5).changeSince(Figure.of("chats", 0))).isEmpty();
        assertThat(Figure.of("chats", 5).changeSince(absent)).isEmpty();
        assertThat(absent.changeSince(Figure.of("chats", 5))).isEmpty();
    }
}
