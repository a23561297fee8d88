package io.github.livechat4j.spark;

import org.apache.spark.sql.connector.metric.CustomSumMetric;

/** The number of requests to the service, which Spark shows with the query. Spark creates it by its name. */
public final class RequestMetric extends CustomSumMetric {

    static final String NAME = "requests";

    /** Creates the metric. */
    public RequestMetric() {}

    /**
     * Returns the name.
     *
     * @return {@code requests}
     */
    @Override
    public String name() {
        return NAME;
    }

    /**
     * Returns the description.
     *
     * @return the words that Spark shows
     */
    @Override
    public String description() {
        return "requests to the service";
    }
}
