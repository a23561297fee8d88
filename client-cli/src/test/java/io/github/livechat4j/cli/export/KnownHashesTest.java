package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHashesTest {

    private static final int CAPACITY = 40;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void add_whenHashesComeAndGo_thenKnowsThoseThatAreThere(int seed) {
        Random random = new Random(seed);
        KnownHashes hashes = new KnownHashes();
        Set<Long> expected = new HashSet<>();
        Deque<Long> inOrder = new ArrayDeque<>();
        for (int step = 0; step < 10_000; step++) {
            // few hashes, of which many belong to the same place
            long hash = random.nextInt(9) * 128L + random.nextInt(9);
            boolean isNew = expected.add(hash);

            assertThat(hashes.add(hash)).isEqualTo(isNew);

            if (isNew) {
                inOrder.add(hash);
            }
            if (inOrder.size() > CAPACITY) {
                hashes.remove(inOrder.peek());
                expected.remove(inOrder.remove());
            }
        }
    }

    @Test
    void add_whenThereAreManyHashes_thenKnowsEachOfThem() {
        KnownHashes hashes = new KnownHashes();
        long[] many = new Random(1).longs(50_000).distinct().toArray();

        for (long hash : many) {
            assertThat(hashes.add(hash)).isTrue();
        }
        for (long hash : many) {
            assertThat(hashes.add(hash)).isFalse();
        }
        hashes.remove(many[0] + 1);
        hashes.remove(many[0]);
        assertThat(hashes.add(many[0])).isTrue();
    }
}
