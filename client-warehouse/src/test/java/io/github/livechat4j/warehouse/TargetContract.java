package io.github.livechat4j.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.livechat4j.warehouse.database.Erasure;
import io.github.livechat4j.warehouse.database.RowBatch;
import io.github.livechat4j.warehouse.database.WarehouseException;
import io.github.livechat4j.warehouse.database.WarehouseException.Problem;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What each database has to do. */
abstract class TargetContract extends SessionContract {

    @Test
    void replace_whenRecordsOfASandbox_thenStoresEachRow_andTheSameAgain() throws Exception {
        WarehouseRows rows = new WarehouseRows();
        RowBatch batch = rows.all();
        try (WarehouseSession session = preparedTables()) {
            session.replace(batch, Map.of("chats", "cursor 1"));
            session.replace(batch, Map.of("tickets", "cursor 2"));

            assertThat(TABLES)
                    .allSatisfy(table -> assertThat(session.checksum(table))
                            .as(table.name())
                            .isEqualTo(RowOracle.checksum(table, rows.of(table))));
            assertThat(rows(session, WarehouseRows.messages())).isGreaterThan(100);
        }
        try (WarehouseSession session = target().open(ACCOUNT)) {
            assertThat(session.state()).isEqualTo(Map.of("chats", "cursor 1", "tickets", "cursor 2"));
            assertThat(session.prepare(TABLES)).isEmpty();
            session.replace(new RowBatch(), Map.of("chats", ""));
            assertThat(session.state()).isEqualTo(Map.of("tickets", "cursor 2"));
        }
    }

    @Test
    void replace_whenValuesAreRandom_thenStoresEachExactly() throws Exception {
        long seed = Long.getLong("random.seed", System.nanoTime());
        WarehouseRows rows = new WarehouseRows();
        RowBatch batch = WarehouseRows.random(rows, new Random(seed), 400);
        try (WarehouseSession session = preparedTables()) {
            session.replace(batch, Map.of());

            for (WarehouseTable table : List.of(WarehouseRows.main(), WarehouseRows.messages())) {
                assertThat(session.checksum(table))
                        .as("%s, -Drandom.seed=%d", table.name(), seed)
                        .isEqualTo(RowOracle.checksum(table, rows.of(table)));
            }
        }
    }

    @Test
    void replace_whenARecordHasFewerRows_isRemoved_orIsNotAmongAll_thenItsOldRowsAreGone() throws Exception {
        try (WarehouseSession session = preparedTables()) {
            RowBatch first = chat("A", "a@example.com", 3);
            WarehouseRows.chat(WarehouseRows.json("B", "b@example.com", 5));
            session.replace(first, Map.of());
            session.replace(chat("B", "b@example.com", 5), Map.of());
            assertThat(rows(session, WarehouseRows.messages())).isEqualTo(8);

            session.replace(chat("A", "a@example.com", 1), Map.of());
            assertThat(rows(session, WarehouseRows.messages())).isEqualTo(6);
            assertThat(rows(session, WarehouseRows.main())).isEqualTo(2);

            RowBatch removal = new RowBatch();
            removal.remove(WarehouseRows.main(), "B");
            session.replace(removal, Map.of());
            assertThat(rows(session, WarehouseRows.messages())).isEqualTo(1);

            RowBatch all = chat("C", "c@example.com", 2);
            all.replaceAll(WarehouseRows.main());
            session.replace(all, Map.of());
            assertThat(rows(session, WarehouseRows.main())).isEqualTo(1);
            assertThat(rows(session, WarehouseRows.messages())).isEqualTo(2);
        }
    }

    @Test
    void replace_whenARowCannotBeStored_thenKeepsNothingOfTheBatch_andGoesOn() throws Exception {
        try (WarehouseSession session = preparedTables()) {
            session.replace(chat("A", "a@example.com", 2), Map.of("chats", "1"));
            String before = session.checksum(WarehouseRows.messages());
            RowBatch batch = chat("A", "a@example.com", 5);
            Object[] keyless = new Object[WarehouseRows.messages().columns().size()];
            keyless[0] = "A";
            batch.row(WarehouseRows.messages(), keyless);

            assertThatExceptionOfType(WarehouseException.class)
                    .isThrownBy(() -> session.replace(batch, Map.of("chats", "2")))
                    .withMessageContaining("write rows");

            assertThat(session.state()).isEqualTo(Map.of("chats", "1"));
            assertThat(session.checksum(WarehouseRows.messages())).isEqualTo(before);
            session.replace(chat("B", "b@example.com", 1), Map.of("chats", "3"));
            assertThat(session.state()).isEqualTo(Map.of("chats", "3"));
        }
    }

