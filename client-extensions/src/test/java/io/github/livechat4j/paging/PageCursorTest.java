package io.github.livechat4j.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.paging.internal.CursorState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {

    private static final PageCursor CURSOR =
            new PageCursor(new CursorState(3, 4, 5, 99, List.of(-1L, 2L), 98, true, List.of(7L, 8L, -9L)));

    @Test
    void toString_whenParsed_thenIsTheSameCursor() {
        assertThat(PageCursor.parse(CURSOR.toString())).isEqualTo(CURSOR);
        assertThat(CURSOR.toString()).isEqualTo("p1.3.4.5.99._ffffffffffffffff_2.98.1._7_8_fffffffffffffff7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "p2.3.4.5.99..98.1.",
                "p1.3.4.5.99.98.1",
                "p1.3.-2.5.99..98.1.",
                "p1.3.4.5.99..98.1._1_2_3_4"
            })
    void parse_whenItIsSomethingElse_thenSaysSo(String text) {
        assertThatThrownBy(() -> PageCursor.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cursor must be")
                .hasMessageContaining("p1.");
    }

    @Test
    void parse_whenANewerReleaseWroteIt_thenSaysWithWhichToResume() {
        assertThatThrownBy(() -> PageCursor.parse("p2.3.4.5.99._a.98.1._b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("newer release")
                .hasMessageContaining("resume the walk with that release");
        assertThatThrownBy(() -> PageCursor.parse("p1.3.-2.5.99..98.1."))
                .hasMessageContaining("something else")
                .hasMessageNotContaining("newer");
    }

    @Test
    void parse_whenARelease01WroteIt_thenIsReadAndKept() {
        String stored = "p1.3.1.5.23._60c6b38d_7dbf6b52_2c07def2.23.0._8ed307f993665fe3_29a3c2cbb2b4752e";

        assertThat(PageCursor.parse(stored)).hasToString(stored);
    }

    @Test
    void aCursor_whenSerialized_thenKeepsItsTextAlone() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(CURSOR);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(CURSOR);
        }
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1))
                .contains(CURSOR.toString())
                .doesNotContain("CursorState");
    }

    @Test
    void parse_whenANumberIsTooLarge_thenSaysSo() {
        assertThatThrownBy(() -> PageCursor.parse("p1.3.4.5.9999999999..98.1."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too large");
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenStoppedAnywhere_thenGoesOnRightThere(Form form) {
        MovingList list = MovingList.of(23, 5);
        List<String> expected = form.takeAll(list);

        for (int stop = 0; stop <= 23; stop++) {
            List<String> taken = new ArrayList<>();
            PageCursor cursor = takeSome(form.of(list), stop, taken);
            form.takeInto(taken, form.of(list).startingAt(cursor));

            assertThat(taken).as("stopped after %s", stop).isEqualTo(expected);
        }
    }

    private static PageCursor takeSome(PagedList<String> list, int many, List<String> taken) {
        PageIterator<String> walk = list.iterator();
        for (int record = 0; record < many; record++) {
            taken.add(walk.next());
        }
        boolean isMore = walk.hasNext();
        assertThat(walk.cursor())
                .as("what it looks at ahead does not count, more or not: %s", isMore)
                .isNotNull();
        return PageCursor.parse(walk.cursor().toString());
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenTheListMovesBeforeItGoesOn_thenLosesNothing(Form form) {
        for (int stop = 1; stop <= 23; stop++) {
            for (int arrivals = 0; arrivals <= 12; arrivals += 4) {
                for (int gone = 0; gone <= 3; gone++) {
                    MovingList list = MovingList.of(23, 5);
                    List<String> kept = new ArrayList<>(list.items());
                    List<String> taken = new ArrayList<>();
                    PageCursor cursor = takeSome(form.of(list), stop, taken);
                    for (int arrival = 0; arrival < arrivals; arrival++) {
                        list.arrive();
                    }
                    for (int record = 1; record <= gone; record++) {
                        list.remove("r" + record * 4);
                        kept.remove("r" + record * 4);
                    }

                    form.takeInto(taken, form.of(list).startingAt(cursor));

                    assertThat(taken)
                            .as("stopped after %s, then %s came and %s went", stop, arrivals, gone)
                            .containsAll(kept);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenRecordsOnlyCameOrOnlyVanishedInThePause_thenRepeatsNothing(Form form) {
        for (int stop = 1; stop <= 23; stop++) {
            for (int change = -2; change <= 13; change++) {
                MovingList list = MovingList.of(23, 5);
                List<String> taken = new ArrayList<>();
                PageCursor cursor = takeSome(form.of(list), stop, taken);
                for (int arrival = 0; arrival < change; arrival++) {
                    list.arrive();
                }
                for (int gone = 0; gone > change; gone--) {
                    list.remove("r" + (2 - 9 * gone));
                }
                // pages that the earlier walk read ahead may still be pending
                AtomicInteger requests = new AtomicInteger();
                PageSource<String> counted = page -> {
                    requests.incrementAndGet();
                    return list.fetch(page);
                };

                form.takeInto(taken, form.of(counted).startingAt(cursor));

                assertThat(taken)
                        .as("stopped after %s, then %s came", stop, change)
                        .doesNotHaveDuplicates();
                assertThat(requests).hasValueLessThanOrEqualTo(13);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenTheLastRecordHasVanished_thenGoesOnBehindTheOneBefore(Form form) {
        MovingList list = MovingList.of(23, 5);
        List<String> expected = form.takeAll(list);
        for (int stop = 2; stop <= 23; stop++) {
            MovingList moved = MovingList.of(23, 5);
            List<String> taken = new ArrayList<>();
            PageCursor cursor = takeSome(form.of(moved), stop, taken);
            moved.remove(taken.get(stop - 1));

            form.takeInto(taken, form.of(moved).startingAt(cursor));

            assertThat(taken).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenAllRecordsOfTheCursorHaveVanished_thenLosesNothing(Form form) {
        for (int stop = 3; stop <= 23; stop++) {
            MovingList list = MovingList.of(23, 5);
            List<String> taken = new ArrayList<>();
            PageCursor cursor = takeSome(form.of(list), stop, taken);
            taken.subList(stop - 3, stop).forEach(list::remove);

            form.takeInto(taken, form.of(list).startingAt(cursor));

            assertThat(taken).containsAll(MovingList.of(23, 5).items());
        }
    }

    @Test
    void startingAt_whenItIsAPage_thenBeginsThere() {
        MovingList list = MovingList.of(23, 5);

        assertThat(list.walk().startingAt(new PageCursor(CursorState.ofPage(4))).stream())
                .containsExactly("r16", "r17", "r18", "r19", "r20", "r21", "r22", "r23");
        assertThat(list.walk().startingAt(new PageCursor(CursorState.ofPage(2))).backwards().stream())
                .containsExactly("r10", "r9", "r8", "r7", "r6", "r5", "r4", "r3", "r2", "r1");
        assertThat(list.requests()).containsExactly(4, 5, 2, 1);
    }

    @ParameterizedTest
    @EnumSource
    void startingAt_whenACursorKnowsRecordsButNoPage_thenAllOthersCome(Form form) {
        MovingList list = MovingList.of(23, 5);
        List<String> others = new ArrayList<>(form.takeAll(list));
        others.removeAll(List.of("r7", "r6"));

        PagedList<String> walk = form.of(list).startingAt(new PageCursor(CursorState.behind(List.of("r7", "r6"))));

        assertThat(form.take(walk)).isEqualTo(others);
    }

    @Test
    void aWalk_whenItGoesOnForwards_thenAsksForNoPageBefore() {
        MovingList list = MovingList.of(23, 5);
        PageCursor cursor = takeSome(list.walk(), 12, new ArrayList<>());
        MovingList later = MovingList.of(23, 5);

        later.walk().startingAt(cursor).forEach(record -> {});

        assertThat(later.requests()).containsExactly(3, 4, 5);
    }

    @Test
    void aWalk_whenARecordMovedInThePause_thenFindsItAtTheFront() {
        MovingList list = MovingList.of(23, 5);
        List<String> taken = new ArrayList<>();
        PageCursor cursor = takeSome(list.walk(), 12, taken);
        list.moveToFront("r20");

        taken.addAll(list.walk().startingAt(cursor).stream().toList());

        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(MovingList.of(23, 5).items());
    }
}
