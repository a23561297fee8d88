package io.github.livechat4j.warehouse.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.warehouse.OlderViews;
import io.github.livechat4j.warehouse.Tables;
import io.github.livechat4j.warehouse.WarehouseView;
import io.github.livechat4j.warehouse.WarehouseViews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens to views of an older version, and to objects of others. */
abstract class ReplacedViewsContract {

    private static final WarehouseAccount ACCOUNT = new WarehouseAccount("L100", ZoneId.of("Europe/Warsaw"), "");

    abstract WarehouseTarget target();

    abstract String schema();

    /** Returns whether the database refuses to drop a view that others need. */
    abstract boolean hasDependencies();

    JdbcSession prepared() {
        JdbcSession session = (JdbcSession) target().open(ACCOUNT);
        session.prepare(Tables.all());
        return session;
    }

    private String qualified(String name) {
        return '"' + schema() + "\"." + name;
    }

    void execute(JdbcSession session, String sql) {
        session.transactions()
                .perform("prepare a test", () -> session.transactions().execute(sql));
    }

    List<String> columns(JdbcSession session, String view) throws SQLException {
        return session.transactions()
                .run(
                        "read",
                        () -> session.transactions()
                                .query(
                                        row -> row.getString(1),
                                        "SELECT column_name FROM information_schema.columns WHERE table_schema = ? AND table_name = ?"
                                                + " ORDER BY ordinal_position",
                                        schema(),
                                        view));
    }

    private void assertCurrent(JdbcSession session) throws SQLException {
        for (WarehouseView view : WarehouseViews.all()) {
            assertThat(columns(session, view.name()))
                    .as(view.name())
                    .containsExactlyElementsOf(view.columns().keySet());
            try (Statement statement = session.connection().createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM " + qualified(view.name()))) {
                assertThat(rows.next()).as(view.name()).isFalse();
            }
        }
        session.connection().rollback();
    }

    @Test
    void prepareViews_whenOfAnOlderVersion_thenReplacesThem_andDropsOthers() throws Exception {
        try (JdbcSession session = prepared()) {
            assertThat(session.prepareViews(OlderViews.all())).isEmpty();
            assertThat(columns(session, "chat_figures")).containsExactly("gone", "chat_key");

            assertThat(session.prepareViews()).isEmpty();

            assertCurrent(session);
            assertThat(columns(session, "chats_of_old")).isEmpty();
            assertThat(session.prepareViews()).isEmpty();
        }
    }

    @Test
    void prepareViews_whenNothingHasChanged_thenDoesNotTouchThem() throws Exception {
        try (JdbcSession session = prepared()) {
            session.prepareViews();
            execute(session, "COMMENT ON VIEW " + qualified("daily_chats") + " IS 'mine'");

            assertThat(session.prepareViews()).isEmpty();

            assertThat(comment(session, "daily_chats")).isEqualTo("mine");
        }
    }

    /** Returns the comment of a view. */
    abstract String comment(JdbcSession session, String view) throws SQLException;

    @Test
    void prepareViews_whenSomebodyHasDroppedOne_thenCreatesItAgain() throws Exception {
        try (JdbcSession session = prepared()) {
            session.prepareViews();
            execute(session, "DROP VIEW " + qualified("daily_tickets"));

            assertThat(session.prepareViews()).isEmpty();

            assertCurrent(session);
        }
    }

    @Test
    void prepareViews_whenANameIsTaken_thenSaysSo_andCreatesTheOthers() throws Exception {
        try (JdbcSession session = prepared()) {
            execute(session, "CREATE TABLE " + qualified("ticket_figures") + " (mine INTEGER)");
            execute(session, "CREATE VIEW " + qualified("daily_goals") + " AS SELECT 1 AS mine");

            List<String> notes = session.prepareViews();

            assertThat(notes)
                    .hasSize(2)
                    .allMatch(note -> note.contains("not of the replication") && note.contains("Rename"))
                    .anyMatch(note -> note.contains(" ticket_figures "))
                    .anyMatch(note -> note.contains(" daily_goals "));
            assertThat(columns(session, "ticket_figures")).containsExactly("mine");
            assertThat(columns(session, "daily_goals")).containsExactly("mine");
            assertThat(columns(session, "daily_chats")).contains("day", "chats");
            assertThat(columns(session, "daily_tickets")).isEmpty();

            execute(session, "DROP TABLE " + qualified("ticket_figures"));
            execute(session, "DROP VIEW " + qualified("daily_goals"));
            assertThat(session.prepareViews()).isEmpty();
            assertCurrent(session);
        }
    }

    @Test
    void prepareViews_whenAViewOfSomebodyElseNeedsAnOlderOne_thenKeepsBoth_orBothGoOn() throws Exception {
        try (JdbcSession session = prepared()) {
            session.prepareViews(OlderViews.all());
            execute(session, "CREATE VIEW " + qualified("mine") + " AS SELECT chats FROM " + qualified("daily_chats"));

            List<String> notes = session.prepareViews();

            if (hasDependencies()) {
                assertThat(notes)
                        .singleElement()
                        .asString()
                        .contains("chat_figures, ", "these views need them: " + schema() + ".mine", "run again");
                assertThat(columns(session, "chat_figures")).containsExactly("gone", "chat_key");
                execute(session, "DROP VIEW " + qualified("mine"));
                assertThat(session.prepareViews()).isEmpty();
            } else {
                assertThat(notes).isEmpty();
            }
            assertCurrent(session);
            assertThat(session.state()).isEmpty();
        }
    }
}