    @Test
    void replace_whenTheTableIsNotPrepared_thenSaysSo() throws Exception {
        try (WarehouseSession session = target().open(ACCOUNT)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> session.replace(chat("A", "a@example.com", 2), Map.of()))
                    .withMessageContaining("prepare");
        }
    }

    @Test
    void prepare_whenAColumnIsNew_thenAddsIt_andRowsHaveIt() throws Exception {
        WarehouseTarget target = target();
        WarehouseRows rows = new WarehouseRows();
        try (WarehouseSession session = target.open(ACCOUNT)) {
            assertThat(session.prepare(WarehouseRows.without("chats", "visitor_email")))
                    .isEmpty();
        }
        try (WarehouseSession session = target.open(ACCOUNT)) {
            assertThat(session.prepare(TABLES)).containsExactly("chats.visitor_email");
            session.replace(rows.all(), Map.of());

            assertThat(session.checksum(WarehouseRows.main()))
                    .isEqualTo(RowOracle.checksum(WarehouseRows.main(), rows.of(WarehouseRows.main())));
        }
    }

    @Test
    void prepare_whenSomebodyHasChangedATable_thenSaysWhat() throws Exception {
        changed("DROP TABLE {}.chat_messages", "chat_messages is missing");
        changed("ALTER TABLE {}.chats DROP COLUMN visitor_email", "chats.visitor_email is missing");
        changed("ALTER TABLE {}.chats ALTER COLUMN visitor_email TYPE BOOLEAN USING true", "chats.visitor_email has");
        changed("DELETE FROM {}.livechat_replication_columns WHERE table_name = 'tags'", "tags is not");
        changed("DELETE FROM {}.livechat_replication", "livechat_replication needs one row");
    }

    /** Returns another empty database. */
    abstract WarehouseTarget other() throws Exception;

    private void changed(String sql, String part) throws Exception {
        WarehouseTarget target = other();
        try (WarehouseSession session = target.open(ACCOUNT)) {
            session.prepare(TABLES);
            execute(session, sql.replace("{}", '"' + schema() + '"'));
        }
        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> {
                    try (WarehouseSession session = target.open(ACCOUNT)) {
                        session.prepare(TABLES);
                    }
                })
                .withMessageContaining(part)
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.CHANGED_TABLE));
    }

    @Test
    void prepare_whenSomebodyHasAddedAColumn_thenRowsHaveItsDefault() throws Exception {
        WarehouseTarget target = target();
        WarehouseRows rows = new WarehouseRows();
        try (WarehouseSession session = preparedTables()) {
            execute(session, "ALTER TABLE \"" + schema() + "\".chats ADD COLUMN mine INTEGER DEFAULT 7");
        }
        try (WarehouseSession session = target.open(ACCOUNT)) {
            session.prepare(TABLES);
            session.replace(rows.all(), Map.of());

            assertThat(session.checksum(WarehouseRows.main()))
                    .isEqualTo(RowOracle.checksum(WarehouseRows.main(), rows.of(WarehouseRows.main())));
        }
    }

    @Test
    void countByDay_thenCountsLocalDays() throws Exception {
        try (WarehouseSession session = preparedTables()) {
            session.replace(chat("A", "a@example.com", 2), Map.of());
            session.replace(chat("B", "b@example.com", 2), Map.of());

            assertThat(session.countByDay(WarehouseRows.main(), "started_timestamp_local"))
                    .isEqualTo(Map.of(LocalDate.of(2026, 2, 25), 2L));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> session.countByDay(WarehouseRows.main(), "visitor_email"));
        }
    }

    @Test
    void erase_whenAnAddressIsGivenInAnotherCase_thenDeletesItsRecordsAndNoOther() throws Exception {
        try (WarehouseSession session = preparedTables()) {
            session.replace(chat("A", "Anna@example.com", 2), Map.of());
            session.replace(chat("B", "anna@example.com", 3), Map.of());
            session.replace(chat("C", "johanna@example.com", 4), Map.of());

            Erasure erasure = session.erase(TABLES, List.of("anna@EXAMPLE.com"), keys -> Map.of());

            assertThat(erasure.keys()).containsOnlyKeys("chats");
            assertThat(erasure.keys().get("chats")).containsExactlyInAnyOrder("A", "B");
            assertThat(erasure.rows()).containsEntry("chats", 2L).containsEntry("chat_messages", 5L);
            assertThat(rows(session, WarehouseRows.messages())).isEqualTo(4);
            assertThat(session.erase(TABLES, List.of("johanna@example.com"), keys -> Map.of())
                            .rows())
                    .containsEntry("chat_messages", 4L);
            session.replace(chat("D", "d@example.com", 1), Map.of());
            assertThat(rows(session, WarehouseRows.main())).isEqualTo(1);
        }
    }
}
