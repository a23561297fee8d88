package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.fixture.AgentStatus;
import io.github.livechat4j.wire.fixture.Sample;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import org.jspecify.annotations.Nullable;

class RoundTripTest {

    private static final List<String> NAMES = new WireTypes()
            .recordOf(Sample.class).shape().components().stream()
                    .map(Component::name)
                    .toList();

    private final JsonCodec json = new JsonCodec();
    private final FormCodec form = new FormCodec(json);

    @Property(tries = 300)
    void json_whenARecordIsWrittenAndRead_thenIsEqualAndTheTextIsTheSame(@ForAll("samples") Sample sample) {
        String text = json.write(sample);

        Sample read = json.read(text, Sample.class);

        assertThat(read).isEqualTo(sample);
        assertThat(json.write(read)).isEqualTo(text);
        assertThat(json.read(json.writeBytes(sample), Sample.class)).isEqualTo(sample);
    }

    @Property(tries = 300)
    void form_whenARecordIsWrittenAndRead_thenIsEqual(@ForAll("formSamples") Sample sample) {
        assertThat(form.decode(form.encode(sample), Sample.class)).isEqualTo(sample);
    }

    /** Property test: every object that can be decoded is written unchanged. */
    @Property(tries = 1000)
    void json_whenAnyObjectIsUnderstood_thenTheSameTreeIsWritten(
            @ForAll("objects") Map<String, @Nullable Object> tree) {
        Sample read;
        try {
            read = json.read(json.write(tree), Sample.class);
        } catch (DecodingException e) {
            return;
        }

        assertThat(json.tree(read)).isEqualTo(json.tree(tree));
    }

    @Property(tries = 300)
    void form_whenGivenAnyText_thenIsUnderstoodOrRefusedByADecodingException(
            @ForAll @AlphaChars @Chars({'[', ']', '=', '&', '%', '+', '0', '1', 'ż'}) String text) {
        try {
            form.decode(text, Sample.class);
        } catch (DecodingException e) {
            assertThat(e.jsonPath()).startsWith("$");
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        return samples(Arbitraries.strings(), 2);
    }

    @Provide
    Arbitrary<Sample> formSamples() {
        // unpaired surrogates have no form in UTF-8
        return samples(Arbitraries.strings().ascii().withChars('ż', '€'), 2);
    }

    private static Arbitrary<Sample> samples(Arbitrary<String> texts, int depth) {
        Arbitrary<String> keys =
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(3);
        Arbitrary<BigDecimal> decimals = Arbitraries.bigDecimals().ofScale(3);
        Arbitrary<Instant> instants =
                Arbitraries.longs().between(-1L << 40, 1L << 40).map(Instant::ofEpochSecond);
        Arbitrary<List<Sample>> inner = depth == 0
                ? Arbitraries.just(List.of())
                : samples(texts, depth - 1).list().ofMaxSize(2);
        Arbitrary<Sample> scalars = Combinators.combine(
                        texts.injectNull(0.3),
                        Arbitraries.integers().injectNull(0.3),
                        Arbitraries.longs().injectNull(0.3),
                        Arbitraries.doubles().filter(each -> each != 0).injectNull(0.3),
                        decimals.injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.3),
                        instants.injectNull(0.3),
                        texts.filter(each -> !each.isEmpty())
                                .map(AgentStatus::of)
                                .injectNull(0.3))
                .as((text, whole, wide, floating, decimal, flag, instant, word) -> new Sample(
                        text,
                        whole,
                        wide,
                        floating,
                        decimal,
                        decimal,
                        flag,
                        flag,
                        flag,
                        instant,
                        instant,
                        whole == null ? null : LocalDate.ofEpochDay(whole % 100_000),
                        word,
                        text,
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        Map.of()));
        return Combinators.combine(
                        scalars,
                        texts.list().ofMaxSize(3),
                        Arbitraries.of(true, false).list().ofMaxSize(3),
                        Arbitraries.maps(keys, Arbitraries.longs()).ofMaxSize(3),
                        Arbitraries.maps(
                                        keys,
                                        Arbitraries.integers()
                                                .list()
                                                .ofMinSize(1)
                                                .ofMaxSize(2))
                                .ofMinSize(1)
                                .ofMaxSize(2)
                                .list()
                                .ofMaxSize(2),
                        inner,
                        Arbitraries.maps(keys, texts.map(Object.class::cast)).ofMaxSize(2))
                .as(RoundTripTest::withContainers);
    }

    private static Sample withContainers(
            Sample sample,
            List<String> texts,
            List<Boolean> flags,
            Map<String, Long> numbers,
            List<Map<String, List<Integer>>> nested,
            List<Sample> samples,
            Map<String, Object> open) {
        return new Sample(
                sample.text(),
                sample.whole(),
                sample.wide(),
                sample.floating(),
                sample.decimal(),
                sample.decimalText(),
                sample.flag(),
                sample.flagNumber(),
                sample.flagText(),
                sample.epoch(),
                sample.iso(),
                sample.date(),
                sample.word(),
                sample.any(),
                texts,
                flags,
                numbers,
                nested,
                samples,
                open,
                Map.of());
    }

    @Provide
    Arbitrary<Map<String, @Nullable Object>> objects() {
        Arbitrary<@Nullable Object> scalars = Arbitraries.<@Nullable Object>of(Arrays.<@Nullable Object>asList(
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
                Map.of()));
        Arbitrary<String> names = Arbitraries.oneOf(Arbitraries.of(NAMES), Arbitraries.of("x", "0", "1"));
        Arbitrary<@Nullable Object> inner = nested(scalars, names);
        Arbitrary<@Nullable Object> values = Arbitraries.oneOf(scalars, inner, nested(inner, names));
        return members(names, values);
    }

    private static Arbitrary<@Nullable Object> nested(Arbitrary<@Nullable Object> values, Arbitrary<String> names) {
        return Arbitraries.oneOf(
                values.list().ofMaxSize(3).map(list -> (@Nullable Object) new ArrayList<>(list)),
                members(names, values).map(map -> (@Nullable Object) map));
    }

    private static Arbitrary<Map<String, @Nullable Object>> members(
            Arbitrary<String> names, Arbitrary<@Nullable Object> values) {
        return Combinators.combine(names, values)
                .as((name, value) -> {
                    Map<String, @Nullable Object> member = new LinkedHashMap<>();
                    member.put(name, value);
                    return member;
                })
                .list()
                .ofMaxSize(3)
                .map(members -> {
                    Map<String, @Nullable Object> all = new LinkedHashMap<>();
                    members.forEach(all::putAll);
                    return all;
                });
    }
}
