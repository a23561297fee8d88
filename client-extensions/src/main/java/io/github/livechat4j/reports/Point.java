package io.github.livechat4j.reports;

import java.util.Objects;

/**
 * One row of a report.
 *
 * @param bucket the time that it covers
 * @param figures what is reported of that time
 * @param <T> the type of the figures
 */
public record Point<T>(Bucket bucket, T figures) {

    /**
     * Makes a row.
     *
     * @param bucket the time that it covers
     * @param figures what is reported of that time
     * @throws NullPointerException if one is null
     */
    public Point {
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(figures, "figures");
    }
}
