package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests the detection of duplicates. */
class RecentRecordsTest {

    @Test
    void add_whenARecordComesAgain_thenIsKnown() {
        RecentRecords records = new RecentRecords();

        assertThat(records.add("A")).isTrue();
        assertThat(records.add("A")).isFalse();
        assertThat(records.add("missed:A")).isTrue();
    }

    @Test
    void toText_whenRead_thenKnowsTheLastOnes() {
        RecentRecords records = new RecentRecords();
        for (int i = 0; i < RecentRecords.CAPACITY + 10; i++) {
            records.add(i);
        }

        RecentRecords read = RecentRecords.of(records.toText());

        assertThat(read.add(10)).isFalse();
        assertThat(read.add(RecentRecords.CAPACITY + 9)).isFalse();
        assertThat(read.add(9)).isTrue();
        assertThat(read.toText()).hasSize(records.toText().length());
        assertThat(RecentRecords.of(new RecentRecords().toText()).add(1)).isTrue();
    }
}
