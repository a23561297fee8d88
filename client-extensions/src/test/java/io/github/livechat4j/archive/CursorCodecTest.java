package io.github.livechat4j.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.paging.internal.CursorState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CursorCodecTest {

    private static final Instant START = Instant.parse("2026-03-31T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private static SlicePosition position(boolean inGroups, Instant last) {
        CursorState place = new CursorState(
                978, 24, 25, 24_961, List.of(0xffffffffL, 7L), 24_950, true, List.of(Long.MIN_VALUE, 3L, -1L));
        return new SlicePosition(inGroups, place, last, 24_970, 24_449, 12);
    }

    @ParameterizedTest
    @EnumSource
    void read_whenWithinASlice_thenIsAllThatWasWritten(ArchiveOrder order) {
        WalkCursor cursor = new WalkCursor(
                "tickets",
                order,
                -42,
                START,
                START.minusSeconds(3_600),
                WalkCursor.Stage.IN_A_SLICE,
                DAY,
                DAY.minusDays(4),
                position(true, START.minusSeconds(86_400)));

        assertThat(CursorCodec.read(CursorCodec.write(cursor))).isEqualTo(cursor);
    }

    @Test
    void read_whenNothingIsKnownOfTimes_thenNothingIsKnownOfThem() {
        WalkCursor cursor = new WalkCursor(
                "chats",
                ArchiveOrder.NEWEST_FIRST,
                Long.MAX_VALUE,
                START,
                null,
                WalkCursor.Stage.IN_A_SLICE,
                null,
                null,
                new SlicePosition(false, CursorState.START, null, 0, 0, 0));

        assertThat(CursorCodec.read(CursorCodec.write(cursor))).isEqualTo(cursor);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "IN_A_SLICE")
    void read_whenNotWithinASlice_thenIsAtABeginning(WalkCursor.Stage stage) {
        WalkCursor cursor = new WalkCursor(
                "chats", ArchiveOrder.OLDEST_FIRST, 1, START, null, stage, DAY, null, SlicePosition.BEGINNING);

        assertThat(CursorCodec.read(CursorCodec.write(cursor))).isEqualTo(cursor);
    }

    @Test
    void write_whenAsLongAsItGets_thenHasFewerThanTwoHundredLetters() {
        List<Long> heads = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        CursorState place = new CursorState(1_000, 24, 25, 24_999, heads, 24_999, true, List.of(-1L, -2L, -3L));
        WalkCursor cursor = new WalkCursor(
                "tickets",
                ArchiveOrder.OLDEST_FIRST,
                -1,
                START,
                START,
                WalkCursor.Stage.IN_A_SLICE,
                DAY,
                DAY,
                new SlicePosition(true, place, START, 99_999, 99_999, 99_999));

        assertThat(CursorCodec.write(cursor)).hasSizeLessThan(200).matches("[A-Za-z0-9._-]+");
    }
}
