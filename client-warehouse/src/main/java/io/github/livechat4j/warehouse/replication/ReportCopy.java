package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.PermissionException;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.Group;
import io.github.livechat4j.reports.Figure;
import io.github.livechat4j.reports.Figures;
import io.github.livechat4j.reports.Granularity;
import io.github.livechat4j.reports.Point;
import io.github.livechat4j.reports.ReportQuery;
import io.github.livechat4j.warehouse.ColumnType;
import io.github.livechat4j.warehouse.ReplicationTables;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.database.RowBatch;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the daily reports, and replaces those days. */
final class ReportCopy {

    private static final WarehouseTable TABLE = ReplicationTables.reportFigures();

    /**
     * Who a report is about: an agent, a group, or neither.
     *
     * @param stored the login as it is stored, which may be masked
     */
    private record Scope(
            @Nullable String agent,
            @Nullable String stored,
            @Nullable Integer group) {

        String key() {
            return "agent=" + (stored == null ? "" : stored) + "/group=" + (group == null ? "" : group);
        }

        ReportQuery of(ReportQuery query) {
            ReportQuery ofAgent = agent == null ? query : query.withAgent(agent);
            return group == null ? ofAgent : ofAgent.withGroup(group);
        }
    }

    private final LiveChat livechat;
    private final WarehouseSession session;
    private final ReplicationOptions options;
    private final RunTally tally;

    ReportCopy(LiveChat livechat, WarehouseSession session, ReplicationOptions options, RunTally tally) {
        this.livechat = livechat;
        this.session = session;
        this.options = options;
        this.tally = tally;
    }

    /** Copies the reports of some days, and returns the number of figures and of those that are gone. */
    ConfigurationCopy.Copied copy(@Nullable LocalDate from, LocalDate to, ZoneId zone, Map<String, String> state) {
        ReportQuery days = new ReportQuery(
                Optional.ofNullable(from),
                Optional.of(to),
                Optional.of(zone),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.of(Granularity.DAY));
        List<Scope> scopes = scopes();
        Set<String> stored = session.keys(TABLE);
        long figures = 0;
        long deleted = 0;
        for (DailyReport report : DailyReport.values()) {
            RowBatch batch = new RowBatch();
            Set<String> keys = new HashSet<>();
            Set<String> prefixes = new HashSet<>();
            try {
                for (Scope scope : scopes) {
                    if (scope.agent() == null || report.takesAgents()) {
                        prefixes.add(prefix(report, scope));
                        add(report, scope, days, batch, keys);
                    }
                }
            } catch (PermissionException e) {
                tally.note("The plan of the account does not include the report " + report.word() + ".");
                continue;
            }
            for (String key : stored) {
                if (!keys.contains(key) && isOfDays(key, prefixes, from, to)) {
                    batch.remove(TABLE, key);
                    deleted++;
                }
            }
            session.replace(batch, Map.of());
            tally.rows(Map.of(TABLE.name(), (long) keys.size()));
            figures += keys.size();
        }
        session.replace(new RowBatch(), state);
        return new ConfigurationCopy.Copied(figures, deleted);
    }

    private static String prefix(DailyReport report, Scope scope) {
        return report.word() + "/" + scope.key() + "/";
    }

    /** Returns whether a key is of the given reports and days. The day is behind the prefix. */
    private static boolean isOfDays(String key, Set<String> prefixes, @Nullable LocalDate from, LocalDate to) {
        int end = key.lastIndexOf('/');
        int begin = key.lastIndexOf('/', end - 1) + 1;
        if (begin <= 0 || !prefixes.contains(key.substring(0, begin))) {
            return false;
        }
        LocalDate day = LocalDate.parse(key.substring(begin, end));
        return (from == null || !day.isBefore(from)) && !day.isAfter(to);
    }

    private List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>();
        if (options.reportScopes().contains(ReportScope.ACCOUNT)) {
            scopes.add(new Scope(null, null, null));
        }
        if (options.reportScopes().contains(ReportScope.AGENT)) {
            for (Agent agent : livechat.agents().listAgents()) {
                Optional<String> stored = options.mask().masked(ReplicatedEntity.AGENTS.word(), "login", agent.login());
                stored.ifPresent(login -> scopes.add(new Scope(agent.login(), login, null)));
            }
        }
        if (options.reportScopes().contains(ReportScope.GROUP)) {
            for (Group group : livechat.groups().listGroups()) {
                scopes.add(new Scope(null, null, group.id()));
            }
        }
        return scopes;
    }

    private void add(DailyReport report, Scope scope, ReportQuery days, RowBatch batch, Set<String> keys) {
        for (Point<? extends Figures<?>> point :
                report.of(livechat.reports(), scope.of(days)).points()) {
            if (point.bucket().granularity() != Granularity.DAY) {
                continue;
            }
            LocalDate day = point.bucket().start().toLocalDate();
            for (Figure figure : point.figures().figures()) {
                BigDecimal value = value(figure);
                if (value != null) {
                    String key = prefix(report, scope) + day + "/" + figure.name();
                    keys.add(key);
                    Long group = scope.group() == null ? null : scope.group().longValue();
                    batch.row(TABLE, new @Nullable Object[] {
                        key, report.word(), day, scope.stored(), group, figure.name(), value
                    });
                }
            }
        }
    }

    private static @Nullable BigDecimal value(Figure figure) {
        BigDecimal value = figure.value()
                .map(exact -> exact.setScale(ColumnType.SCALE, RoundingMode.HALF_EVEN))
                .orElse(null);
        return value == null || value.precision() > ColumnType.PRECISION ? null : value;
    }
}
