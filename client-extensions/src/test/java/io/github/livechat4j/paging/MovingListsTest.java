package io.github.livechat4j.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks over thousands of short lists that change at random meanwhile, and checks that no remaining record is skipped.
 * {@code -Dmoving.lists=2000} walks over ten times as many.
 */
class MovingListsTest {

    private static final int LISTS = Integer.getInteger("moving.lists", 200);
    private static final int MOST_RECORDS = 30;

    /** The kinds of changes, which are equally frequent. */
    enum Changes {
        ARRIVALS("a"),
        VANISHING("v"),
        CHATS("av"),
        MOVES("m"),
        ARRIVALS_AND_MOVES("am"),
        VANISHING_AND_MOVES("vm"),
        TICKETS("avm");

        private final String kinds;

        Changes(String kinds) {
            this.kinds = kinds;
        }
    }

    /** Whether the walk is killed at random points, and resumes from its cursor. */
    enum Life {
        LONG,
        KILLED
    }

    private static Stream<Arguments> walks() {
        return Stream.of(Changes.values())
                .flatMap(changes -> Stream.of(Direction.values())
                        .flatMap(direction ->
                                Stream.of(Life.values()).map(life -> Arguments.of(changes, direction, life))));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void aWalk_whenTheListChangesAtRandom_thenLosesNothing(Changes changes, Direction direction, Life life) {
        for (int seed = 0; seed < LISTS; seed++) {
            new Trial(seed, changes, direction, life).walk(0);
        }
    }

    @ParameterizedTest
    @MethodSource("walks")
    @Tag("slow")
    void aWalk_whenItReadsAheadAndTheListChangesAtRandom_thenLosesNothing(
            Changes changes, Direction direction, Life life) {
        for (int seed = 0; seed < LISTS / 4; seed++) {
            new Trial(seed, changes, direction, life).walk(3);
        }
    }

    @Test
    void aWalk_whenRecordsOfALongListMove_thenReadsOnlyItsFrontAgain() {
        for (int seed = 0; seed < LISTS / 4; seed++) {
            Random random = new Random(seed);
            MovingList list = MovingList.of(500, 10);
            list.before(page -> {
                if (random.nextInt(12) == 0) {
                    list.moveToFront("r" + (random.nextInt(500) + 1));
                }
            });

            List<String> taken = list.walk().stream().toList();

            assertThat(taken).containsAll(MovingList.of(500, 10).items()).doesNotHaveDuplicates();
            assertThat(list.requests()).hasSizeLessThan(100);
        }
    }

    /** One list and one walk. */
    private static final class Trial {

        private final int seed;
        private final Changes changes;
        private final Direction direction;
        private final Life life;
        private final Random random;
        private final Random kills;
        private final int quietAfter;
        private final int oneIn;
        private final MovingList list;
        private final List<String> beginning;
        private final Set<String> vanished = new HashSet<>();
        private final Set<String> moved = new HashSet<>();
        private final Set<String> known = new HashSet<>();
        private final List<String> taken = new ArrayList<>();

        Trial(int seed, Changes changes, Direction direction, Life life) {
            this.seed = seed;
            this.changes = changes;
            this.direction = direction;
            this.life = life;
            this.random = new Random(seed);
            this.kills = new Random(~seed);
            this.quietAfter = 5 + random.nextInt(30);
            this.oneIn = 2 + random.nextInt(6);
            this.list = MovingList.of(random.nextInt(MOST_RECORDS + 1), 2 + random.nextInt(4));
            this.beginning = list.items();
            list.before(page -> changeAtTimes());
        }

        private void changeAtTimes() {
            boolean isFirst = list.requests().size() == 1;
            if (list.requests().size() < quietAfter && random.nextInt(oneIn) == 0) {
                change();
            }
            if (isFirst && life == Life.KILLED) {
                list.items().stream().limit(CursorState.MOST_FRONT).forEach(known::add);
            }
        }

        private void change() {
            for (int left = 1 + random.nextInt(3); left > 0; left--) {
                List<String> items = list.items();
                String record = items.isEmpty() ? "none" : items.get(random.nextInt(items.size()));
                switch (changes.kinds.charAt(random.nextInt(changes.kinds.length()))) {
                    case 'a' -> list.arrive();
                    case 'v' -> vanish(record);
                    default -> move(record);
                }
            }
        }

        /**
         * Deletes a record, unless it arrived or was reordered and a backward walk resumes later, since the cursor does
         * not show that.
         */
        private void vanish(String record) {
            boolean isInPlace = beginning.contains(record) && !moved.contains(record);
            if (life == Life.LONG || direction == Direction.FORWARDS || isInPlace) {
                list.remove(record);
                vanished.add(record);
            }
        }

        /** Reorders a record, unless the cursor relies on its place. */
        private void move(String record) {
            if (!known.contains(record)) {
                list.moveToFront(record);
                moved.add(record);
            }
        }

        void walk(int prefetch) {
            PagedList<String> walk = list.walk().prefetch(prefetch);
            walk = direction == Direction.FORWARDS ? walk : walk.backwards();
            PageIterator<String> records = walk.iterator();
            while (hasNext(records)) {
                taken.add(records.next());
                if (life == Life.KILLED && kills.nextInt(12) == 0) {
                    String stored = records.cursor().toString();
                    records.close();
                    pause();
                    records = walk.startingAt(PageCursor.parse(stored)).iterator();
                }
            }

            List<String> kept = new ArrayList<>(beginning);
            kept.removeAll(vanished);
            assertThat(taken).as("seed %s", seed).containsAll(kept);
            if (life == Life.LONG) {
                assertThat(taken).as("seed %s", seed).doesNotHaveDuplicates();
            }
        }

        /** Calls the iterator again if the list changed too often. */
        private static boolean hasNext(PageIterator<String> records) {
            while (true) {
                try {
                    return records.hasNext();
                } catch (UnstableListException e) {
                    assertThat(e).hasMessageContaining("changed");
                }
            }
        }

        private void pause() {
            synchronized (list) {
                known.addAll(taken.subList(Math.max(0, taken.size() - CursorState.MOST_ANCHORS), taken.size()));
                if (list.requests().size() < quietAfter && kills.nextBoolean()) {
                    change();
                }
            }
        }
    }
}
