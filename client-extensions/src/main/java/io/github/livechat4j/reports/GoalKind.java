package io.github.livechat4j.reports;

/** The events that the report on goals counts. */
public enum GoalKind {
    /** Reached goals. */
    GOALS,
    /** Only sales that the sales tracker recorded. */
    TRACKED_SALES
}
