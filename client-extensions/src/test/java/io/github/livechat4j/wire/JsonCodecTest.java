package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.fixture.Agent;
import io.github.livechat4j.wire.fixture.AgentStatus;
import io.github.livechat4j.wire.fixture.Chat;
import io.github.livechat4j.wire.fixture.Person;
import io.github.livechat4j.wire.fixture.Score;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonCodecTest {

    private final JsonCodec codec = new JsonCodec();

    @SuppressWarnings("unused") // read by reflection
    interface Returns {
        List<Agent> agents();

        Map<String, Score> scores();

        Map<String, ? extends Number> wildcard();

        List<? extends Person> persons();

        Map<Integer, String> otherKeys();

        List<?>[] arrays();
    }

    static Type returnTypeOf(String method) {
        try {
            return Returns.class.getDeclaredMethod(method).getGenericReturnType();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void readAndWrite_whenTheJsonIsCanonical_thenIsTheSameText() {
        String json = "{\"login\":\"ż@example.com\",\"name\":\"Ada \\\"A\\\"\",\"daily_summary\":1,\"last_logout\":0,"
                + "\"status\":\"accepting chats\",\"max_chats_count\":6,\"groups\":[{\"id\":0,\"name\":\"all\"}],"
                + "\"work_scheduler\":{\"monday\":{\"enabled\":\"1\",\"start\":\"09:00\",\"end\":\"17:00\"}},"
                + "\"boss\":{\"login\":\"b\"},\"unknown\":{\"a\":[null,1.50,12345678901234567890]}}";

        Agent agent = codec.read(json, Agent.class);

        assertThat(agent.status()).isSameAs(AgentStatus.ACCEPTING_CHATS);
        assertThat(agent.additionalProperties()).containsOnlyKeys("unknown");
        assertThat(codec.write(agent)).isEqualTo(json);
        assertThat(new String(codec.writeBytes(agent), StandardCharsets.UTF_8)).isEqualTo(json);
    }

    @Test
    void write_whenANameIsInTheAdditionalProperties_thenItWinsInThePlaceOfTheComponent() {
        Person person = new Person("typed", "e", Map.of("display_name", 5));

        assertThat(codec.write(person)).isEqualTo("{\"display_name\":5,\"email\":\"e\"}");
    }

    @Test
    void read_whenTheTopIsAListOrAMap_thenReadsItsElements() throws IOException {
        List<?> agents = (List<?>) codec.read("[{\"login\":\"a\"},{\"login\":\"b\"}]", returnTypeOf("agents"));
        Map<?, ?> scores = (Map<?, ?>) codec.read(
                stream(
                        "{\"2026-03\":{\"score\":1.0,\"count\":5,\"won\":true},\"2026-01\":{\"score\":2,\"count\":5,\"won\":1}}"),
                returnTypeOf("scores"));

        assertThat(agents).hasSize(2);
        assertThat(scores.keySet().stream().map(String::valueOf)).containsExactly("2026-03", "2026-01");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(agents::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(scores::clear);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"agents|null", "agents|\"\"", "agents|[]", "scores|[]", "scores|{}", "scores|null"})
    void read_whenTheTopIsNothing_thenIsEmpty(String method, String json) {
        Object read = codec.read(json, returnTypeOf(method));

        assertThat(JsonTree.isEmptyContainer(read)).isTrue();
    }

    @Test
    void read_whenTheTopIsAScalar_thenReadsIt() {
        assertThat(codec.read("5", Integer.class)).isEqualTo(5);
        assertThat(codec.read("\"5\"", Long.class)).isEqualTo(5L);
        assertThat(codec.read("\"offline\"", AgentStatus.class)).isSameAs(AgentStatus.OFFLINE);
        assertThat(codec.read("1".getBytes(StandardCharsets.UTF_8), Boolean.class))
                .isTrue();
        assertThat((Object) codec.read("[1]", List.class)).isEqualTo(List.of(1));
        assertThat((Object) codec.read("{\"a\":true}", Map.class)).isEqualTo(Map.of("a", true));
    }

    @Test
    void read_whenDone_thenTheStreamIsLeftOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream stream = new ByteArrayInputStream(new byte[] {'1', ' '}) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        assertThat(codec.read(stream, (Type) int.class)).isEqualTo(1);
        assertThat(closed).isFalse();
    }

    @Test
    void read_whenTheRecordRefusesItsValues_thenIsAnErrorWithTheCause() {
        DecodingException e = catchThrowableOfType(
                DecodingException.class, () -> codec.read("[{\"even\":2},{\"even\":3}]", listOf(Even.class)));

        assertThat(e)
                .hasMessage("expected an object at $[1] but found an object that its record rejects")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    private static Type listOf(Class<?> element) {
        assertThat(element).isEqualTo(Even.class);
        return Objects.requireNonNull(EvenHolder.class.getRecordComponents())[0].getGenericType();
    }

    record EvenHolder(List<Even> evens) {}

    record Even(
            @JsonProperty(required = true) int even,
            @JsonAnySetter Map<String, @Nullable Object> rest) {
        Even {
            if (even % 2 != 0) {
                throw new IllegalArgumentException("odd");
            }
        }
    }

    @Test
    void read_whenTheTypeHasNoForm_thenIsRefused() {
        for (String method : List.of("wildcard", "otherKeys", "arrays")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> codec.read("{}", returnTypeOf(method)))
                    .withMessageContaining("has no form on the wire");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> codec.read("{}", Thread.class));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.read("{}", EvenHolder.class))
                .withMessageContaining("no last component for additional properties");
        assertThatIllegalArgumentException().isThrownBy(() -> codec.read("{}", Nothing.class));
    }

    record Nothing() {}

    @Test
    void read_whenTheTypeIsAWildcard_thenIsItsBound() {
        assertThat(codec.read("[{\"email\":\"e\"}]", returnTypeOf("persons")))
                .isEqualTo(List.of(new Person(null, "e", Map.of())));
    }

    @Test
    void tree_whenGivenAnyValue_thenIsPlainJson() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("nothing", null);
        members.put("person", new Person("a", null, Map.of()));
        members.put("status", AgentStatus.OFFLINE);
        members.put("numbers", List.of((short) 1, (byte) 2, 3L, 4.5f, 5.0, new BigDecimal("6"), BigInteger.TEN));
        members.put("large", List.of(1L << 40, BigInteger.ONE.shiftLeft(70)));
        members.put("instant", Instant.ofEpochSecond(7, 5));
        members.put("date", LocalDate.of(2026, 3, 1));
        members.put("list", Arrays.asList(null, false));

        assertThat(codec.write(members))
                .isEqualTo("{\"nothing\":null,\"person\":{\"display_name\":\"a\"},\"status\":\"offline\","
                        + "\"numbers\":[1,2,3,4.5,5.0,6,10],\"large\":[1099511627776,1180591620717411303424],"
                        + "\"instant\":7,\"date\":\"2026-03-01\",\"list\":[null,false]}");
        assertThat(codec.tree(null)).isNull();
        assertThat(codec.write(null)).isEqualTo("null");
    }

    @Test
    void write_whenTheValueHasNoForm_thenIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> codec.write(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> codec.write(new AtomicInteger(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> codec.write(new Object[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.write(new Score(Double.POSITIVE_INFINITY, 1, true, Map.of())));
    }

    @Test
    void write_whenTheValueHoldsItself_thenIsRefused() {
        List<Object> list = new ArrayList<>();
        list.add(Map.of("list", list));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.write(list))
                .withMessageContaining("nested too deep");
    }

    @Test
    void writeBytes_whenATextHoldsHalfACharacter_thenItIsEscaped() {
        String cut = "a" + "😀".charAt(0) + "ż😀";

        byte[] bytes = codec.writeBytes(List.of(cut));

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("[\"a\\ud83dż😀\"]");
        assertThat(codec.read(bytes, Object.class)).isEqualTo(List.of(cut));
    }

    @Test
    void write_whenAnInstantHasAFraction_thenSecondsAreWhole() {
        Chat chat = new Chat("chat", "1", List.of(), Instant.ofEpochSecond(5, 999), List.of(), List.of(), Map.of());

        assertThat(codec.write(chat)).isEqualTo("{\"type\":\"chat\",\"id\":\"1\",\"started_timestamp\":5}");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void read_whenTheTypeIsPrimitive_thenIsItsValue() {
        int number = codec.read("5", int.class);
        boolean flag = codec.read("\"1\"".getBytes(StandardCharsets.UTF_8), boolean.class);

        assertThat(number).isEqualTo(5);
        assertThat(flag).isTrue();
    }
}
