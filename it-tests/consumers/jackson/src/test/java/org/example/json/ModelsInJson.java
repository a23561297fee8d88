package org.example.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.wire.JsonCodec;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that all versions of Jackson share. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModelsInJson {

    private static final int COUNT = Integer.getInteger("payloads", 10_000);

    private final JsonCodec codec = new JsonCodec();
    private final List<Payload> examples = ContractExamples.all();
    private final List<Payload> generated = new RandomPayloads(20261128, false).list(COUNT);
    private final List<Payload> generatedWithDoubles = new RandomPayloads(11, true).list(COUNT);

    /** Returns mappers without our module, in configurations that applications use. */
    protected abstract Stream<Mapper> plainMappers();

    /** Returns mappers that keep all digits of decimal numbers, by our module or by a setting. */
    protected abstract Stream<Mapper> exactMappers();

    private Stream<Mapper> allMappers() {
        return Stream.concat(plainMappers(), exactMappers());
    }

    @Test
    void payloads_whenMade_thenAreMany() {
        assertThat(examples).hasSizeGreaterThan(80);
        assertThat(generated).hasSize(COUNT);
        assertThat(Models.unions()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("allMappers")
    void examples_whenWrittenAndRead_thenAsTheClientWritesThemAndEqual(Mapper mapper) {
        assertThat(faults(mapper, examples, true)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("exactMappers")
    void generated_whenTheMapperKeepsDecimals_thenAsTheClientWritesThemAndEqual(Mapper mapper) {
        assertThat(faults(mapper, most(mapper, generated), true)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plainMappers")
    void generated_whenTheMapperIsPlain_thenAsTheClientWritesThem(Mapper mapper) {
        assertThat(faults(mapper, most(mapper, generated), false)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plainMappers")
    void generated_whenDecimalsAreDoubles_thenAPlainMapperReadsThemEqual(Mapper mapper) {
        assertThat(faults(mapper, most(mapper, generatedWithDoubles), true)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("allMappers")
    void generated_whenConverted_thenAreEqual(Mapper mapper) throws Exception {
        for (Payload payload : most(mapper, generated)) {
            Object model = codec.read(payload.json(), payload.type());

            assertThat(mapper.convert(model, payload.type())).isEqualTo(model);
        }
    }

    @ParameterizedTest
    @MethodSource("allMappers")
    void holder_whenWrittenAndRead_thenIsEqualAndItsModelsAreAsTheClientWritesThem(Mapper mapper) throws Exception {
        Holder holder = Holder.sample();

        String written = mapper.write(holder);

        mapper.parseStrictly(written);
        assertThat(mapper.read(written, Holder.class)).isEqualTo(holder);
        List<Object> members = new ArrayList<>(((Map<?, ?>) codec.read(written, (Type) Object.class)).values());
        assertThat(members).contains(codec.tree(holder.chat()), codec.tree(holder.all()), codec.tree(holder.query()));
    }

    /** Returns all payloads for the common mappers, and the first ones for the others. */
    private static List<Payload> most(Mapper mapper, List<Payload> payloads) {
        boolean isUsual = mapper.name().equals("plain") || mapper.name().equals("with the module");
        return isUsual ? payloads : payloads.subList(0, payloads.size() / 10);
    }

    private List<String> faults(Mapper mapper, List<Payload> payloads, boolean isReadEqual) {
        List<String> faults = new ArrayList<>();
        for (Payload payload : payloads) {
            try {
                String fault = fault(mapper, payload, isReadEqual);
                if (fault != null) {
                    faults.add(fault + ": " + payload);
                }
            } catch (Exception e) {
                faults.add(e + ": " + payload);
            }
        }
        return faults;
    }

    private String fault(Mapper mapper, Payload payload, boolean isReadEqual) throws Exception {
        Object model = codec.read(payload.json(), payload.type());
        String written = mapper.write(model);
        mapper.parseStrictly(written);
        // as trees, because white space, order and escapes depend on the mapper; numbers are compared with all digits
        if (!codec.read(written, (Type) Object.class).equals(codec.tree(model))) {
            return "written as " + written + " and not as " + codec.write(model);
        }
        return isReadEqual && !mapper.read(written, payload.type()).equals(model) ? "read unequal" : null;
    }
}
