package io.github.livechat4j.testkit.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatIdsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 46_340, 65_536, 999_999_937, Integer.MAX_VALUE - 1})
    void anId_leadsBackToItsPlace(int place) {
        ChatIds ids = new ChatIds(new Draws(8_123_470), Integer.MAX_VALUE);

        assertThat(ids.of(place)).matches("[0-9A-Z]{10}");
        assertThat(ids.place(ids.of(place))).hasValue(place);
    }

    @Test
    void idsOfAnArchive_differAndLeadBack() {
        Set<String> seen = new HashSet<>();
        for (long seed = 1; seed <= 20; seed++) {
            ChatIds ids = new ChatIds(new Draws(seed), 2_000);
            seen.clear();

            for (int place = 0; place < 2_000; place++) {
                assertThat(seen.add(ids.of(place))).isTrue();
                assertThat(ids.place(ids.of(place))).hasValue(place);
            }
        }
    }
}
