package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClosestTest {

    private static final List<String> REPORTS =
            List.of("total-chats", "not-replied-chats", "new-tickets", "chat-ratings", "scorecard");

    @Test
    void question_whenAWordIsMisspelt_thenNamesTheClosest() {
        assertThat(Closest.question("totl-chats", REPORTS)).hasValue("did you mean total-chats?");
        assertThat(Closest.question("Scorecrad", REPORTS)).hasValue("did you mean scorecard?");
    }

    @Test
    void question_whenNeighboursAreSwapped_thenCountsOneChange() {
        assertThat(Closest.question("emial", List.of("name", "email", "ip"))).hasValue("did you mean email?");
        assertThat(Closest.question("gaols", List.of("tags", "goals"))).hasValue("did you mean goals?");
    }

    @Test
    void question_whenSeveralAreAsClose_thenNamesThemAll() {
        assertThat(Closest.question("tat", List.of("tag", "tax", "status"))).hasValue("did you mean tag or tax?");
    }

    @Test
    void question_whenAWordIsOnlyPartOfOthers_thenNamesThoseThatContainIt() {
        assertThat(Closest.question("chats", REPORTS)).hasValue("did you mean total-chats or not-replied-chats?");
    }

    @Test
    void question_whenNothingIsClose_thenIsEmpty() {
        assertThat(Closest.question("wild-heron-52", REPORTS)).isEmpty();
        assertThat(Closest.question("x", List.of())).isEmpty();
    }
}
