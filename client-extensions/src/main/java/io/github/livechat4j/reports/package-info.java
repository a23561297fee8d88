/**
 * Reports of the service as series of figures with real times. {@link io.github.livechat4j.reports.Reports} reads them.
 *
 * <p><b>Words.</b> A <i>row</i> is what the service sends for one time. A <i>bucket</i> is that time: an hour, a day, a
 * month or a year. A <i>point</i> is a bucket with its figures, and a <i>series</i> has the points of a report in the
 * order of time. A <i>gap</i> is a bucket of the requested period without a row.
 *
 * <ol>
 *   <li><b>Figures can be added.</b> Each row is a record with {@code plus}, so totals, weeks and months are sums of
 *       rows. An average is kept as the total time and its count, so averages are never averaged.
 *   <li><b>Absent is not zero.</b> A value that the service did not send is empty, and only {@link
 *       io.github.livechat4j.reports.TimeSeries#filled} fills gaps.
 *   <li><b>Times are exact.</b> Seconds, minutes and hours of the service become {@link java.time.Duration}s, to the
 *       nanosecond.
 *   <li><b>Unsupported settings are rejected.</b> A report throws an exception before it sends a request if it cannot
 *       apply a setting of the {@link io.github.livechat4j.reports.ReportQuery}.
 *   <li><b>The answer decides its buckets.</b> If the service answers with buckets of another length than requested,
 *       the series has these. Buckets of two lengths in one answer are rejected. So is an answer in which half of the
 *       rows are of other days: the service ignored the days.
 *   <li><b>An invalid row is left out</b> and told to the listener of the client, like an unreadable record.
 *   <li><b>Several requests.</b> A comparison, a ranking or a scorecard sends several requests at once. The first
 *       failure ends the others and is thrown. A scorecard leaves out a report that the plan of the account does not
 *       include, for all agents.
 * </ol>
 *
 * <p><b>Where to look.</b> {@code WireQuery} writes a query, {@code SeriesReader} reads a series, {@code RowReader} a
 * row, {@code BucketKey} a key, {@code Resampling} makes weeks and months, {@code Scoring} a scorecard, {@code FanOut}
 * sends several requests.
 */
@NullMarked
package io.github.livechat4j.reports;

import org.jspecify.annotations.NullMarked;
