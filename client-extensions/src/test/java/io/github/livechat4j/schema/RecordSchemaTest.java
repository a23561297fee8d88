package io.github.livechat4j.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatEvent;
import io.github.livechat4j.model.ChatVisitor;
import io.github.livechat4j.model.Goal;
import io.github.livechat4j.model.MissedChat;
import io.github.livechat4j.model.MissedChatVisitor;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.schema.FieldType.ListOf;
import io.github.livechat4j.schema.FieldType.MapOf;
import io.github.livechat4j.schema.FieldType.RecordOf;
import io.github.livechat4j.schema.FieldType.Scalar;
import io.github.livechat4j.wire.RecordSchemas;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordSchemaTest {

    private static SchemaField field(Class<?> model, String name) {
        return RecordSchemas.of(model).field(name).orElseThrow();
    }

    private static RecordSchema within(FieldType type) {
        return ((RecordOf) type).schema();
    }

    @Test
    void of_whenGivenARecord_thenTellsItsFields() {
        assertThat(field(Ticket.class, "subject").type()).isEqualTo(Scalar.TEXT);
        assertThat(field(Ticket.class, "modified").type()).isEqualTo(Scalar.INSTANT);
        assertThat(field(Ticket.class, "modified").javaType()).isEqualTo(Instant.class);
        assertThat(field(Ticket.class, "groups").type()).isEqualTo(new ListOf(Scalar.INTEGER));
        assertThat(field(Ticket.class, "firstResponse").type()).isEqualTo(Scalar.JSON);
        assertThat(field(Goal.class, "active").type()).isEqualTo(Scalar.BOOLEAN);
        assertThat(field(Goal.class, "value").type()).isEqualTo(Scalar.DECIMAL);
        assertThat(field(Agent.class, "status").type()).isEqualTo(Scalar.WORD);
        assertThat(field(Agent.class, "api_key").isSecret()).isTrue();
        assertThat(field(Agent.class, "login").isSecret()).isFalse();
        assertThat(field(ChatEvent.class, "date").type()).isEqualTo(Scalar.LOCAL_TIME);
        assertThat(field(Ticket.class, "id").isNullable()).isFalse();
        assertThat(field(Ticket.class, "subject").isNullable()).isTrue();
        assertThat(RecordSchemas.of(Ticket.class).discriminator()).isEmpty();
        assertThat(RecordSchemas.of(Ticket.class).field("unknown")).isEmpty();
        assertThat(RecordSchemas.of(Ticket.class).models()).containsExactly(Ticket.class);
        assertThat(RecordSchemas.of(Ticket.class)).isSameAs(RecordSchemas.of(Ticket.class));
    }

    @Test
    void of_whenAFieldIsAMap_thenTellsItsValues() {
        FieldType scheduler = field(Agent.class, "work_scheduler").type();

        assertThat(scheduler).isInstanceOf(MapOf.class);
        assertThat(within(((MapOf) scheduler).value()).field("start")).isPresent();
    }

    @Test
    void of_whenGivenAUnion_thenHasTheFieldsOfEachKind() {
        RecordSchema chats = RecordSchemas.of(ArchivedChat.class);

        assertThat(chats.discriminator()).contains("type");
        assertThat(chats.kinds()).containsOnlyKeys("chat", "missed_chat");
        assertThat(chats.kinds().get("chat")).isSameAs(RecordSchemas.of(Chat.class));
        for (Class<?> kind : List.of(Chat.class, MissedChat.class)) {
            assertThat(chats.fields().stream().map(SchemaField::name))
                    .containsAll(RecordSchemas.of(kind).fields().stream()
                            .map(SchemaField::name)
                            .toList());
        }
        assertThat(chats.fields()).allMatch(SchemaField::isNullable).doesNotHaveDuplicates();
        assertThat(field(ArchivedChat.class, "started_timestamp").kinds()).containsExactly("chat");
        assertThat(field(ArchivedChat.class, "time").kinds()).containsExactly("missed_chat");
        assertThat(field(ArchivedChat.class, "id").kinds()).containsExactly("chat", "missed_chat");
        assertThat(field(ArchivedChat.class, "tags").type()).isEqualTo(new ListOf(Scalar.TEXT));
    }

    @Test
    void of_whenKindsHaveDifferentRecordsInAField_thenItIsARecordWithTheFieldsOfBoth() {
        SchemaField visitor = field(ArchivedChat.class, "visitor");

        RecordSchema both = within(visitor.type());

        assertThat(visitor.javaType()).isEqualTo(Object.class);
        assertThat(both.models()).containsExactly(ChatVisitor.class, MissedChatVisitor.class);
        assertThat(both.fields().stream().map(SchemaField::name))
                .containsAll(RecordSchemas.of(MissedChatVisitor.class).fields().stream()
                        .map(SchemaField::name)
                        .toList())
                .contains("user_agent")
                .doesNotHaveDuplicates();
        assertThat(both.field("name").orElseThrow().type()).isEqualTo(Scalar.TEXT);
    }

    @Test
    void description_whenTheContractIsOnTheClassPath_thenIsItsText() {
        assertThat(RecordSchemas.of(ArchivedChat.class).description())
                .contains("A record of the archive, told apart by its `type`.");
        assertThat(field(Chat.class, "duration").description()).contains("Length of the chat in seconds.");
        assertThat(field(ArchivedChat.class, "duration").description()).contains("Length of the chat in seconds.");
        assertThat(field(ArchivedChat.class, "type").description())
                .contains("`chat`: Always `chat`. `missed_chat`: Always `missed_chat`.");
    }

    @Test
    void everyModel_whenItHasASchema_thenEachFieldHasATypeAndADescription() {
        List<Class<?>> models = GeneratedModels.all();

        assertThat(models).hasSizeGreaterThan(80).contains(Chat.class, ArchivedChat.class, Ticket.class);
        assertThat(models).allSatisfy(model -> {
            RecordSchema schema = RecordSchemas.of(model);
            assertThat(schema.fields()).allSatisfy(field -> {
                assertThat(field.description())
                        .as(model + "." + field)
                        .hasValueSatisfying(text -> assertThat(text).isNotBlank());
                assertThat(field.type().toString()).isNotEmpty();
            });
            assertThat(schema.description()).as(model.getName()).isPresent();
        });
    }

    @Test
    void everyRecord_whenItHasASchema_thenItHasAFieldForEachComponentButTheLast() {
        assertThat(GeneratedModels.all())
                .filteredOn(Class::isRecord)
                .allSatisfy(model ->
                        assertThat(RecordSchemas.of(model).fields()).hasSize(model.getRecordComponents().length - 1));
    }

    @Test
    void of_whenTheClassIsNoModel_thenSaysSo() {
        assertThatThrownBy(() -> RecordSchemas.of(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("java.lang.String is neither a record nor a union of records");
        assertThatThrownBy(() -> RecordSchemas.of(Thread.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Thread");
    }

    /** A record that contains itself. */
    record Branch(
            @Nullable Branch left,
            List<Branch> others,
            @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {}

    @Test
    void of_whenARecordContainsItself_thenItsFieldHasTheSameSchema() {
        RecordSchema branch = RecordSchemas.of(Branch.class);

        assertThat(within(branch.field("left").orElseThrow().type())).isSameAs(branch);
        assertThat(branch.field("others").orElseThrow().type()).isEqualTo(new ListOf(new RecordOf(() -> branch)));
        assertThat(branch.field("left").orElseThrow().description()).isEmpty();
        assertThat(branch.description()).isEmpty();
    }

    /** A union whose kinds have different types in fields of one name. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = Other.class)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = One.class, name = "one"),
        @JsonSubTypes.Type(value = Two.class, name = "two")
    })
    sealed interface Either permits One, Two, Other {}

    record One(
            @Nullable Integer number,
            @Nullable String mixed,
            List<Integer> list,
            @Nullable Long same,
            @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
            implements Either {}

    record Two(
            @Nullable Double number,
            @Nullable Boolean mixed,
            List<Long> list,
            @Nullable Long same,
            @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
            implements Either {}

    record Other(@JsonAnySetter Map<String, @Nullable Object> additionalProperties) implements Either {}

    @Test
    void of_whenKindsHaveDifferentTypesInAField_thenItsTypeHoldsBoth() {
        assertThat(field(Either.class, "number").type()).isEqualTo(Scalar.DOUBLE);
        assertThat(field(Either.class, "mixed").type()).isEqualTo(Scalar.JSON);
        assertThat(field(Either.class, "list").type()).isEqualTo(new ListOf(Scalar.LONG));
        assertThat(field(Either.class, "same").type()).isEqualTo(Scalar.LONG);
        assertThat(field(Either.class, "same").javaType()).isEqualTo(Long.class);
    }
}
