package io.github.livechat4j.paging.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CursorStateTest {

    @Test
    void toString_whenParsed_thenIsTheSameState() {
        assertThat(CursorState.parse(CursorState.START.toString())).isEqualTo(CursorState.START);
        assertThat(CursorState.parse(CursorState.ofPage(12).toString())).isEqualTo(CursorState.ofPage(12));
    }

    @Test
    void aState_whenANumberIsOutOfRange_thenNamesIt() {
        assertThatThrownBy(() -> new CursorState(-1, 0, 0, 0, List.of(), 0, false, List.of()))
                .hasMessage("page must be at least 0, was -1");
        assertThatThrownBy(() -> new CursorState(0, -2, 0, 0, List.of(), 0, false, List.of()))
                .hasMessage("index must be at least -1, was -2");
        assertThatThrownBy(() -> new CursorState(0, 0, -1, 0, List.of(), 0, false, List.of()))
                .hasMessage("size must be at least 0, was -1");
        assertThatThrownBy(() -> new CursorState(0, 0, 0, -1, List.of(), 0, false, List.of()))
                .hasMessage("total must be at least 0, was -1");
        assertThatThrownBy(() -> new CursorState(0, 0, 0, 0, List.of(), -1, false, List.of()))
                .hasMessage("frontTotal must be at least 0, was -1");
        assertThatThrownBy(() -> new CursorState(0, 0, 0, 0, List.of(), 0, false, List.of(1L, 2L, 3L, 4L)))
                .hasMessage("anchors must be 3 at most, were 4");
        assertThatThrownBy(() -> CursorState.ofPage(0)).hasMessage("page must be at least 1, was 0");
    }

    @Test
    void knows_whenARecordIsOneOfTheLast_thenSaysSo() {
        CursorState cursor = CursorState.behind(List.of("r7", "r6"));

        assertThat(cursor.knows("r7")).isTrue();
        assertThat(cursor.knows("r6")).isTrue();
        assertThat(cursor.knows("r5")).isFalse();
    }
}
