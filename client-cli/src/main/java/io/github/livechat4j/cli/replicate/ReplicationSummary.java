package io.github.livechat4j.cli.replicate;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.warehouse.replication.EntityReport;
import io.github.livechat4j.warehouse.replication.ReplicationReport;
import io.github.livechat4j.wire.JsonCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the result of a run for people, or as one line of JSON for schedulers. */
final class ReplicationSummary {

    private static final double MILLIS = 1_000;

    private ReplicationSummary() {}

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }

    static String json(ReplicationReport report, String to) {
        Map<String, Object> entities = new LinkedHashMap<>();
        for (EntityReport each : report.entities()) {
            Map<String, Object> entity = new LinkedHashMap<>();
            entity.put("pass", each.pass());
            entity.put("records", each.records());
            entity.put("deleted", each.deleted());
            entity.put("unreadable", each.unreadable());
            each.through().ifPresent(through -> entity.put("through", through.toString()));
            entity.put("seconds", seconds(each.duration()));
            entities.put(each.entity().word(), entity);
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("to", to);
        line.put("started", report.started().toString());
        line.put("seconds", seconds(report.duration()));
        line.put("zone", report.zone().getId());
        line.put("complete", !report.isIncomplete());
        line.put("exitCode", (report.isIncomplete() ? ExitCode.INCOMPLETE : ExitCode.OK).code());
        line.put("entities", entities);
        line.put("rows", report.rows());
        line.put("differences", report.differences());
        line.put("notes", report.notes());
        return new JsonCodec().write(line);
    }

    /** Returns the line of a run that failed, without the exit code of a signal, which the virtual machine chooses. */
    static String json(Failure failure, String to) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("to", to);
        line.put("complete", false);
        if (failure.exitCode() != ExitCode.INTERRUPTED) {
            line.put("exitCode", failure.exitCode().code());
        }
        line.put("error", String.valueOf(failure.getMessage()));
        return new JsonCodec().write(line);
    }

    static List<String> text(ReplicationReport report, String to) {
        List<String> lines = new ArrayList<>();
        for (EntityReport each : report.entities()) {
            String deleted = each.deleted() == 0 ? "" : String.format(Locale.ROOT, ", %,d deleted", each.deleted());
            String unreadable =
                    each.unreadable() == 0 ? "" : String.format(Locale.ROOT, ", %,d unreadable", each.unreadable());
            lines.add(String.format(
                    Locale.ROOT,
                    "%-16s %,9d written%s%s (%s, %.1f s)",
                    each.entity().word(),
                    each.records(),
                    deleted,
                    unreadable,
                    each.pass(),
                    seconds(each.duration())));
        }
        lines.add(String.format(Locale.ROOT, "%s is up to date after %.1f s", to, seconds(report.duration())));
        return lines;
    }
}
