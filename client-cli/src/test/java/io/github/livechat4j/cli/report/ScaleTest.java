package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    private static Plot plot(Unit unit, BigDecimal greatest) {
        return new Plot(
                "title",
                unit,
                Plot.Style.LINES,
                Plot.Axis.TIME,
                List.of("1 Mar"),
                List.of("2026-03-01"),
                List.of(new Plot.Curve("curve", List.of(Optional.of(greatest)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COUNT   | 1      | 0, 1
            COUNT   | 2      | 0, 1, 2
            COUNT   | 28     | 0, 5, 10, 15, 20, 25, 30
            COUNT   | 61     | 0, 20, 40, 60, 80
            COUNT   | 0      | 0, 1
            COUNT   | 1234   | 0, 500, 1,000, 1,500
            SECONDS | 0.8    | 0, 1 s
            SECONDS | 37.2   | 0, 10 s, 20 s, 30 s, 40 s
            SECONDS | 100    | 0, 30 s, 1 min, 1 min 30 s, 2 min
            SECONDS | 1500   | 0, 5 min, 10 min, 15 min, 20 min, 25 min
            SECONDS | 3000   | 0, 10 min, 20 min, 30 min, 40 min, 50 min
            SECONDS | 5300   | 0, 15 min, 30 min, 45 min, 1 h, 1 h 15 min, 1 h 30 min
            SECONDS | 15000  | 0, 1 h, 2 h, 3 h, 4 h, 5 h
            SECONDS | 43200  | 0, 2 h, 4 h, 6 h, 8 h, 10 h, 12 h
            SECONDS | 100000 | 0, 6 h, 12 h, 18 h, 24 h, 30 h
            SECONDS | 200000 | 0, 12 h, 24 h, 36 h, 48 h, 60 h
            SHARE   | 0.93   | 0, 20 %, 40 %, 60 %, 80 %, 100 %
            SHARE   | 0.04   | 0, 1 %, 2 %, 3 %, 4 %
            DECIMAL | 0.8    | 0, 0.2, 0.4, 0.6, 0.8
            """)
    void labels_thenAreRoundStepsFromZeroToTheGreatestNumber(Unit unit, BigDecimal greatest, String labels) {
        Scale scale = Scale.of(plot(unit, greatest), 6);

        assertThat(scale.steps().stream().map(scale::label)).containsExactly(labels.split(", ", -1));
    }

    @ParameterizedTest
    @CsvSource({"COUNT,1,1,2", "COUNT,7,4,8", "SECONDS,38,30 s,1 min", "SHARE,0.93,50 %,100 %"})
    void labelsOfTwoSteps_thenAreRound(Unit unit, BigDecimal greatest, String middle, String top) {
        Scale scale = Scale.ofHalves(plot(unit, greatest));

        assertThat(List.of(scale.bottom(), scale.middle(), scale.top())).containsExactly("0", middle, top);
    }
}
