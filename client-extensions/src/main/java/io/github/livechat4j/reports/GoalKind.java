package io.github.livechat4j.reports;

/** What the report on goals counts. */
public enum GoalKind {
    /** Goals only. */
    GOALS,
    /** Sales that the sales tracker saw only. */
    TRACKED_SALES
}
