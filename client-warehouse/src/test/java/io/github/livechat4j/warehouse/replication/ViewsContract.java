package io.github.livechat4j.warehouse.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.reports.AgentScore;
import io.github.livechat4j.reports.AgentScorecard;
import io.github.livechat4j.reports.ChatRatings;
import io.github.livechat4j.reports.Granularity;
import io.github.livechat4j.reports.MeanTime;
import io.github.livechat4j.reports.ReportQuery;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.NewChat;
import io.github.livechat4j.testkit.SandboxChat;
import io.github.livechat4j.warehouse.ColumnType;
import io.github.livechat4j.warehouse.Mask;
import io.github.livechat4j.warehouse.WarehouseView;
import io.github.livechat4j.warehouse.WarehouseViews;
import io.github.livechat4j.warehouse.database.WarehouseAccount;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the views of both databases promise: they have the figures of the reports. */
abstract class ViewsContract {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate TODAY = LocalDate.ofInstant(SetClock.START, ZONE);

    /** Both changes of clocks are within. */
    private static final Duration YEAR = Duration.ofDays(370);

    abstract WarehouseTarget target();

    abstract String schema();

    private static LiveChatSandbox sandbox(int chats, int tickets, SetClock clock) {
        return LiveChatSandbox.builder()
                .chats(chats)
                .pendingChats(4)
                .tickets(tickets)
                .zone(ZONE)
                .clock(clock)
                .history(YEAR)
                .seed(11)
                .start();
    }

    private ReplicationReport replicate(LiveChatSandbox sandbox, SetClock clock, ReplicationOptions options) {
        return Replication.of(sandbox.client(), target(), options)
                .withClock(clock)
                .run(progress -> {});
    }

    /** Opens the database as a run of the sandbox does. */
    private WarehouseSession open(LiveChatSandbox sandbox, ReplicationOptions options) {
        WarehouseAccount account = AccountFacts.of(sandbox.client(), options);
        return target().open(account);
    }

