package io.github.livechat4j.paging;

import static io.github.livechat4j.paging.ReadPages.hashes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.paging.internal.CursorState;
import io.github.livechat4j.paging.internal.Fingerprint;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownRunTest {

    private final KnownRun run = new KnownRun(hashes("r1", "r2", "r3", "r4"), -1L, 3);

    private List<Boolean> follow(String... records) {
        return Stream.of(records)
                .map(record -> run.meet(Fingerprint.of(record)))
                .toList();
    }

    @Test
    void isEnough_whenEnoughFollowOneAnother_thenSaysSo() {
        assertThat(follow("r1", "r2")).containsExactly(true, true);
        assertThat(run.isEnough()).isFalse();

        assertThat(follow("r4")).containsExactly(true);
        assertThat(run.isEnough()).isTrue();
    }

    @Test
    void meet_whenAnUnknownRecordIsBetween_thenTheRunBeginsAnew() {
        assertThat(follow("r1", "r2", "new1", "r3", "r4")).containsExactly(true, true, false, true, true);

        assertThat(run.isEnough()).isFalse();
    }

    @Test
    void meet_whenOneIsOutOfItsOrder_thenTheRunBeginsWithIt() {
        follow("r2", "r3", "r1");
        assertThat(run.isEnough()).isFalse();

        assertThat(follow("r2", "r3")).containsExactly(true, true);
        assertThat(run.isEnough()).isTrue();
    }

    @Test
    void meet_whenOnlyPartOfAHashIsKnown_thenGoesByThatPart() {
        KnownRun brief = new KnownRun(List.of(0x12345678L), CursorState.BRIEF, 1);

        brief.meet(0x0abcdef012345678L);

        assertThat(brief.isEnough()).isTrue();
    }
}
