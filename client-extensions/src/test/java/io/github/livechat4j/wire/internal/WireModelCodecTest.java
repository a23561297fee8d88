package io.github.livechat4j.wire.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.model.AgentStatus;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ModelCodec;
import io.github.livechat4j.model.Tag;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireModelCodecTest {

    private final WireModelCodec codec = new WireModelCodec();

    @Test
    void codec_whenAServiceIsLookedFor_thenIsIt() {
        assertThat(ServiceLoader.load(ModelCodec.class)).singleElement().isInstanceOf(WireModelCodec.class);
    }

    @Test
    void read_whenAMapperHasMadeArraysOfLists_thenAreListsAgain() {
        Tag tag = codec.read(Map.of("name", "x", "new", new Object[] {1, Map.of("a", new Object[] {"b"})}), Tag.class);

        assertThat(tag.additionalProperties()).containsEntry("new", List.of(1, Map.of("a", List.of("b"))));
    }

    @Test
    void read_whenItCannotBeThatModel_thenThePlaceIsTold() {
        DecodingException e =
                catchThrowableOfType(DecodingException.class, () -> codec.read(Map.of("name", List.of()), Tag.class));

        assertThat(e).hasMessage("expected a text at $.name but found an array");
    }

    @Test
    void write_whenItIsNoObject_thenIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> codec.write("a text"));
    }

    @ParameterizedTest
    @ValueSource(classes = {Tag.class, ListChatsQuery.class, ArchivedChat.class, ArchivedChat.Unknown.class})
    void isModel_whenARecordOrAUnion_thenIs(Class<?> type) {
        assertThat(WireModelCodec.isModel(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(classes = {AgentStatus.class, ModelCodec.class, String.class, int.class, Tag[].class})
    void isModel_whenAnythingElse_thenIsNot(Class<?> type) {
        assertThat(WireModelCodec.isModel(type)).isFalse();
    }
}
