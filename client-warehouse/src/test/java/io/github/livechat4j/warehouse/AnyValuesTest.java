package io.github.livechat4j.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.JsonCodec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compares the rows of records of which random values were replaced with the values that the codec reads. */
class AnyValuesTest {

    private static final JsonCodec CODEC = new JsonCodec();
    private static final String LONE = "\ud83d";

    private final RecordRows rows = new RecordRows(SandboxRecords.ZONE, Mask.none());

    /** Draws a value of any form. */
    private static @Nullable Object odd(Random random) {
        List<@Nullable Object> forms = Arrays.asList(
                null,
                "",
                "12",
                "1.5",
                "a text",
                "a\u0000b",
                LONE,
                "2026-03-05",
                "2026-03-05T10:00:00Z",
                "Thu, 03/05/26 02:15:09 pm",
                0,
                1,
                -7,
                5_000_000_000L,
                new BigDecimal("1.50"),
                new BigDecimal("1E+400"),
                new BigInteger("99999999999999999999"),
                true,
                false,
                List.of(),
                Map.of(),
                List.of("x", 5),
                Arrays.asList(null, Map.of("id", 1)),
                Map.of("0", "x", "1", "y"),
                Map.of("id", "x", "name", 5),
                List.of(List.of(1)));
        return forms.get(random.nextInt(forms.size()));
    }

    /** Returns a copy of which some values are replaced. */
    private static @Nullable Object mutated(@Nullable Object tree, Random random, int perMille) {
        if (random.nextInt(1000) < perMille) {
            return odd(random);
        }
        if (tree instanceof Map<?, ?> members) {
            Map<Object, @Nullable Object> changed = new LinkedHashMap<>();
            members.forEach((name, member) -> changed.put(name, mutated(member, random, perMille)));
            return changed;
        }
        if (tree instanceof List<?> elements) {
            List<@Nullable Object> changed = new ArrayList<>();
            elements.forEach(element -> changed.add(mutated(element, random, perMille)));
            return changed;
        }
        return tree;
    }

    @Test
    void shred_whenAnyValuesAreReplaced_thenColumnsHaveTheValuesOfTheCodec() {
        Random random = new Random(7);
        Map<StoredRecord, List<byte[]>> records = SandboxRecords.of(40);
        int readable = 0;
        for (int trial = 0; trial < 40; trial++) {
            for (Map.Entry<StoredRecord, List<byte[]>> entry : records.entrySet()) {
                StoredRecord record = entry.getKey();
                byte[] original =
                        entry.getValue().get(random.nextInt(entry.getValue().size()));
                Object tree = mutated(CODEC.read(original, Object.class), random, 1 + random.nextInt(60));
                if (!(tree instanceof Map)) {
                    continue;
                }
                byte[] json = CODEC.writeBytes(tree);
                Shredded shredded = Shredded.of(rows, record, json);
                try {
                    CODEC.read(json, record.model());
                } catch (DecodingException e) {
                    continue;
                }
                ShreddedRecordsTest.assertSameAsTheCodec(record, json, shredded);
                readable++;
            }
        }
        assertThat(readable).isGreaterThan(50);
    }
}
