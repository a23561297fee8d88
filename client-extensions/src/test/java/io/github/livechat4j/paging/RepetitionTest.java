package io.github.livechat4j.paging;

import static io.github.livechat4j.paging.Readings.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of two records; r1 and r2 were on the first, r3 and r4 on the second. */
class RepetitionTest {

    private static final Reading<String> COVERED = reading(2, 20, "r3", "r4");

    private final Seen seen = new Seen(100);
    private final List<Integer> asked = new ArrayList<>();
    private List<String> first = List.of("r1", "r2");
    private List<String> third = List.of("r1", "r2");
    private final Repetition<String> repetition = new Repetition<>(Course.FORWARDS, seen, page -> {
        asked.add(page);
        return reading(page, 20, (page == 1 ? first : third).toArray(String[]::new));
    });

    @BeforeEach
    void twoPagesCame() {
        List.of("r1", "r2").forEach(record -> seen.add(record, new Seen.Sighting(1, 0)));
        List.of("r3", "r4").forEach(record -> seen.add(record, new Seen.Sighting(2, 0)));
    }

    @Test
    void refuse_whenAPageIsAllOfAnotherAndStaysSo_thenThrows() {
        assertThatThrownBy(() -> repetition.refuse(COVERED, reading(3, 20, "r1", "r2")))
                .isInstanceOfSatisfying(RepeatedPageException.class, e -> {
                    assertThat(e.page()).isEqualTo(3);
                    assertThat(e.repeats()).isEqualTo(1);
                });
        assertThat(asked).containsExactly(1, 3);
    }

    @Test
    void refuse_whenTheOtherPageHoldsThemNoMore_thenTheyHaveMoved() {
        first = List.of("new1", "new2");

        assertThatCode(() -> repetition.refuse(COVERED, reading(3, 20, "r1", "r2")))
                .doesNotThrowAnyException();
        assertThat(asked).containsExactly(1);
    }

    @Test
    void refuse_whenThePageItselfHoldsThemNoMore_thenTheyHaveMoved() {
        third = List.of("r5", "r6");

        assertThatCode(() -> repetition.refuse(COVERED, reading(3, 20, "r1", "r2")))
                .doesNotThrowAnyException();
        assertThat(asked).containsExactly(1, 3);
    }

    @Test
    void refuse_whenThereIsNothingToDoubt_thenAsksForNothing() {
        repetition.refuse(COVERED, reading(3, 20));
        repetition.refuse(COVERED, reading(3, 20, "r5", "r6"));
        repetition.refuse(COVERED, reading(3, 20, "r1", "r5"));
        repetition.refuse(COVERED, reading(3, 20, "r1", "r3"));
        repetition.refuse(COVERED, reading(1, 20, "r1", "r2"));
        // two came, which can have pushed both over the border
        repetition.refuse(COVERED, reading(3, 22, "r1", "r2"));

        assertThat(asked).isEmpty();
    }

    @Test
    void refuse_whenFewerCameThanThePageHolds_thenLooksAgain() {
        assertThatThrownBy(() -> repetition.refuse(COVERED, reading(3, 21, "r1", "r2")))
                .isInstanceOf(RepeatedPageException.class);
    }
}
