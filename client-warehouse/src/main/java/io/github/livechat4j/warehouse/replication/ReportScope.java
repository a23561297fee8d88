package io.github.livechat4j.warehouse.replication;

/** What the daily reports are broken down by. */
public enum ReportScope {
    /** The whole account. */
    ACCOUNT,
    /** Each agent: a request for each report and agent. */
    AGENT,
    /** Each group: a request for each report and group. */
    GROUP
}
