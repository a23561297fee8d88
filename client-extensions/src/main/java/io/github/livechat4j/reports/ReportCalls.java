package io.github.livechat4j.reports;

import io.github.livechat4j.model.RatingsRanking;
import io.github.livechat4j.wire.UnreadableValueListener;
import io.github.livechat4j.wire.WireCapability;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Makes the call of one report: checks the query, converts it, and decodes the answer.
 *
 * @param unreadable the listener for skipped rows and figures
 */
record ReportCalls(UnreadableValueListener unreadable) {

    ReportCalls {
        Objects.requireNonNull(unreadable, "listener");
    }

    /** Returns calls that log skipped rows and figures. */
    static ReportCalls logging() {
        return new ReportCalls(WireCapability.form().unreadableValueListener());
    }

    <R, T extends Figures<T>> TimeSeries<T> series(
            RowReader<R, T> reader, ReportQuery query, Function<WireQuery, Map<String, R>> call) {
        reader.report().check(query);
        return new SeriesReader<>(reader, query, unreadable).read(call.apply(new WireQuery(query)));
    }

    Ranking ranking(Report report, ReportQuery query, Function<WireQuery, RatingsRanking> call) {
        report.check(query);
        return Ranking.read(call.apply(new WireQuery(query)), new RowFaults(report, unreadable));
    }
}
