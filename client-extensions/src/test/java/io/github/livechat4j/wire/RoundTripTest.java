package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.random.RandomInputs;
import io.github.livechat4j.random.RandomTrials;
import io.github.livechat4j.wire.fixture.Sample;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    private static final List<String> NAMES = new WireTypes()
            .recordOf(Sample.class).shape().components().stream()
                    .map(Component::name)
                    .toList();

    private static final List<@Nullable Object> SCALARS = Arrays.asList(
            null,
            "",
            "a",
            "1",
            "1.50",
            "true",
            0,
            1,
            -5,
            1L << 40,
            new BigDecimal("1.50"),
            new BigDecimal("2.0"),
            true,
            false,
            "2013-01-23T10:40:53Z",
            "2013-01-23",
            List.of(),
            Map.of());

    private static final String ASCII = characters(0, 127);
    private static final String LETTERS = characters('A', 'Z') + characters('a', 'z');

    private final JsonCodec json = new JsonCodec();
    private final FormCodec form = new FormCodec(json);

    private static String characters(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Test
    void json_whenARecordIsWrittenAndRead_thenIsEqualAndTheTextIsTheSame() {
        RandomTrials.run(300, inputs -> {
            Sample sample = new RandomSample(inputs, inputs::anyText).draw(2);

            String text = json.write(sample);
            Sample read = json.read(text, Sample.class);

            assertThat(read).isEqualTo(sample);
            assertThat(json.write(read)).isEqualTo(text);
            assertThat(json.read(json.writeBytes(sample), Sample.class)).isEqualTo(sample);
        });
    }

    @Test
    void form_whenARecordIsWrittenAndRead_thenIsEqual() {
        RandomTrials.run(300, inputs -> {
            // unpaired surrogates have no form in UTF-8
            Sample sample = new RandomSample(inputs, () -> inputs.text(0, 40, ASCII + "ż€")).draw(2);

            assertThat(form.decode(form.encode(sample), Sample.class)).isEqualTo(sample);
        });
    }

    /** Every object that can be decoded is written unchanged. */
    @Test
    void json_whenAnyObjectIsUnderstood_thenTheSameTreeIsWritten() {
        RandomTrials.run(1_000, inputs -> {
            Map<String, @Nullable Object> tree = members(inputs, 2);
            Sample read;
            try {
                read = json.read(json.write(tree), Sample.class);
            } catch (DecodingException e) {
                return;
            }

            assertThat(json.tree(read)).isEqualTo(json.tree(tree));
        });
    }

    @Test
    void form_whenGivenAnyText_thenIsUnderstoodOrRefusedByADecodingException() {
        RandomTrials.run(300, inputs -> {
            String text = inputs.text(0, 255, LETTERS + "[]=&%+01ż");
            try {
                form.decode(text, Sample.class);
            } catch (DecodingException e) {
                assertThat(e.jsonPath()).as(text).startsWith("$");
            }
        });
    }

    static Map<String, @Nullable Object> members(RandomInputs inputs, int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        inputs.list(0, 3, () -> inputs.chance(50) ? inputs.of(NAMES) : inputs.of("x", "0", "1"))
                .forEach(name -> members.put(name, value(inputs, depth)));
        return members;
    }

    private static @Nullable Object value(RandomInputs inputs, int depth) {
        if (depth == 0 || inputs.chance(40)) {
            return inputs.of(SCALARS);
        }
        return inputs.chance(50) ? inputs.list(0, 3, () -> value(inputs, depth - 1)) : members(inputs, depth - 1);
    }
}
