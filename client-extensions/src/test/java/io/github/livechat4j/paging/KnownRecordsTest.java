package io.github.livechat4j.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownRecordsTest {

    private final KnownRecords seen = new KnownRecords(3);

    private static KnownRecords.RecordPlace on(int page, long toEnd) {
        return new KnownRecords.RecordPlace(page, toEnd);
    }

    @Test
    void add_whenARecordComesAgain_thenItIsNotNewAndItsFirstPageCounts() {
        assertThat(seen.add("r1", on(1, 9))).isTrue();
        assertThat(seen.add("r1", on(2, 5))).isFalse();

        assertThat(seen.pageOf("r1")).isEqualTo(1);
        assertThat(seen.pageOf("r2")).isNull();
    }

    @Test
    void add_whenThereAreMoreThanAreRemembered_thenTheFirstIsForgotten() {
        for (String record : new String[] {"r1", "r2", "r3"}) {
            seen.add(record, on(1, 9));
        }
        assertThat(seen.pageOf("r1")).isEqualTo(1);

        seen.add("r4", on(2, 6));

        assertThat(seen.pageOf("r1")).isNull();
        assertThat(seen.pageOf("r2")).isEqualTo(1);
    }

    @Test
    void isNearerToEnd_whenFewerAreBehindItThanBefore_thenSaysSo() {
        seen.add("r1", on(1, 9));

        assertThat(seen.isNearerToEnd("r1", on(2, 8))).isTrue();
        assertThat(seen.isNearerToEnd("r1", on(2, 9))).isFalse();
        assertThat(seen.isNearerToEnd("r1", on(2, 10))).isFalse();
        assertThat(seen.isNearerToEnd("r2", on(2, 1))).isFalse();
    }
}
