package io.github.livechat4j.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.expressions.aggregate.Aggregation;
import org.apache.spark.sql.connector.expressions.aggregate.CountStar;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsPushDownAggregates;
import org.apache.spark.sql.connector.read.SupportsPushDownLimit;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.SupportsPushDownV2Filters;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Takes from a query what the service can do: filters, the limit and the count. */
final class ArchiveScanBuilder
        implements SupportsPushDownV2Filters,
                SupportsPushDownRequiredColumns,
                SupportsPushDownLimit,
                SupportsPushDownAggregates {

    private static final StructType COUNT = new StructType().add("count(*)", DataTypes.LongType, false);

    private final SourceOptions options;
    private final ServiceFilter filter;
    private final List<Predicate> taken = new ArrayList<>();
    private boolean isExact = true;
    private StructType columns;
    private long limit = Long.MAX_VALUE;
    private boolean isCount;

    ArchiveScanBuilder(SourceOptions options) {
        this.options = options;
        this.filter = new ServiceFilter(options);
        this.columns = RecordColumns.of(options);
    }

    @Override
    public Predicate[] pushPredicates(Predicate[] conditions) {
        List<Predicate> left = filter.take(conditions, taken);
        isExact = isExact && left.isEmpty();
        return left.toArray(new Predicate[0]);
    }

    @Override
    public Predicate[] pushedPredicates() {
        return taken.toArray(new Predicate[0]);
    }

    @Override
    public void pruneColumns(StructType required) {
        columns = required;
    }

    @Override
    public boolean pushLimit(int records) {
        limit = Math.min(limit, records);
        return true;
    }

    /** True, since each task reads this number of records. */
    @Override
    public boolean isPartiallyPushed() {
        return true;
    }

    /** Takes the count of all records. Without unreadable ones the totals of the service are exact. */
    @Override
    public boolean pushAggregation(Aggregation aggregation) {
        boolean isCountOfAll = aggregation.groupByExpressions().length == 0
                && aggregation.aggregateExpressions().length == 1
                && aggregation.aggregateExpressions()[0] instanceof CountStar;
        isCount = isCountOfAll && isExact && options.access().isFailingOnUnreadable();
        return isCount;
    }

    @Override
    public Scan build() {
        return new ArchiveScan(new ScanPlan(
                options, filter.parameters(), filter.isEmpty(), isCount ? COUNT : columns, limit, isCount));
    }
}
