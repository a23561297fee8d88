package io.github.livechat4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.random.RandomInputs;
import io.github.livechat4j.random.RandomTrials;
import io.github.livechat4j.wire.fixture.Sample;
import io.github.livechat4j.wire.listed.internal.NotedValue;
import io.github.livechat4j.wire.listed.internal.ScannedPage;
import io.github.livechat4j.wire.listed.internal.ScannedRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares scanned pages with what the codec reads and writes. */
class PageScannerTest {

    private static final int TRIALS = 2_000;

    private final JsonCodec codec = new JsonCodec();
    private final RecordType pages = codec.types().recordOf(Samples.class);

    record Samples(
            @JsonProperty(value = "samples", required = true)
            List<Sample> samples,

            @JsonProperty(value = "total", required = true) int total,
            @JsonProperty(value = "pages", required = true) int pages,
            @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> additionalProperties) {}

    private Optional<ScannedPage<Object>> scan(byte[] page) {
        return PageScanner.scan(pages, NotedPlace.of("text", "epoch", "samples.epoch"), page);
    }

    private Optional<ScannedPage<Object>> scan(List<String> records) {
        return scan(page(records).getBytes(UTF_8));
    }

    private static String page(List<String> records) {
        return "{\"samples\":[" + String.join(",", records) + "],\"total\":7,\"pages\":2}";
    }

    private static String text(ScannedRecord record) {
        return new String(Arrays.copyOfRange(record.bytes(), record.from(), record.to()), UTF_8);
    }

    @Test
    void scan_whenTheCodecHasWrittenTheRecords_thenGivesTheSameBytes() {
        AtomicInteger scanned = new AtomicInteger();
        RandomTrials.run(TRIALS, inputs -> {
            List<String> records =
                    inputs.list(0, 4, () -> codec.write(new RandomSample(inputs, inputs::anyText).draw(1)));

            scan(records).ifPresent(page -> {
                scanned.incrementAndGet();
                assertThat(page.records().stream().map(PageScannerTest::text)).containsExactlyElementsOf(records);
                assertThat(page.total()).isEqualTo(7);
                assertThat(page.pages()).isEqualTo(2);
            });
        });
        assertThat(scanned.get()).isGreaterThan(TRIALS / 40);
    }

    @Test
    void scan_whenTheRecordsAreSpelledInAnotherWay_thenGivesTheBytesOfTheCodec() {
        AtomicInteger scanned = new AtomicInteger();
        RandomTrials.run(TRIALS, inputs -> {
            List<String> records = inputs.list(
                    1,
                    2,
                    () -> codec.write(
                            new RandomSample(inputs, () -> inputs.text(0, 9, "a/\\\"\n\t\u0001é€\u2028😀")).draw(0)));

            scan(records.stream().map(record -> spelled(record, inputs)).toList())
                    .ifPresent(page -> {
                        scanned.incrementAndGet();
                        assertThat(page.records().stream().map(PageScannerTest::text))
                                .containsExactlyElementsOf(records);
                    });
        });
        assertThat(scanned.get()).isGreaterThan(TRIALS / 40);
    }

    /** Returns the same JSON with white space, and with characters as escapes. */
    private static String spelled(String json, RandomInputs inputs) {
        StringBuilder spelled = new StringBuilder();
        boolean isWithin = false;
        for (int i = 0; i < json.length(); i++) {
            char next = json.charAt(i);
            if (next == '"') {
                isWithin = !isWithin;
                spelled.append(next);
            } else if (isWithin && next == '\\') {
                spelled.append(next).append(json.charAt(++i));
            } else if (isWithin && inputs.chance(20)) {
                spelled.append(next == '/' && inputs.chance(50) ? "\\/" : "\\u%04x".formatted((int) next));
            } else {
                spelled.append(next);
                if (!isWithin && "{}[],:".indexOf(next) >= 0) {
                    spelled.append(inputs.text(0, 2, " \t\r\n"));
                }
            }
        }
        return spelled.toString();
    }

    @Test
    void scan_whenAnyObjectPasses_thenTheCodecReadsAllOfItAndWritesTheSameTree() {
        AtomicInteger scanned = new AtomicInteger();
        RandomTrials.run(5 * TRIALS, inputs -> {
            String record = codec.write(RoundTripTest.members(inputs, 2));

            scan(List.of(record)).ifPresent(page -> {
                scanned.incrementAndGet();
                ScannedRecord found = page.records().get(0);
                Sample read = codec.read(record, Sample.class);
                assertThat(codec.unreadableIn(read)).as(record).isEmpty();
                assertThat(codec.read(text(found), Object.class)).isEqualTo(codec.tree(read));
                assertThat(found.text("text")).isEqualTo(read.text());
                assertThat(found.instants()).containsExactlyElementsOf(instants(read));
                if (found.isPlain()) {
                    assertThat(withoutNulls(codec.tree(read)))
                            .as(record)
                            .isEqualTo(withoutNulls(codec.typedTree(read)));
                }
            });
        });
        assertThat(scanned.get()).isGreaterThan(TRIALS / 40);
    }

    private static List<Instant> instants(Sample read) {
        List<Instant> instants = new ArrayList<>();
        Optional.ofNullable(read.epoch()).ifPresent(instants::add);
        read.samples().forEach(sample -> Optional.ofNullable(sample.epoch()).ifPresent(instants::add));
        instants.sort(null);
        return instants;
    }

