package io.github.livechat4j.wire;

import io.github.livechat4j.random.RandomInputs;
import io.github.livechat4j.wire.fixture.AgentStatus;
import io.github.livechat4j.wire.fixture.Sample;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Draws records with fields of each kind that the codecs know.
 *
 * @param inputs draws the values
 * @param texts draws the texts
 */
record RandomSample(RandomInputs inputs, Supplier<String> texts) {

    private static final String IN_KEYS = "abcxyzABCXYZ0129";

    /** Returns a record that contains records down to this depth. */
    Sample draw(int depth) {
        Integer whole = inputs.orNull(inputs::anyInt);
        String text = inputs.orNull(texts);
        BigDecimal decimal = inputs.orNull(() -> inputs.anyDecimal(3));
        Boolean flag = inputs.orNull(this::flag);
        Instant instant = inputs.orNull(() -> Instant.ofEpochSecond(inputs.between(-1L << 40, 1L << 40)));
        return new Sample(
                text,
                whole,
                inputs.orNull(inputs::anyLong),
                inputs.orNull(inputs::anyDouble),
                decimal,
                decimal,
                flag,
                flag,
                flag,
                instant,
                instant,
                whole == null ? null : LocalDate.ofEpochDay(whole % 100_000),
                word(),
                text,
                inputs.list(0, 3, texts),
                inputs.list(0, 3, this::flag),
                map(0, 3, inputs::anyLong),
                inputs.list(0, 2, () -> map(1, 2, () -> inputs.list(1, 2, inputs::anyInt))),
                depth == 0 ? List.of() : inputs.list(0, 2, () -> draw(depth - 1)),
                map(0, 2, texts::get),
                Map.of());
    }

    private boolean flag() {
        return inputs.chance(50);
    }

    private @Nullable AgentStatus word() {
        String word = inputs.orNull(texts);
        return word == null || word.isEmpty() ? null : AgentStatus.of(word);
    }

    private <T extends @Nullable Object> Map<String, T> map(int min, int max, Supplier<T> values) {
        Map<String, T> map = new LinkedHashMap<>();
        inputs.list(min, max, () -> inputs.text(1, 3, IN_KEYS)).forEach(key -> map.put(key, values.get()));
        return map;
    }
}
