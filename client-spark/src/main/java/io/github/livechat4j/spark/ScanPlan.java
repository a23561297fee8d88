package io.github.livechat4j.spark;

import io.github.livechat4j.archive.ArchiveSlice;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.http.AttemptListener;
import io.github.livechat4j.http.Pacer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The part of a query that this data source does.
 *
 * @param options the options
 * @param filter the filter as a tree of JSON by names on the wire, with conditions of the query
 * @param isEmpty whether no record can match
 * @param columns the required columns
 * @param limit the maximum number of records of each task
 * @param isCount whether only the number of records is wanted
 */
record ScanPlan(
        SourceOptions options,
        Map<String, Object> filter,
        boolean isEmpty,
        StructType columns,
        long limit,
        boolean isCount) {

    /** A task uses two requests a second at most, so with a limit more tasks than this would only wait. */
    private static final int LEAST_PER_MINUTE = 30;

    private static final int RETRIES = 5;

    /** Returns the filter as JSON. */
    String json() {
        return SourceOptions.json(filter);
    }

    Entity entity() {
        return options.entity();
    }

    /** Returns the maximum number of tasks, by which the limit of requests is divided. */
    int tasks() {
        long limit = options.requestsPerMinute();
        if (options.parallelTasks() > 0) {
            return options.parallelTasks();
        }
        if (limit == 0 || options.redis() != null) {
            return Integer.MAX_VALUE;
        }
        return tasks(SparkSession.active().sparkContext().defaultParallelism(), limit);
    }

    /** Returns the number of tasks that a limit keeps busy, if so many can run at the same time. */
    static int tasks(int parallelism, long limit) {
        return Math.toIntExact(Math.min(Math.max(1, parallelism), Math.max(1, limit / LEAST_PER_MINUTE)));
    }

    SharedLimit pacing() {
        return options.redis() != null || options.requestsPerMinute() == 0
                ? SharedLimit.NONE
                : new SharedLimit(options.requestsPerMinute(), tasks());
    }

    /**
     * Returns a slice with all records of a filter. The driver makes a client all the same, so that a missing token or
     * an absent Redis is an error of the driver, and not of a task.
     */
    List<ArchiveSlice> whole(String json, Instant planned) {
        return onDriver(livechat -> List.of(entity().whole(json, planned)));
    }

    /** Runs code of the driver with a client, which is closed then. */
    <T> T onDriver(Function<LiveChat, T> code) {
        AttemptListener ignored = (operation, attempt) -> {};
        RedisAddress redis = options.redis();
        if (redis != null) {
            try (RedisPacer pacer = RedisPacer.connect(redis);
                    LiveChat livechat = options.access().client(pacer, RedisPacer.LONGEST_WAIT, ignored)) {
                return code.apply(livechat);
            }
        }
        SharedLimit pacing = pacing();
        Pacer pacer = pacing.ofDriver();
        try (LiveChat livechat =
                options.access().client(pacer, longestWait(pacing.space(1).plus(pacing.space(tasks()))), ignored)) {
            return code.apply(livechat);
        }
    }

    /** Returns the longest wait of a call for its turns, with a request again after each failure. */
    static Duration longestWait(Duration space) {
        return space.multipliedBy(RETRIES);
    }
}
