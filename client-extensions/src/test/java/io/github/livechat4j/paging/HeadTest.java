package io.github.livechat4j.paging;

import static io.github.livechat4j.paging.Readings.cursorOf;
import static io.github.livechat4j.paging.Readings.hashes;
import static io.github.livechat4j.paging.Readings.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadTest {

    private static List<Long> brief(String... records) {
        return hashes(records).stream().map(hash -> hash & CursorState.BRIEF).toList();
    }

    @Test
    void first_whenFewerWereDelivered_thenGivesThoseAlone() {
        Head head = Head.of(reading(1, 23, "r1", "r2", "r3"));

        assertThat(head.first(0)).isEmpty();
        assertThat(head.first(2)).isEqualTo(brief("r1", "r2"));
        assertThat(head.first(3)).isEqualTo(brief("r1", "r2", "r3"));
        assertThat(head.first(50)).isEqualTo(brief("r1", "r2", "r3"));
    }

    @Test
    void first_whenSomeCameFromACursor_thenMoreThanThoseWereDelivered() {
        Head head = Head.of(cursorOf(23, "r1", "r2"));
        head.extend(reading(1, 23, "r3", "r4").entries());

        assertThat(head.first(0)).isEqualTo(brief("r1", "r2"));
        assertThat(head.first(1)).isEqualTo(brief("r1", "r2", "r3"));
    }

    @Test
    void extend_whenOfACursor_thenKnowsNoMoreThanACursorHolds() {
        MovingList list = MovingList.of(300, 300);
        Head ofCursor = Head.of(cursorOf(300, "r1"));
        Head ofPage = Head.of(reading(1, 300, "r1"));
        List<Entry<String>> following = reading(list, 1).entries().subList(1, 300);

        ofCursor.extend(following);
        ofPage.extend(following);
        ofPage.extend(following);

        assertThat(ofCursor.size()).isEqualTo(10);
        assertThat(ofPage.size()).isEqualTo(100);
        assertThat(ofPage.first(10)).hasSize(10);
    }

    @Test
    void territory_whenOfACursor_thenMoreThanHalfOfItHasToFollowOneAnother() {
        String[] records = {"r1", "r2", "r3", "r4", "r5", "r6", "r7"};
        Territory ofCursor = Head.of(cursorOf(23, records)).territory();
        Territory ofPage = Head.of(reading(1, 23, records)).territory();
        for (long hash : hashes("r1", "r2", "r3", "r4", "r5")) {
            ofCursor.meets(hash);
        }
        assertThat(ofCursor.isReached()).isFalse();

        ofCursor.meets(hashes("r6").get(0));
        for (long hash : hashes(records)) {
            ofPage.meets(hash);
        }

        assertThat(ofCursor.isReached()).isTrue();
        assertThat(ofPage.isReached()).isFalse();
    }

    @Test
    void isDisturbed_whenAllAreWhereTheTotalPutsThem_thenSaysNo() {
        Head head = Head.of(cursorOf(23, "r1", "r2", "r3"));

        head.meet(reading(1, 26, "new3", "new2", "new1", "r1", "r2"), 5);
        head.meet(reading(2, 26, "r3", "r4", "r5", "r6", "r7"), 5);

        assertThat(head.isDisturbed()).isFalse();
    }

    @Test
    void isDisturbed_whenOneWasNotMet_thenSaysSo() {
        Head head = Head.of(cursorOf(23, "r1", "r2", "r3"));

        head.meet(reading(1, 23, "r1", "r2"), 5);

        assertThat(head.isDisturbed()).isTrue();
    }

    @Test
    void isDisturbed_whenOneIsElsewhere_thenSaysSoForGood() {
        Head head = Head.of(cursorOf(23, "r1", "r2", "r3"));

        head.meet(reading(1, 23, "r1", "r3", "r2"), 5);
        head.meet(reading(1, 23, "r1", "r2", "r3"), 5);

        assertThat(head.isDisturbed()).isTrue();
    }

    @Test
    void isDisturbed_whenTheyAreOnALaterPageThanTheTotalSays_thenSaysSo() {
        Head head = Head.of(cursorOf(23, "r1"));

        head.meet(reading(3, 28, "r1"), 5);

        assertThat(head.isDisturbed()).isTrue();
    }

    @Test
    void hasOnlyLost_whenTheTotalSaysThatTheOthersAreGone_thenSaysYes() {
        Head head = Head.of(cursorOf(23, "r1", "r2", "r3"));

        assertThat(head.hasOnlyLost(reading(1, 22, "r1", "r3", "r4"))).isTrue();
        assertThat(head.hasOnlyLost(reading(1, 20, "r1", "r3", "r4"))).isTrue();
        assertThat(head.hasOnlyLost(reading(1, 23, "r1", "r2", "r3"))).isTrue();
    }

    @Test
    void hasOnlyLost_whenTheTotalDoesNot_thenSaysNo() {
        assertThat(Head.of(cursorOf(23, "r1", "r2", "r3")).hasOnlyLost(reading(1, 23, "r1", "r3", "r4")))
                .isFalse();
    }

    @Test
    void hasOnlyLost_whenOthersAreInFront_thenSaysNo() {
        Head head = Head.of(cursorOf(23, "r1", "r2", "r3"));

        assertThat(head.hasOnlyLost(reading(1, 10, "new1", "r1", "r2"))).isFalse();
        assertThat(head.hasOnlyLost(reading(1, 0))).isFalse();
    }

    @Test
    void hasOnlyLost_whenTheyAreInAnotherOrder_thenSaysNo() {
        assertThat(Head.of(cursorOf(23, "r1", "r2", "r3")).hasOnlyLost(reading(1, 10, "r2", "r1", "r4")))
                .isFalse();
    }

    @Test
    void isAmong_whenOneIsThere_thenSaysSo() {
        Head head = Head.of(reading(1, 23, "r1", "r2"));

        assertThat(head.isAmong(reading(3, 23, "r9", "r2").entries())).isTrue();
        assertThat(head.isAmong(reading(3, 23, "r9", "r8").entries())).isFalse();
    }
}
