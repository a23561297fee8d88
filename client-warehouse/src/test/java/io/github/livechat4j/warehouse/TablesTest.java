package io.github.livechat4j.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.schema.FieldType;
import io.github.livechat4j.schema.FieldType.ListOf;
import io.github.livechat4j.schema.FieldType.MapOf;
import io.github.livechat4j.schema.FieldType.RecordOf;
import io.github.livechat4j.schema.RecordSchema;
import io.github.livechat4j.schema.SchemaField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TablesTest {

    private static WarehouseTable table(String name) {
        return Tables.find(name).orElseThrow();
    }

    private static ColumnType type(String table, String column) {
        return table(table).column(column).orElseThrow().type();
    }

    private static List<String> names(List<WarehouseColumn> columns) {
        return columns.stream().map(WarehouseColumn::name).toList();
    }

    @Test
    void all_whenOfTheContract_thenAreTheTablesOfItsListsAndMaps() {
        assertThat(Tables.all().stream().map(WarehouseTable::name))
                .containsExactly(
                        "chats",
                        "chat_tickets",
                        "chat_agents",
                        "chat_supervisors",
                        "chat_group",
                        "chat_prechat_survey",
                        "chat_postchat_survey",
                        "chat_custom_variables",
                        "chat_integration_variables",
                        "chat_goals",
                        "chat_tags",
                        "chat_messages",
                        "chat_message_files",
                        "chat_message_details",
                        "chat_events",
                        "chat_event_files",
                        "chat_event_details",
                        "tickets",
                        "ticket_groups",
                        "ticket_opened",
                        "ticket_tags",
                        "ticket_events",
                        "agents",
                        "agent_groups",
                        "agent_group_ids",
                        "agent_work_scheduler",
                        "groups",
                        "group_agents",
                        "tags",
                        "goals",
                        "canned_responses",
                        "canned_response_tags");
    }

    @Test
    void keys_whenATableIsWithinOthers_thenAreTheKeyOfTheRecordAndAllPositions() {
        assertThat(names(table("chats").keyColumns())).containsExactly("key");
        assertThat(names(table("chat_messages").keyColumns())).containsExactly("chat_key", "position");
        assertThat(names(table("chat_message_files").keyColumns()))
                .containsExactly("chat_key", "message_position", "position");
        assertThat(names(table("chat_message_files").columns()))
                .containsExactly("chat_key", "message_position", "position", "value");
        assertThat(names(table("agent_work_scheduler").columns()))
                .containsExactly("agent_key", "position", "entry", "enabled", "start", "end");
        assertThat(table("chat_message_files").parent()).contains(table("chat_messages"));
        assertThat(Tables.all())
                .allSatisfy(each -> assertThat(each.columns().get(0).isKey()).isTrue());
    }

    @Test
    void columns_whenOfAType_thenAreOfTheTypeOfTheContract() {
        assertThat(type("chats", "visitor_email")).isEqualTo(ColumnType.TEXT);
        assertThat(type("chats", "rate")).isEqualTo(ColumnType.TEXT);
        assertThat(type("chats", "duration")).isEqualTo(ColumnType.BIGINT);
        assertThat(type("chats", "queue_duration")).isEqualTo(ColumnType.BIGINT);
        assertThat(type("chats", "started")).isEqualTo(ColumnType.TIMESTAMP);
        assertThat(type("chats", "started_timestamp")).isEqualTo(ColumnType.TIMESTAMPTZ);
        assertThat(type("chats", "started_timestamp_local")).isEqualTo(ColumnType.TIMESTAMP);
        assertThat(type("chats", "time")).isEqualTo(ColumnType.TIMESTAMP);
        assertThat(type("chats", "pending")).isEqualTo(ColumnType.BOOLEAN);
        assertThat(type("chats", "record")).isEqualTo(ColumnType.JSON);
        assertThat(type("chat_goals", "order_price")).isEqualTo(ColumnType.DECIMAL);
        assertThat(type("goals", "value")).isEqualTo(ColumnType.DECIMAL);
        assertThat(type("goals", "active")).isEqualTo(ColumnType.BOOLEAN);
        assertThat(type("tickets", "first_response")).isEqualTo(ColumnType.JSON);
        assertThat(type("tags", "count_in_chats")).isEqualTo(ColumnType.BIGINT);
        assertThat(type("chat_message_details", "thumbs")).isEqualTo(ColumnType.JSON);
    }

    @Test
    void comments_whenTheContractDescribesAField_thenAreItsDescription() {
        assertThat(table("chats").comment()).contains("A record of the archive, told apart by its `type`.");
        assertThat(table("chat_messages").comment()).contains("Messages and attachments. Null when there are none.");
        assertThat(table("chats").column("duration").orElseThrow().comment())
                .contains("Length of the chat in seconds.");
        // not that of the older form of the field too, which repeats it
        assertThat(table("chats").column("visitor_ip").orElseThrow().comment()).contains("IP address of the visitor.");
        assertThat(table("chat_messages").column("chat_key").orElseThrow().comment())
                .contains("`key` of the row of `chats` that the row belongs to.");
        assertThat(table("chat_message_files")
                        .column("message_position")
                        .orElseThrow()
                        .comment())
                .contains("`position` of the row of `chat_messages` that the row belongs to.");
        assertThat(Tables.all()).allSatisfy(table -> {
            assertThat(table.comment()).isPresent();
            assertThat(table.columns())
                    .allSatisfy(column -> assertThat(column.comment())
                            .as(table + "." + column)
                            .isPresent());
        });
    }

    @Test
    void names_whenOfTablesAndColumns_thenAreUniqueAndPlain() {
        assertThat(Tables.all().stream().map(WarehouseTable::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9_]{1,63}"));
        assertThat(Tables.all())
                .allSatisfy(table -> assertThat(names(table.columns()))
                        .doesNotHaveDuplicates()
                        .allMatch(name -> name.matches("[a-z0-9_]{1,63}")));
    }

    /** Returns the paths of all fields that have single values. */
    private static Stream<List<String>> leaves(RecordSchema schema, List<String> path) {
        return schema.fields().stream().filter(field -> !field.isSecret()).flatMap(field -> {
            List<String> below = new ArrayList<>(path);
            below.add(field.name());
            return below(field.type(), below);
        });
    }

    private static Stream<List<String>> below(FieldType type, List<String> path) {
        if (type instanceof ListOf list) {
            return below(list.element(), path);
        }
        if (type instanceof MapOf map) {
            return below(map.value(), path);
        }
        return type instanceof RecordOf nested ? leaves(nested.schema(), path) : Stream.of(path);
    }

    @ParameterizedTest
    @EnumSource
    void everyField_whenOfAStoredRecord_thenIsInExactlyOneColumn(StoredRecord record) {
        List<List<String>> stored = Tables.of(record).stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.paths().stream())
                .toList();

        assertThat(stored)
                .containsExactlyInAnyOrderElementsOf(
                        leaves(record.schema(), List.of()).toList());
    }

    @Test
    void columns_whenAnOlderAndANewerFieldHaveOneName_thenAreOneColumn() {
        assertThat(table("chats").column("visitor_name").orElseThrow().paths())
                .containsExactlyInAnyOrder(List.of("visitor", "name"), List.of("visitor_name"));
    }

    @Test
    void secrets_whenOfAnAgent_thenHaveNoColumn() {
        assertThat(StoredRecord.AGENTS.schema().fields().stream()
                        .filter(SchemaField::isSecret)
                        .map(SchemaField::name))
                .contains("api_key");
        assertThat(table("agents").column("api_key")).isEmpty();
    }

    @Test
    void names_whenLongOrOdd_thenAreShortenedAndPlain() {
        String longName = "a".repeat(70);

        assertThat(ColumnNames.shortened(longName)).hasSize(63).isNotEqualTo(ColumnNames.shortened(longName + "b"));
        assertThat(ColumnNames.of("inChats")).isEqualTo("in_chats");
        assertThat(ColumnNames.of("greeting-message_text")).isEqualTo("greeting_message_text");
        assertThat(ColumnNames.of("URL")).isEqualTo("url");
    }
}
