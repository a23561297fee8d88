package io.github.livechat4j.paging;

import static io.github.livechat4j.paging.Readings.hashes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.paging.internal.CursorState;
import io.github.livechat4j.paging.internal.Fingerprint;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TerritoryTest {

    private final Territory territory = Territory.of(hashes("r1", "r2", "r3", "r4"), 3, -1L);

    private List<Boolean> follow(String... records) {
        return Stream.of(records)
                .map(record -> territory.meets(Fingerprint.of(record)))
                .toList();
    }

    @Test
    void isReached_whenEnoughFollowOneAnother_thenSaysSo() {
        assertThat(follow("r1", "r2")).containsExactly(false, true);
        assertThat(territory.isReached()).isFalse();

        assertThat(follow("r4")).containsExactly(true);
        assertThat(territory.isReached()).isTrue();
    }

    @Test
    void meets_whenAnUnknownRecordIsBetween_thenTheRunBeginsAnew() {
        assertThat(follow("r1", "r2", "new1", "r3", "r4")).containsExactly(false, true, false, false, true);

        assertThat(territory.isReached()).isFalse();
        assertThat(territory.isRun()).isTrue();
    }

    @Test
    void meets_whenOneIsOutOfItsOrder_thenTheRunBeginsWithIt() {
        assertThat(follow("r2", "r3", "r1")).containsExactly(false, true, false);
        assertThat(territory.isReached()).isFalse();

        assertThat(follow("r2", "r3")).containsExactly(true, true);
        assertThat(territory.isReached()).isTrue();
    }

    @Test
    void isRun_whenTheLastRecordIsUnknown_thenSaysNo() {
        assertThat(territory.isRun()).isFalse();

        follow("r1", "new1");

        assertThat(territory.isRun()).isFalse();
    }

    @Test
    void meets_whenOnlyPartOfAHashIsKnown_thenGoesByThatPart() {
        Territory brief = Territory.of(List.of(0x12345678L), 1, CursorState.BRIEF);

        brief.meets(0x0abcdef012345678L);

        assertThat(brief.isReached()).isTrue();
    }
}
