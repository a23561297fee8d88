package io.github.livechat4j.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promises of each form of walk over a list that changes between two answers. */
class MovingListLawsTest {

    @ParameterizedTest
    @EnumSource
    void aWalk_whenTheListGrows_thenLosesNothingAndRepeatsNothing(Form form) {
        for (int request = 1; request <= 6; request++) {
            MovingList list = MovingList.of(23, 5);
            list.beforeRequest(request, list::arrive);

            List<String> taken = form.takeAll(list);

            assertThat(taken).containsAll(MovingList.records(1, 23)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenTheListGrowsByManyPages_thenLosesNothing(Form form) {
        for (int request = 1; request <= 6; request++) {
            MovingList list = MovingList.of(23, 5);
            list.beforeRequest(request, () -> IntStream.range(0, 17).forEach(arrival -> list.arrive()));

            assertThat(form.takeAll(list))
                    .containsAll(MovingList.records(1, 23))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenRecordsVanish_thenLosesNoOther(Form form) {
        for (int request = 1; request <= 7; request++) {
            for (int gone = 1; gone <= 23; gone++) {
                String vanishing = "r" + gone;
                MovingList list = MovingList.of(23, 5);
                list.beforeRequest(request, () -> list.remove(vanishing));
                List<String> kept = new ArrayList<>(MovingList.records(1, 23));
                kept.remove(vanishing);

                assertThat(form.takeAll(list))
                        .as("without %s from request %s on", vanishing, request)
                        .containsAll(kept)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenPagesVanish_thenLosesNoOther(Form form) {
        for (int request = 2; request <= 7; request++) {
            MovingList list = MovingList.of(53, 5);
            list.beforeRequest(request, () -> MovingList.records(1, 18).forEach(list::remove));

            assertThat(form.takeAll(list))
                    .containsAll(MovingList.records(19, 53))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenARecordMovesToTheFront_thenLosesNothing(Form form) {
        for (int request = 1; request <= 7; request++) {
            for (int moved = 1; moved <= 23; moved++) {
                String moving = "r" + moved;
                MovingList list = MovingList.of(23, 5);
                list.beforeRequest(request, () -> list.moveToFront(moving));

                assertThat(form.takeAll(list))
                        .as("%s moves before request %s", moving, request)
                        .containsExactlyInAnyOrderElementsOf(MovingList.records(1, 23));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenOneComesAndOneGoes_thenLosesNoOther(Form form) {
        for (int request = 1; request <= 7; request++) {
            for (int gone = 1; gone <= 23; gone++) {
                String vanishing = "r" + gone;
                MovingList list = MovingList.of(23, 5);
                list.beforeRequest(request, () -> {
                    list.arrive();
                    list.remove(vanishing);
                });
                List<String> kept = new ArrayList<>(MovingList.records(1, 23));
                kept.remove(vanishing);

                assertThat(form.takeAll(list)).containsAll(kept).doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWalk_whenTheListNeverComesToRest_thenEndsWithAnError(Form form) {
        MovingList list = MovingList.of(60, 5);
        int[] change = {0};
        list.before(page -> {
            // whoever has read a page finds its neighbour with a total that goes against the walk, by more each time
            change[0]++;
            boolean grows = (page % 2 == 0) != form.isBackwards();
            for (int records = 0; records < change[0] / 2 + 1; records++) {
                if (grows) {
                    list.arrive();
                } else {
                    list.remove(list.items().get(0));
                }
            }
        });

        assertThatThrownBy(() -> form.takeAll(list))
                .isInstanceOfSatisfying(
                        UnstableListException.class, e -> assertThat(e.page()).isPositive());
    }
}
