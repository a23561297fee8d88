package io.github.livechat4j.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportQueryTest {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final LocalDate TO = LocalDate.of(2026, 3, 9);

    @Test
    void aQuery_thenHoldsWhatItWasGiven() {
        ReportQuery query = ReportQuery.between(FROM, TO)
                .withZone("Europe/Warsaw")
                .withAgent("nora@example.com")
                .withGroup(0)
                .withTags("sales", "vip")
                .withGranularity(Granularity.MONTH);

        assertThat(query)
                .isEqualTo(new ReportQuery(
                        Optional.of(FROM),
                        Optional.of(TO),
                        Optional.of(ZoneId.of("Europe/Warsaw")),
                        Optional.of("nora@example.com"),
                        OptionalInt.of(0),
                        List.of("sales", "vip"),
                        Optional.of(Granularity.MONTH)));
    }

    @Test
    void aDayAndAMonth_thenArePeriods() {
        assertThat(ReportQuery.of(FROM)).isEqualTo(ReportQuery.between(FROM, FROM));
        assertThat(ReportQuery.of(YearMonth.of(2028, 2)))
                .isEqualTo(ReportQuery.between(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29)));
    }

    @Test
    void from_afterTo_thenIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportQuery.between(TO, FROM))
                .withMessage("from must not be after to, was 2026-03-09 and to was 2026-03-01; allowed is any day up to"
                        + " 2026-03-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Base", "", "europe/warsaw", "+02:00", "GMT+2", "Europe/ Warsaw"})
    void aZone_thatDoesNotExistOrHasNoName_thenIsRefusedByName(String zone) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportQuery.everything().withZone(zone))
                .withMessageStartingWith(
                        "zone must be the IANA name of a time zone, such as Europe/Warsaw or UTC, was \"")
                .withMessageEndingWith("allowed are the names in ZoneId.getAvailableZoneIds()");
    }

    @Test
    void utc_thenHasAName() {
        assertThat(ReportQuery.everything().withZone(ZoneOffset.UTC).zone()).contains(ZoneId.of("UTC"));
        assertThat(ReportQuery.everything().withZone("Z").zone()).contains(ZoneId.of("UTC"));
    }

    @Test
    void aWeek_thenIsRefusedWithWhatIsAllowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportQuery.everything().withGranularity(Granularity.WEEK))
                .withMessageStartingWith("granularity must be one of HOUR, DAY and MONTH, was WEEK");
    }

    @Test
    void blankTexts_thenAreRefusedByName() {
        ReportQuery query = ReportQuery.everything();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.withAgent(" "))
                .withMessage("agent must not be blank, was \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.withTags("a", ""))
                .withMessage("a tag must not be blank, was \"\"");
    }

    @Test
    void aGroup_belowZero_thenIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportQuery.everything().withGroup(-1))
                .withMessage("group must be at least 0, was -1");
    }

    @Test
    void dates_thatCannotBeSent_thenAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportQuery.between(LocalDate.of(0, 12, 31), TO))
                .withMessage("from must be from 0001-01-01 to 9999-12-31, was 0000-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportQuery.between(FROM, LocalDate.of(10_000, 1, 1)))
                .withMessageStartingWith("to must be");
        assertThat(ReportQuery.between(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)))
                .isNotNull();
    }

    @Test
    @SuppressWarnings("NullAway") // the test passes null on purpose
    void nulls_thenAreRefusedByName() {
        ReportQuery query = ReportQuery.everything();

        assertThatNullPointerException()
                .isThrownBy(() -> query.withPeriod(null, TO))
                .withMessage("from");
        assertThatNullPointerException()
                .isThrownBy(() -> query.withPeriod(FROM, null))
                .withMessage("to");
        assertThatNullPointerException()
                .isThrownBy(() -> query.withZone((ZoneId) null))
                .withMessage("zone");
        assertThatNullPointerException()
                .isThrownBy(() -> query.withZone((String) null))
                .withMessage("zone");
        assertThatNullPointerException().isThrownBy(() -> query.withAgent(null)).withMessage("agent");
        assertThatNullPointerException()
                .isThrownBy(() -> query.withTags("a", null))
                .withMessage("a tag");
        assertThatNullPointerException()
                .isThrownBy(() -> query.withGranularity(null))
                .withMessage("granularity");
    }

    @Test
    void tags_whenSetAgain_thenAreReplaced() {
        assertThat(ReportQuery.everything().withTags("a").withTags("b").tags()).containsExactly("b");
    }
}
