package io.github.livechat4j.paging;

import static io.github.livechat4j.paging.Readings.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuspectTest {

    private final Reading<String> page = reading(3, 20, "r5", "r6");
    private final Reading<String> neighbour = reading(2, 21, "r3", "r4");
    private final Suspect<String> suspect = new Suspect<>(page, 0, false);

    @Test
    void isHabitOf_whenItsNeighbourWasTwiceUnchanged_thenSaysSo() {
        Suspect<String> once = suspect.confirmed(neighbour, neighbour);
        Suspect<String> twice = once.confirmed(neighbour, neighbour);

        assertThat(once.isHabitOf(page)).isFalse();
        assertThat(twice.isHabitOf(page)).isTrue();
        assertThat(twice.isHabitOf(reading(3, 20, "r6", "r7"))).isFalse();
        assertThat(twice.isHabitOf(reading(4, 20, "r5", "r6"))).isFalse();
    }

    @Test
    void confirmed_whenItsNeighbourHasChanged_thenCountsAnew() {
        Suspect<String> once = suspect.confirmed(neighbour, neighbour);

        assertThat(once.confirmations()).isEqualTo(1);
        assertThat(once.confirmed(neighbour, reading(2, 21, "r4", "r5")).confirmations())
                .isZero();
        assertThat(once.confirmed(neighbour, reading(1, 21, "r3", "r4")).confirmations())
                .isZero();
        assertThat(once.confirmed(null, neighbour).confirmations()).isZero();
    }
}
