package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.livechat4j.wire.fixture.ListChatsQuery;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueryCodecTest {

    private final QueryCodec codec = new QueryCodec(new JsonCodec());

    @Test
    void encode_whenGivenARecord_thenWritesWhatIsSetInCanonicalForms() {
        ListChatsQuery query = new ListChatsQuery(
                LocalDate.of(2026, 3, 1), "50% {off}", false, List.of("a b", "ż*~"), List.of(), null, null, Map.of());

        assertThat(codec.encode(query))
                .isEqualTo(Map.of(
                        "date_from", List.of("2026-03-01"),
                        "query", List.of("50%25%20%7Boff%7D"),
                        "has_goal", List.of("0"),
                        "tag%5B%5D", List.of("a%20b", "%C5%BC%2A~")));
    }

    @Test
    void encode_whenExplicitlyEmptyOrNull_thenIsLeftOut() {
        Map<String, @Nullable Object> additional = new LinkedHashMap<>();
        additional.put("tag[]", List.of());
        additional.put("query", null);
        ListChatsQuery query = new ListChatsQuery(null, null, null, List.of(), List.of(), null, null, additional);

        assertThat(codec.encode(query)).isEmpty();
        assertThat(codec.encode(null)).isEmpty();
    }

    @Test
    void encode_whenItHasNoNames_thenIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> codec.encode("text"));
    }
}