    private List<List<String>> query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql.replace("{}", '"' + schema() + '"'))) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(found.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** Several messages in a row are one turn, and only the first of a turn begins or ends the wait. */
    private static void talk(LiveChatSandbox sandbox, SetClock clock) {
        SandboxChat chat = sandbox.startChat(NewChat.by("Early").message("Hello"));
        clock.advance(20);
        chat.visitorSays("Is anybody there?");
        clock.advance(15);
        chat.agentSays("Yes.");
        clock.advance(7);
        chat.agentSays("What is it?");
        clock.advance(40);
        chat.visitorSays("Nothing.");
        clock.advance(3);
        chat.agentSays("Good.");
        clock.advance(5);
        chat.endRatedBad();
        sandbox.startChat(NewChat.by("Ignored").message("Hello?"));
        clock.advance(60);
        sandbox.startChat(NewChat.by("Gone").message("Hello?")).end();
    }

    @Test
    void views_whenComparedWithAllReportsOfAYear_thenAreEqual() throws Exception {
        SetClock clock = new SetClock();
        try (LiveChatSandbox sandbox = sandbox(2500, 400, clock)) {
            talk(sandbox, clock);
            ReplicationOptions options = ReplicationOptions.standard()
                    .withEntities(Set.of(ReplicatedEntity.CHATS, ReplicatedEntity.TICKETS, ReplicatedEntity.AGENTS));
            ReplicationReport run = replicate(sandbox, clock, options);
            assertThat(run.notes()).isEmpty();

            try (WarehouseSession session = open(sandbox, options)) {
                LocalDate from = TODAY.minusDays(YEAR.toDays() + 1);
                ReportComparison comparison =
                        new ReportComparison(sandbox.client(), session.connection(), schema(), from, TODAY, ZONE);
                comparison.compareAll();
                comparison.compareSales();

                assertThat(comparison.differences()).isEmpty();
                assertThat(comparison.notZero()).isGreaterThan(20_000);
                scorecard(sandbox, session.connection(), from);
                Set<String> compared = new TreeSet<>(comparison.views());
                compared.addAll(List.of("chat_figures", "ticket_figures", "agent_scorecard"));
                assertThat(WarehouseViews.all())
                        .extracting(WarehouseView::name)
                        .containsExactlyInAnyOrderElementsOf(compared);
                comparison.reported().forEach((report, names) -> assertNamed(report, names));
                session.connection().rollback();
            }
        }
    }

    /** A figure of a report that is neither compared nor named as missing would be forgotten. */
    private static void assertNamed(DailyReport report, Set<String> names) {
        Set<String> known = new HashSet<>(ComparedFigure.ONLY_IN_REPORTS.getOrDefault(report, Set.of()));
        List<ComparedFigure> all = new ArrayList<>(ComparedFigure.OF_CHATS);
        all.addAll(ComparedFigure.OF_TICKETS);
        all.stream().filter(each -> each.report() == report).forEach(each -> known.add(each.figure()));
        // the sales of each currency are compared with daily_goals
        assertThat(names)
                .filteredOn(name -> !name.matches("[A-Z]{3}_(sales|value)"))
                .isSubsetOf(known);
    }

    @Test
    void reports_areAllComparedOrNamed() {
        Set<DailyReport> known = new HashSet<>(ComparedFigure.ONLY_IN_REPORTS.keySet());
        ComparedFigure.OF_CHATS.forEach(figure -> known.add(figure.report()));
        ComparedFigure.OF_TICKETS.forEach(figure -> known.add(figure.report()));

        assertThat(known).containsExactlyInAnyOrder(DailyReport.values());
    }

    private void scorecard(LiveChatSandbox sandbox, Connection connection, LocalDate from) throws SQLException {
        List<String> agents = sandbox.client().agents().listAgents().stream()
                .map(agent -> agent.login())
                .toList();
        AgentScorecard reported = sandbox.client()
                .reports()
                .scorecard(
                        agents, ReportQuery.between(from, TODAY).withZone(ZONE).withGranularity(Granularity.DAY));
        Map<String, List<String>> rows = new HashMap<>();
        query(
                        connection,
                        "SELECT agent, chats, good, bad, first_responses, round(CAST(first_response_average_seconds AS"
                                + " DECIMAL(18,6)), 1), responses, round(CAST(response_average_seconds AS"
                                + " DECIMAL(18,6)),"
                                + " 1) FROM {}.agent_scorecard")
                .forEach(row -> rows.put(row.get(0), row));
        assertThat(agents).isNotEmpty();
        for (String agent : agents) {
            AgentScore score = reported.of(agent).orElseThrow();
            ChatRatings ratings = score.ratings().orElseThrow();
            List<String> row = rows.getOrDefault(agent, List.of(agent, "0", "0", "0", "0", "null", "0", "null"));
            assertThat(row.subList(1, 5))
                    .as(agent)
                    .containsExactly(
                            "" + score.chats().orElseThrow(),
                            "" + ratings.good(),
                            "" + ratings.bad(),
                            "" + score.firstResponse().orElseThrow().count());
            assertClose(row.get(5), score.firstResponse().orElseThrow());
            assertThat(row.get(6)).isEqualTo("" + score.response().orElseThrow().count());
            assertClose(row.get(7), score.response().orElseThrow());
        }
    }

    private static void assertClose(String viewed, MeanTime reported) {
        double seconds = reported.average().map(time -> time.toNanos() / 1e9).orElse(Double.NaN);
        double found = viewed.equals("null") ? Double.NaN : Double.parseDouble(viewed);
        // the reports round the average of each day, the query that of the year to one place
        assertThat(Double.isNaN(found) ? Double.isNaN(seconds) : Math.abs(found - seconds) <= 0.055)
                .as("%s and %s", found, seconds)
                .isTrue();
    }

    @Test
    void views_whenFieldsAreMasked_thenHaveNoWrongFigure() throws Exception {
        SetClock clock = new SetClock();
        try (LiveChatSandbox sandbox = sandbox(300, 60, clock)) {
            byte[] key = "a key of 32 bytes that is secret".getBytes(StandardCharsets.UTF_8);
            ReplicationOptions options = ReplicationOptions.standard()
                    .withMask(Mask.none()
                            .hashing(key, "email", "rate", "status", "engagement")
                            .dropping("user_type", "duration", "name"));
            replicate(sandbox, clock, options);

            try (WarehouseSession session = open(sandbox, options)) {
                Connection connection = session.connection();
                assertThat(query(
                                connection,
                                "SELECT sum(chats), count(good), sum(good), sum(bad), sum(responses),"
                                        + " sum(first_responses), sum(duration_seconds), sum(chats_from_auto_invite)"
                                        + " FROM {}.daily_chats WHERE chats > missed_chats"))
                        .hasSize(1)
                        .first()
                        .satisfies(row -> assertThat(row.subList(1, 8))
                                .containsExactly("0", "null", "null", "null", "null", "null", "null"));
                assertThat(query(connection, "SELECT DISTINCT agent FROM {}.daily_chats_by_agent"))
                        .isNotEmpty()
                        .allMatch(row -> row.get(0).matches("[0-9a-f]{32}"));
                assertThat(query(connection, "SELECT sum(new_tickets), sum(solved_tickets) FROM {}.daily_tickets"))
                        .containsExactly(List.of("60", "null"));
                connection.rollback();
            }
        }
    }

    @Test
    void commentsAndTypes_areThoseOfEachViewAndColumn() throws Exception {
        SetClock clock = new SetClock();
        try (LiveChatSandbox sandbox = sandbox(30, 5, clock)) {
            replicate(sandbox, clock, ReplicationOptions.standard());

            try (WarehouseSession session = open(sandbox, ReplicationOptions.standard())) {
                for (WarehouseView view : WarehouseViews.all()) {
                    List<String> columns = new ArrayList<>();
                    for (List<String> row : query(session.connection(), columnComments(view.name()))) {
                        String name = row.get(0);
                        columns.add(name);
                        assertThat(row.get(1)).as(name).isEqualTo(view.columns().get(name));
                        assertThat(row.get(2)).as(name).isEqualToIgnoringCase(typeName(view.type(name)));
                    }
                    assertThat(columns)
                            .as(view.name())
                            .containsExactlyElementsOf(view.columns().keySet());
                    assertThat(query(session.connection(), viewComment(view.name())))
                            .containsExactly(List.of(view.comment()));
                }
                session.connection().rollback();
            }
        }
    }

    /** Returns a type as the catalog names it. */
    abstract String typeName(ColumnType type);

    /** Returns a query for the columns of a view with their comments and types, in order. */
    abstract String columnComments(String view);

    /** Returns a query for the comment of a view. */
    abstract String viewComment(String view);

    @Test
    void views_whenOnlySomeTablesExist_thenAreThoseOfTheseTables() throws Exception {
        SetClock clock = new SetClock();
        try (LiveChatSandbox sandbox = sandbox(30, 5, clock)) {
            ReplicationOptions options = ReplicationOptions.standard().withEntities(Set.of(ReplicatedEntity.TICKETS));

            assertThat(replicate(sandbox, clock, options).notes()).isEmpty();

            try (WarehouseSession session = open(sandbox, options)) {
                assertThat(query(
                                session.connection(),
                                "SELECT table_name FROM information_schema.tables WHERE table_type = 'VIEW' AND"
                                        + " table_schema = '" + schema() + "' AND table_name NOT LIKE 'duckdb%' AND"
                                        + " table_name LIKE '%!_%' ESCAPE '!' AND (table_name LIKE 'daily%' OR table_name LIKE"
                                        + " 'chat%' OR table_name LIKE 'ticket%') ORDER BY 1"))
                        .extracting(row -> row.get(0))
                        .containsExactly(
                                "daily_tickets",
                                "daily_tickets_by_agent",
                                "daily_tickets_by_group",
                                "daily_tickets_by_tag",
                                "ticket_figures");
                session.connection().rollback();
            }
        }
    }
}
