package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.livechat4j.model.Visitor;
import io.github.livechat4j.model.WorkDay;
import io.github.livechat4j.wire.fixture.Sample;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenMapTest {

    private final JsonCodec codec = new JsonCodec();

    @Test
    void read_whenAnOpenMapHasNulls_thenTheyAreKept() {
        String json = "{\"open\":{\"a\":null,\"b\":[null,1]}}";

        Sample sample = codec.read(json, Sample.class);

        assertThat(sample.open()).containsOnlyKeys("a", "b").containsEntry("a", null);
        assertThat(sample.additionalProperties()).isEmpty();
        assertThat(codec.write(sample)).isEqualTo(json);
    }

    @Test
    void write_whenAnOpenMapHasNulls_thenTheyAreWritten() {
        Map<String, @Nullable Object> chat = new LinkedHashMap<>();
        chat.put("a", null);
        chat.put("b", 1);
        Visitor visitor =
                Visitor.builder().id("v").chat(chat).operators(List.of(chat)).build();

        String json = codec.write(visitor);

        assertThat(json).contains("\"operators\":[{\"a\":null,\"b\":1}]").contains("\"chat\":{\"a\":null,\"b\":1}");
        assertThat(codec.read(json, Visitor.class)).isEqualTo(visitor);
    }

    @Test
    void read_whenAListOfAnythingHasNulls_thenTheyAreKept() {
        Object list = codec.read("[null,1]", (Type) List.class);
        Object map = codec.read("{\"a\":null}", (Type) Map.class);

        assertThat(codec.write(list)).isEqualTo("[null,1]");
        assertThat(codec.write(map)).isEqualTo("{\"a\":null}");
    }

    @Test
    void component_whenAnythingIsAnEmptyList_thenIsWritten() {
        Sample sample = codec.read("{\"any\":[]}", Sample.class);

        assertThat(sample.any()).isEqualTo(List.of());
        assertThat(sample.additionalProperties()).isEmpty();
        assertThat(codec.write(sample)).isEqualTo("{\"any\":[]}");
    }

    @Test
    @NullUnmarked
    void write_whenATypedListHasNulls_thenIsRefused() {
        List<WorkDay> days = new ArrayList<>();
        days.add(null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.write(new Days(days, Map.of())))
                .withMessage("A list or map must not have null in place of an object");
    }

    /** A handwritten record that does not check its arguments, unlike generated ones. */
    record Days(
            @JsonProperty("days") List<WorkDay> days,
            @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {}
}
