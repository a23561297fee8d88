package io.github.livechat4j.reports;

import java.util.function.Function;

/**
 * Understands the rows of one report.
 *
 * @param report the report
 * @param figures takes the figures from a row
 * @param dates takes the dates from a row
 */
record RowReader<R, T>(Report report, Function<R, T> figures, Function<R, RowDates> dates) {}
