package io.github.livechat4j.reports;

import java.util.Objects;

/**
 * One row of a report.
 *
 * @param bucket the time range of the row
 * @param figures the figures of that time range
 * @param <T> the type of the figures
 */
public record Point<T>(Bucket bucket, T figures) {

    /**
     * Creates a row.
     *
     * @param bucket the time range of the row
     * @param figures the figures of that time range
     * @throws NullPointerException if a parameter is null
     */
    public Point {
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(figures, "figures");
    }
}
