package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.MissedChat;
import io.github.livechat4j.reports.Figure;
import io.github.livechat4j.reports.Figures;
import io.github.livechat4j.reports.Granularity;
import io.github.livechat4j.reports.Point;
import io.github.livechat4j.reports.ReportQuery;
import io.github.livechat4j.schema.LocalTimeText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the daily views of a database with the reports of a service, and tells each difference. */
final class ReportComparison {

    private final LiveChat livechat;
    private final Connection connection;
    private final String schema;
    private final ReportQuery period;
    private final List<String> differences = new ArrayList<>();
    private final Set<String> views = new TreeSet<>();
    private final Map<DailyReport, Set<String>> reported = new EnumMap<>(DailyReport.class);
    private long compared;
    private long notZero;

    ReportComparison(
            LiveChat livechat, Connection connection, String schema, LocalDate from, LocalDate to, ZoneId zone) {
        this.livechat = livechat;
        this.connection = connection;
        this.schema = schema;
        this.period = ReportQuery.between(from, to).withZone(zone).withGranularity(Granularity.DAY);
    }

    List<String> differences() {
        return differences;
    }

    Set<String> views() {
        return views;
    }

    /** Returns the names of the figures of each report that was read. */
    Map<DailyReport, Set<String>> reported() {
        return reported;
    }

    long compared() {
        return compared;
    }

    long notZero() {
        return notZero;
    }

    void compareAll() throws SQLException {
        compare("", "", period, Map.of());
        livechat.agents()
                .listAgents()
                .forEach(agent -> scope(
                        "_by_agent", "agent = '" + agent.login() + "'", period.withAgent(agent.login()), Map.of()));
        livechat.groups()
                .listGroups()
                .forEach(group -> scope(
                        "_by_group", "group_id = " + group.id(), period.withGroup(group.id()), missed(group.id())));
        livechat.tags().listTags().stream()
                .map(tag -> tag.name())
                .distinct()
                .forEach(tag ->
                        scope("_by_tag", "tag = '" + tag.replace("'", "''") + "'", period.withTags(tag), Map.of()));
    }

