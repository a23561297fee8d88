package io.github.livechat4j.paging;

import static io.github.livechat4j.paging.ReadPages.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests with pages of two records: r1 and r2 were on the first page, r3 and r4 on the second. */
class RepeatedPageCheckTest {

    private final KnownRecords known = new KnownRecords(100);
    private final List<Integer> asked = new ArrayList<>();
    private List<String> first = List.of("r1", "r2");
    private List<String> third = List.of("r1", "r2");
    private final RepeatedPageCheck<String> check = new RepeatedPageCheck<>(known, page -> {
        asked.add(page);
        return page(page, 20, (page == 1 ? first : third).toArray(String[]::new));
    });

    @BeforeEach
    void twoPagesCame() {
        List.of("r1", "r2").forEach(record -> known.add(record, new KnownRecords.RecordPlace(1, 0)));
        List.of("r3", "r4").forEach(record -> known.add(record, new KnownRecords.RecordPlace(2, 0)));
    }

    @Test
    void check_whenAPageIsAllOfAnotherAndStaysSo_thenThrows() {
        assertThatThrownBy(() -> check.check(page(3, 20, "r1", "r2")))
                .isInstanceOfSatisfying(RepeatedPageException.class, e -> {
                    assertThat(e.page()).isEqualTo(3);
                    assertThat(e.repeats()).isEqualTo(1);
                });
        assertThat(asked).containsExactly(1, 3, 1);
    }

    @Test
    void check_whenTheOtherPageHoldsThemNoMore_thenTheyHaveMoved() {
        first = List.of("new1", "new2");

        assertThatCode(() -> check.check(page(3, 20, "r1", "r2"))).doesNotThrowAnyException();
        assertThat(asked).containsExactly(1);
    }

    @Test
    void check_whenThePageItselfHoldsThemNoMore_thenTheyHaveMoved() {
        third = List.of("r5", "r6");

        assertThatCode(() -> check.check(page(3, 20, "r1", "r2"))).doesNotThrowAnyException();
        assertThat(asked).containsExactly(1, 3);
    }

    @Test
    void check_whenThereIsNothingToDoubt_thenAsksForNothing() {
        check.check(page(3, 20));
        check.check(page(3, 20, "r5", "r6"));
        check.check(page(3, 20, "r1", "r5"));
        check.check(page(3, 20, "r1", "r3"));
        check.check(page(1, 20, "r1", "r2"));

        assertThat(asked).isEmpty();
    }

    @Test
    void check_whenRecordsArrived_thenLooksAgain() {
        assertThatThrownBy(() -> check.check(page(3, 21, "r1", "r2"))).isInstanceOf(RepeatedPageException.class);
    }
}
