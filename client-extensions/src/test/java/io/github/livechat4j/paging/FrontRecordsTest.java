package io.github.livechat4j.paging;

import static io.github.livechat4j.paging.ReadPages.cursorOf;
import static io.github.livechat4j.paging.ReadPages.hashes;
import static io.github.livechat4j.paging.ReadPages.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontRecordsTest {

    private static List<Long> brief(String... records) {
        return hashes(records).stream().map(hash -> hash & CursorState.BRIEF).toList();
    }

    @Test
    void first_whenFewerWereDelivered_thenGivesThoseAlone() {
        FrontRecords front = FrontRecords.of(page(1, 23, "r1", "r2", "r3"));

        assertThat(front.first(0)).isEmpty();
        assertThat(front.first(2)).isEqualTo(brief("r1", "r2"));
        assertThat(front.first(3)).isEqualTo(brief("r1", "r2", "r3"));
        assertThat(front.first(50)).isEqualTo(brief("r1", "r2", "r3"));
    }

    @Test
    void first_whenSomeCameFromACursor_thenMoreThanThoseWereDelivered() {
        FrontRecords front = FrontRecords.of(cursorOf(23, "r1", "r2"));
        front.extend(page(1, 23, "r3", "r4").records());

        assertThat(front.first(0)).isEqualTo(brief("r1", "r2"));
        assertThat(front.first(1)).isEqualTo(brief("r1", "r2", "r3"));
    }

    @Test
    void extend_whenOfACursor_thenKnowsNoMoreThanACursorHolds() {
        MovingList list = MovingList.of(300, 300);
        FrontRecords ofCursor = FrontRecords.of(cursorOf(300, "r1"));
        FrontRecords ofPage = FrontRecords.of(page(1, 300, "r1"));
        List<ReadRecord<String>> following = page(list, 1).records().subList(1, 300);

        ofCursor.extend(following);
        ofPage.extend(following);
        ofPage.extend(following);

        assertThat(ofCursor.first(50)).hasSize(10);
        assertThat(ofCursor.pages(300, 5)).containsExactly(1, 2);
        assertThat(ofPage.pages(300, 5)).containsExactly(1, 20);
        assertThat(ofPage.first(10)).hasSize(10);
    }

    @Test
    void run_whenOfACursor_thenMoreThanHalfOfItHasToFollowOneAnother() {
        String[] records = {"r1", "r2", "r3", "r4", "r5", "r6", "r7"};
        KnownRun ofCursor = FrontRecords.of(cursorOf(23, records)).run();
        KnownRun ofPage = FrontRecords.of(page(1, 23, records)).run();
        for (long hash : hashes("r1", "r2", "r3", "r4", "r5")) {
            ofCursor.meet(hash);
        }
        assertThat(ofCursor.isEnough()).isFalse();

        ofCursor.meet(hashes("r6").get(0));
        for (long hash : hashes(records)) {
            ofPage.meet(hash);
        }

        assertThat(ofCursor.isEnough()).isTrue();
        assertThat(ofPage.isEnough()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"23, 1, 1", "20, 1, 1", "25, 1, 1", "26, 1, 2", "28, 2, 2", "31, 2, 3"})
    void pages_whenRecordsArrived_thenAreAsMuchFurther(int total, int from, int to) {
        assertThat(FrontRecords.of(cursorOf(23, "r1", "r2", "r3")).pages(total, 5))
                .containsExactly(from, to);
        assertThat(FrontRecords.of(cursorOf(23)).pages(total, 5)[0]).isEqualTo(from);
    }

    @Test
    void isReordered_whenAllAreWhereTheTotalPutsThem_thenSaysNo() {
        FrontRecords front = FrontRecords.of(cursorOf(23, "r1", "r2", "r3"));

        front.meet(page(1, 26, "new3", "new2", "new1", "r1", "r2"), 5);
        front.meet(page(2, 26, "r3", "r4", "r5", "r6", "r7"), 5);

        assertThat(front.isReordered()).isFalse();
    }

    @Test
    void isReordered_whenOneWasNotMet_thenSaysSo() {
        FrontRecords front = FrontRecords.of(cursorOf(23, "r1", "r2", "r3"));

        front.meet(page(1, 23, "r1", "r2"), 5);

        assertThat(front.isReordered()).isTrue();
    }

    @Test
    void isReordered_whenOneIsElsewhere_thenSaysSoForGood() {
        FrontRecords front = FrontRecords.of(cursorOf(23, "r1", "r2", "r3"));

        front.meet(page(1, 23, "r1", "r3", "r2"), 5);
        front.meet(page(1, 23, "r1", "r2", "r3"), 5);

        assertThat(front.isReordered()).isTrue();
    }

    @Test
    void isReordered_whenTheyAreOnALaterPageThanTheTotalSays_thenSaysSo() {
        FrontRecords front = FrontRecords.of(cursorOf(23, "r1"));

        front.meet(page(3, 28, "r1"), 5);

        assertThat(front.isReordered()).isTrue();
    }

    @Test
    void hasOnlyDeletions_whenTheTotalSaysThatTheOthersAreGone_thenSaysYes() {
        FrontRecords front = FrontRecords.of(cursorOf(23, "r1", "r2", "r3"));

        assertThat(front.hasOnlyDeletions(page(1, 22, "r1", "r3", "r4"))).isTrue();
        assertThat(front.hasOnlyDeletions(page(1, 20, "r1", "r3", "r4"))).isTrue();
        assertThat(front.hasOnlyDeletions(page(1, 23, "r1", "r2", "r3"))).isTrue();
    }

    @Test
    void hasOnlyDeletions_whenTheTotalDoesNot_thenSaysNo() {
        assertThat(FrontRecords.of(cursorOf(23, "r1", "r2", "r3")).hasOnlyDeletions(page(1, 23, "r1", "r3", "r4")))
                .isFalse();
    }

    @Test
    void hasOnlyDeletions_whenOthersAreInFront_thenSaysNo() {
        FrontRecords front = FrontRecords.of(cursorOf(23, "r1", "r2", "r3"));

        assertThat(front.hasOnlyDeletions(page(1, 10, "new1", "r1", "r2"))).isFalse();
        assertThat(front.hasOnlyDeletions(page(1, 0))).isFalse();
    }

    @Test
    void hasOnlyDeletions_whenTheyAreInAnotherOrder_thenSaysNo() {
        assertThat(FrontRecords.of(cursorOf(23, "r1", "r2", "r3")).hasOnlyDeletions(page(1, 10, "r2", "r1", "r4")))
                .isFalse();
    }
}