    private void scope(String suffix, String condition, ReportQuery query, Map<LocalDate, Integer> missed) {
        try {
            compare(suffix, condition, query, missed);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Compares one agent, group or tag.
     *
     * @param missed the missed chats that the report counts and whose records do not name the group
     */
    private void compare(String suffix, String condition, ReportQuery query, Map<LocalDate, Integer> missed)
            throws SQLException {
        compare("daily_chats" + suffix, condition, query, missed, ComparedFigure.OF_CHATS);
        compare("daily_tickets" + suffix, condition, query, Map.of(), ComparedFigure.OF_TICKETS);
    }

    private void compare(
            String view,
            String condition,
            ReportQuery query,
            Map<LocalDate, Integer> missed,
            List<ComparedFigure> figures)
            throws SQLException {
        views.add(view);
        Map<LocalDate, Map<String, @Nullable Double>> rows = rows(view, condition, figures);
        Map<DailyReport, Map<LocalDate, Map<String, @Nullable Double>>> reports = new EnumMap<>(DailyReport.class);
        Set<LocalDate> days = new HashSet<>();
        for (ComparedFigure figure : figures) {
            if (isWithout(figure.report(), query)) {
                continue;
            }
            Map<LocalDate, Map<String, @Nullable Double>> report =
                    reports.computeIfAbsent(figure.report(), unread -> read(unread, query));
            days.addAll(report.keySet());
            report.forEach((day, values) -> {
                Double of = rows.getOrDefault(day, Map.of()).get(figure.column());
                Double expected = values.get(figure.figure());
                int more = figure.isOfMissed() ? missed.getOrDefault(day, 0) : 0;
                boolean isEqual = isSame(figure, expected, of, more);
                compared++;
                notZero += of == null || of == 0 ? 0 : 1;
                if (!isEqual) {
                    differences.add(view + " " + condition + " " + day + " " + figure.column() + ": " + of + ", but "
                            + figure.report() + " has " + expected + " less " + more);
                }
            });
        }
        rows.keySet().stream()
                .filter(day -> !days.contains(day))
                .forEach(day -> differences.add(view + " has the day " + day + ", which no report has"));
    }

    /** Returns whether the vendor documents no such filter for a report. */
    private static boolean isWithout(DailyReport report, ReportQuery query) {
        boolean isOfQueue = report == DailyReport.QUEUED_VISITORS || report == DailyReport.QUEUE_WAITING_TIMES;
        return isOfQueue && (query.agent().isPresent() || !query.tags().isEmpty());
    }

    private Map<LocalDate, Map<String, @Nullable Double>> read(DailyReport report, ReportQuery query) {
        Map<LocalDate, Map<String, @Nullable Double>> days = new TreeMap<>();
        for (Point<? extends Figures<?>> point :
                report.of(livechat.reports(), query).points()) {
            Map<String, @Nullable Double> values = new HashMap<>();
            for (Figure figure : point.figures().figures()) {
                values.put(
                        figure.name(), figure.value().map(Number::doubleValue).orElse(null));
                reported.computeIfAbsent(report, unseen -> new TreeSet<>()).add(figure.name());
            }
            days.put(point.bucket().start().toLocalDate(), values);
        }
        return days;
    }

    private Map<LocalDate, Map<String, @Nullable Double>> rows(
            String view, String condition, List<ComparedFigure> figures) throws SQLException {
        List<String> columns =
                figures.stream().map(ComparedFigure::column).distinct().toList();
        Map<LocalDate, Map<String, @Nullable Double>> rows = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT CAST(day AS TEXT), "
                        + columns.stream().collect(Collectors.joining(", ")) + " FROM \"" + schema + "\"." + view
                        + (condition.isEmpty() ? "" : " WHERE " + condition))) {
            while (found.next()) {
                Map<String, @Nullable Double> values = new HashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    double value = found.getDouble(i + 2);
                    values.put(columns.get(i), found.wasNull() ? null : value);
                }
                rows.put(LocalDate.parse(found.getString(1)), values);
            }
        }
        return rows;
    }

    /** Compares the sales of each currency. */
    void compareSales() throws SQLException {
        Map<LocalDate, Map<String, @Nullable Double>> report = read(DailyReport.CHAT_GOALS, period);
        Map<LocalDate, Map<String, @Nullable Double>> rows = new TreeMap<>();
        report.keySet().forEach(day -> rows.put(day, new HashMap<>()));
        views.add("daily_goals");
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT CAST(day AS TEXT), currency, sum(goals), sum(sales),"
                        + " sum(value) FROM \"" + schema + "\".daily_goals GROUP BY day, currency")) {
            while (found.next()) {
                Map<String, @Nullable Double> day =
                        rows.computeIfAbsent(LocalDate.parse(found.getString(1)), unseen -> new HashMap<>());
                day.merge("goals", found.getDouble(3), Double::sum);
                if (found.getString(2) != null) {
                    day.put(found.getString(2) + "_sales", found.getDouble(4));
                    day.put(found.getString(2) + "_value", found.getDouble(5));
                }
            }
        }
        report.forEach((day, values) -> {
            values.remove("goals", 0.0);
            Map<String, @Nullable Double> viewed = rows.getOrDefault(day, Map.of());
            compared += values.size();
            if (!values.equals(viewed)) {
                differences.add("daily_goals " + day + ": " + viewed + ", but the report has " + values);
            }
        });
    }

    /** Counts the missed chats of a group, which the list tells by its filter only. */
    private Map<LocalDate, Integer> missed(int group) {
        Map<LocalDate, Integer> missed = new HashMap<>();
        for (int page = 1, pages = 1; page <= pages; page++) {
            ChatPage list = livechat.chats()
                    .listChats(ListChatsQuery.builder().group(group).page(page).build());
            pages = list.pages();
            list.chats().forEach(record -> {
                if (record instanceof MissedChat chat && chat.time() != null) {
                    LocalDate day =
                            LocalTimeText.parse(chat.time()).orElseThrow().toLocalDate();
                    missed.merge(day, 1, Integer::sum);
                }
            });
        }
        return missed;
    }

    private static boolean isSame(ComparedFigure figure, @Nullable Double expected, @Nullable Double of, int more) {
        if (expected == null) {
            return of == null;
        }
        return of == null ? expected - more == 0 : figure.isEqual(expected - more, of);
    }
}
