package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.wire.fixture.Agent;
import io.github.livechat4j.wire.fixture.AgentGroup;
import io.github.livechat4j.wire.fixture.Chat;
import io.github.livechat4j.wire.fixture.ChatPage;
import io.github.livechat4j.wire.fixture.Order;
import io.github.livechat4j.wire.fixture.Sample;
import io.github.livechat4j.wire.fixture.Ticket;
import io.github.livechat4j.wire.fixture.Variable;
import io.github.livechat4j.wire.fixture.WorkDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerLeniencyTest {

    private final JsonCodec codec = new JsonCodec();

    @Test
    void list_whenAnElementIsNull_thenHoldsTheOthersAndTheListStays() {
        Sample sample = codec.read("{\"texts\":[\"a\",null,\"b\"]}", Sample.class);

        assertThat(sample.texts()).containsExactly("a", "b");
        assertThat(sample.additionalProperties()).containsEntry("texts", Arrays.asList("a", null, "b"));
        assertThat(codec.write(sample)).isEqualTo("{\"texts\":[\"a\",null,\"b\"]}");
    }

    @Test
    void list_whenAnElementHasAnotherForm_thenHoldsItsValueAndTheListStays() {
        Sample sample = codec.read("{\"flags\":[1,\"0\",true]}", Sample.class);

        assertThat(sample.flags()).containsExactly(true, false, true);
        assertThat(codec.write(sample)).isEqualTo("{\"flags\":[1,\"0\",true]}");
    }

    @Test
    void listOfRecords_whenAnElementIsNull_thenTheRecordsAreKeptAsTheyCame() {
        String json = "{\"type\":\"chat\",\"id\":\"1\",\"agents\":[{\"display_name\":5,\"x\":1},null]}";

        Chat chat = codec.read(json, Chat.class);

        assertThat(chat.agents())
                .singleElement()
                .satisfies(agent -> assertThat(agent.displayName()).isEqualTo("5"));
        assertThat(codec.write(chat)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "{}"})
    void list_whenItCameAsNothing_thenIsEmptyAndTheNothingStays(String nothing) {
        String json = "{\"samples\":" + nothing + ",\"texts\":" + nothing + "}";

        Sample sample = codec.read(json, Sample.class);

        assertThat(sample.samples()).isEmpty();
        assertThat(sample.texts()).isEmpty();
        assertThat(codec.tree(sample)).isEqualTo(codec.read(json, Object.class));
    }

    @Test
    void optionalList_whenExplicitlyEmpty_thenIsWrittenAgain() {
        Sample sample = codec.read("{\"texts\":[]}", Sample.class);

        assertThat(sample.additionalProperties()).containsEntry("texts", List.of());
        assertThat(codec.write(sample)).isEqualTo("{\"texts\":[]}");
    }

    @Test
    void list_whenAScalarCame_thenItIsTheOnlyElement() {
        Sample sample = codec.read("{\"texts\":5,\"flags\":true}", Sample.class);

        assertThat(sample.texts()).containsExactly("5");
        assertThat(sample.flags()).containsExactly(true);
        assertThat(codec.write(sample)).isEqualTo("{\"texts\":5,\"flags\":true}");
    }

    @Test
    void list_whenPhpWroteItAsAnObject_thenHoldsTheValues() {
        Agent agent = codec.read("{\"login\":\"a\",\"groups\":{\"0\":{\"id\":1},\"2\":{\"id\":\"7\"}}}", Agent.class);

        assertThat(agent.groups()).extracting(AgentGroup::id).containsExactly(1, 7);
        assertThat(codec.write(agent))
                .isEqualTo("{\"login\":\"a\",\"groups\":{\"0\":{\"id\":1},\"2\":{\"id\":\"7\"}}}");
    }

    @Test
    void list_whenAnObjectOfOtherNamesCame_thenSaysThatOfTheList() {
        UnreadableValue left = FirstUnreadable.value(codec, "{\"texts\":{\"0\":\"a\",\"x\":\"b\"}}", Sample.class);

        assertThat(left).hasToString("a value was left out: expected an array at $.texts but found an object");
    }

    @Test
    void listOfRecords_whenAScalarCame_thenSaysWhere() {
        UnreadableValue left = FirstUnreadable.value(codec, "{\"samples\":\"a\"}", Sample.class);

        assertThat(left).hasToString("a value was left out: expected an array at $.samples but found text");
    }

    @Test
    void listOfScalars_whenAnElementIsAnObject_thenSaysThatOfTheElement() {
        UnreadableValue left = FirstUnreadable.value(codec, "{\"texts\":[\"a\",{\"b\":[1]}]}", Sample.class);

        assertThat(left).hasToString("a value was left out: expected a text at $.texts[1] but found an object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]"})
    void map_whenItCameAsNothing_thenIsEmptyAndTheNothingStays(String nothing) {
        Sample sample = codec.read("{\"numbers\":" + nothing + "}", Sample.class);

        assertThat(sample.numbers()).isEmpty();
        assertThat(codec.write(sample)).isEqualTo("{\"numbers\":" + nothing + "}");
    }

    @Test
    void map_whenPhpWroteItAsAnArray_thenHoldsTheValuesByIndex() {
        Sample sample = codec.read("{\"numbers\":[5,6]}", Sample.class);

        assertThat(sample.numbers()).containsExactly(Map.entry("0", 5L), Map.entry("1", 6L));
        assertThat(codec.write(sample)).isEqualTo("{\"numbers\":[5,6]}");
    }

    @Test
    void map_whenAValueIsNullOrOfAnotherForm_thenHoldsTheOthersInOrderAndTheMapStays() {
        Sample sample = codec.read("{\"numbers\":{\"z\":1,\"b\":null,\"a\":\"3\"}}", Sample.class);

        assertThat(sample.numbers()).containsExactly(Map.entry("z", 1L), Map.entry("a", 3L));
        assertThat(codec.write(sample)).isEqualTo("{\"numbers\":{\"z\":1,\"b\":null,\"a\":\"3\"}}");
    }

    @Test
    void map_whenAScalarCame_thenSaysWhere() {
        UnreadableValue left = FirstUnreadable.value(codec, "{\"numbers\":7}", Sample.class);

        assertThat(left).hasToString("a value was left out: expected an object at $.numbers but found a number");
    }

    @Test
    void mapOfRecords_thenReadsEachInOrder() {
        Agent agent = codec.read(
                "{\"login\":\"a\",\"work_scheduler\":{\"monday\":{\"enabled\":\"1\",\"start\":\"09:00\"},\"friday\":{\"enabled\":0}}}",
                Agent.class);

        assertThat(agent.workScheduler().keySet()).containsExactly("monday", "friday");
        assertThat(agent.workScheduler().values()).extracting(WorkDay::enabled).containsExactly(true, false);
    }

    @Test
    void record_whenPhpWroteItAsAnEmptyArray_thenIsEmptyAndTheArrayStays() {
        Ticket ticket = codec.read("{\"id\":\"A\",\"order\":[]}", Ticket.class);

        assertThat(ticket.order()).isEqualTo(new Order(null, null, Map.of()));
        assertThat(codec.write(ticket)).isEqualTo("{\"id\":\"A\",\"order\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]"})
    void record_whenItCameAsNothingAndCannotBeEmpty_thenIsNothingAndTheNothingStays(String nothing) {
        Agent agent = codec.read("{\"login\":\"a\",\"boss\":" + nothing + "}", Agent.class);

        assertThat(agent.boss()).isNull();
        assertThat(codec.write(agent)).isEqualTo("{\"login\":\"a\",\"boss\":" + nothing + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"[1]|an array", "7|a number", "\"x\"|text", "true|a boolean"})
    void record_whenSomethingElseCame_thenSaysWhere(String json, String found) {
        UnreadableValue left = FirstUnreadable.value(codec, "{\"login\":\"a\",\"boss\":" + json + "}", Agent.class);

        assertThat(left).hasToString("a value was left out: expected an object at $.boss but found " + found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{}|nothing", "{\"login\":null}|null", "{\"name\":\"x\"}|nothing"})
    void record_whenSomethingRequiredIsMissing_thenNamesIt(String json, String found) {
        UnreadableValue left = FirstUnreadable.value(codec, "{\"login\":\"a\",\"boss\":" + json + "}", Agent.class);

        assertThat(left).hasToString("a value was left out: expected a text at $.boss.login but found " + found);
    }

    @Test
    void requiredNumber_whenItIsAnEmptyText_thenSaysWhere() {
        UnreadableValue left =
                FirstUnreadable.record(codec, "{\"login\":\"a\",\"groups\":[{\"id\":\"\"}]}", Agent.class);

        assertThat(left)
                .hasToString(
                        "a record was left out: expected a whole number at $.groups[0].id but found an empty text");
    }

    @Test
    void requiredList_whenItIsNull_thenIsEmptyAndTheNullStays() {
        String json = "{\"chats\":null,\"total\":0,\"pages\":0}";

        ChatPage page = codec.read(json, ChatPage.class);

        assertThat(page.chats()).isEmpty();
        assertThat(codec.write(page)).isEqualTo(json);
    }

    @Test
    void duplicateMember_thenTheLastCountsWhateverItsForm() {
        Sample looseFirst = codec.read("{\"int\":\"5\",\"int\":6,\"x\":1,\"x\":2}", Sample.class);
        Sample looseLast = codec.read("{\"int\":6,\"int\":\"5\"}", Sample.class);

        assertThat(codec.write(looseFirst)).isEqualTo("{\"int\":6,\"x\":2}");
        assertThat(looseLast.whole()).isEqualTo(5);
        assertThat(codec.write(looseLast)).isEqualTo("{\"int\":\"5\"}");
    }

    @Test
    void variable_whenItsValueIsANumber_thenIsItsText() {
        assertThat(codec.read("{\"key\":\"a\",\"value\":12.50}", Variable.class).value())
                .isEqualTo("12.50");
    }
}
