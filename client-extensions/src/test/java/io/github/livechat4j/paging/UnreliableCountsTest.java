package io.github.livechat4j.paging;

import static io.github.livechat4j.paging.ReadPages.page;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnreliableCountsTest {

    private final ReadPage<String> before = page(2, 21, "r3", "r4");
    private final ReadPage<String> page = page(3, 20, "r5", "r6");
    private final UnreliableCounts unreliable = new UnreliableCounts();

    @Test
    void include_whenTheSamePagesWereDoubtedTwice_thenSaysSo() {
        unreliable.doubt(before, page);
        assertThat(unreliable.include(before, page)).isFalse();

        unreliable.doubt(before, page);

        assertThat(unreliable.include(before, page)).isTrue();
    }

    @Test
    void include_whenOneOfThePagesIsAnother_thenSaysNo() {
        unreliable.doubt(before, page);
        unreliable.doubt(before, page);

        assertThat(unreliable.include(before, page(3, 20, "r6", "r7"))).isFalse();
        assertThat(unreliable.include(page(2, 21, "r2", "r3"), page)).isFalse();
    }

    @Test
    void doubt_whenOtherPagesAreMeant_thenCountsAnew() {
        unreliable.doubt(before, page);
        unreliable.doubt(page(2, 21, "r4", "r5"), page);
        unreliable.doubt(before, page);

        assertThat(unreliable.include(before, page)).isFalse();
    }

    @Test
    void clear_whenThePassComesFurther_thenCountsAnew() {
        unreliable.doubt(before, page);
        unreliable.clear();
        unreliable.doubt(before, page);

        assertThat(unreliable.include(before, page)).isFalse();
    }
}