    private static @Nullable Object withoutNulls(@Nullable Object tree) {
        if (tree instanceof List<?> list) {
            return list.stream()
                    .filter(each -> each != null)
                    .map(PageScannerTest::withoutNulls)
                    .toList();
        }
        if (tree instanceof Map<?, ?> members) {
            Map<Object, @Nullable Object> copy = new java.util.HashMap<>();
            members.forEach((name, value) -> {
                Object kept = withoutNulls(value);
                if (kept != null && !List.of().equals(kept) && !Map.of().equals(kept)) {
                    copy.put(name, kept);
                }
            });
            return copy;
        }
        return tree;
    }

    @Test
    void scan_whenBytesAreDamaged_thenLeavesToTheCodecWhatItReadsInAnotherWay() {
        RandomTrials.run(5 * TRIALS, inputs -> {
            byte[] page = page(List.of(codec.write(new RandomSample(inputs, inputs::anyText).draw(0))))
                    .getBytes(UTF_8);
            for (int damages = inputs.between(1, 3); damages > 0; damages--) {
                page[inputs.between(0, page.length - 1)] = (byte)
                        (inputs.chance(50) ? inputs.of('"', ',', '{', '}', '[', '\\', '0', '-') : inputs.anyInt());
            }

            scan(page).ifPresent(scanned -> {
                List<Sample> read = codec.read(page, Samples.class).samples();
                assertThat(scanned.records().stream().map(record -> codec.read(text(record), Object.class)))
                        .isEqualTo(read.stream().map(codec::tree).toList());
                assertThat(new String(page, UTF_8)).doesNotContain("\uFFFD");
            });
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "null",
                "[]",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"x\":1,\"x\":2}",
                "{\"x\":{\"y\":1,\"y\":2}}",
                "{\"text\":7}",
                "{\"text\":\"\\ud83d\"}",
                "{\"text\":\"\\ud83d\",\"any\":[ ]}",
                "{\"\\u0074ext\":\"a\",\"text\":\"b\"}",
                "{\"x\":1,\"\\u0078\":2}",
                "{\"epoch\":true}",
                "{\"flag\":1.5}",
                "{\"long\":9223372036854775808}",
                "{\"date\":\"2026-02-30\"}",
                "{\"open\":{\"x\":1,\"x\":2}}",
                "{\"samples\":[{}}",
                "{\"epoch\":\"1772719200\"}",
                "{\"int\":\"1m\"}",
                "{\"int\":3000000000}",
                "{\"int\":-0}",
                "{\"any\":1e5}",
                "{\"any\":-0.0}",
                "{\"any\":0.00000001}",
                "{\"epoch\":99999999999999999}",
                "{\"texts\":{\"0\":\"a\"}}",
                "{\"texts\":\"a\"}",
                "{\"samples\":[null]}",
                "{\"samples\":{}}",
                "{\"numbers\":{\"a\":\"b\"}}",
                "{\"text\":{}}",
                "{\"word\":{}}",
                "{\"flag\":2}",
            })
    void scan_whenARecordNeedsTheCodec_thenLeavesThePageToIt(String record) {
        assertThat(scan(List.of("{}", record))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"samples":[],"total":1}
            {"samples":[],"total":1,"pages":"1"}
            {"samples":[],"total":-1,"pages":1}
            {"samples":[],"total":1.0,"pages":1}
            {"samples":[],"total":2147483648,"pages":1}
            {"samples":[],"total":9223372036854775808,"pages":1}
            {"samples":[],"total":1,"total":1,"pages":1}
            {"samples":[],"total":1,"pages":1,"pages":1}
            {"samples":[],"total":1,"pages":-1}
            {"total":1,"pages":1}
            {}
            {"samples":[{}],"total":1,"pages":1
            {"samples":[{},],"total":1,"pages":1}
            {"samples":[{} {}],"total":1,"pages":1}
            {"samples":[],"samples":[],"total":1,"pages":1}
            {"samples":{},"total":1,"pages":1}
            {"samples":null,"total":1,"pages":1}
            {"samples":[],"total":1,"pages":1} {}
            {"samples":[],"total":1,"pages":1
            []
            """)
    void scan_whenAPageNeedsTheCodec_thenLeavesItToIt(String page) {
        assertThat(scan(page.getBytes(UTF_8))).isEmpty();
        assertThat(scan(("\uFEFF" + page(List.of())).getBytes(UTF_8))).isEmpty();
    }

    @Test
    void scan_whenARecordIsNestedTooDeep_thenLeavesThePageToTheCodec() {
        String deep = "{\"x\":" + "[".repeat(Json.DEEPEST_NESTING) + "]".repeat(Json.DEEPEST_NESTING) + "}";

        assertThat(scan(List.of(deep))).isEmpty();
    }

    @Test
    void scan_whenFieldsAreNoted_thenHasTheirValues() throws DecodingException {
        ScannedPage<Object> page = scan(List.of(
                        "{\"text\":\"\\u0061b\",\"epoch\":5,\"samples\":[{\"epoch\":6},{\"epoch\":null},{\"epoch\":7}]}"))
                .orElseThrow();

        assertThat(page.records().get(0).noted())
                .containsExactly(
                        new NotedValue("text", "ab"),
                        new NotedValue("epoch", Instant.ofEpochSecond(5)),
                        new NotedValue("samples.epoch", Instant.ofEpochSecond(6)),
                        new NotedValue("samples.epoch", Instant.ofEpochSecond(7)));
    }
}
