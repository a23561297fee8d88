/**
 * Copies an account into a database and keeps the copy up to date:
 * {@link io.github.livechat4j.warehouse.replication.Replication}.
 *
 * <p><b>Words.</b> A <i>run</i> is one call of {@code run()}. It makes a <i>pass</i> over each kind of archived
 * records, and reads the configuration and the reports. A pass has <i>slices</i> of days, which are walked side by
 * side. A
 * <i>batch</i> is some thousand rows that are written in one transaction.
 *
 * <ol>
 *   <li><b>Rows and state are one transaction.</b> Each batch saves, with its rows, the cursor behind them. So a run
 *   can be killed at any moment, and the next one continues from the last batch.
 *   <li><b>Records are replaced.</b> A record that is read again replaces all its rows, so reading twice is harmless,
 *   and a pass may begin earlier than it has to.
 *   <li><b>A later pass begins before the earlier one.</b> It reads the days since the earlier pass began, less an
 *   overlap; or since the first day of the oldest chat that was still open, if that is earlier. A chat that is tagged
 *   or rated later than that is found by a full pass only. Tickets are listed by any activity, so each change is found.
 *   <li><b>A full pass compares.</b> Records that the service no longer lists are deleted, but only if the pass read
 *   everything: no error, no unreachable record, and as many records as the service counts.
 *   <li><b>One writer.</b> Walks run on threads of their own, and make the rows there. One thread writes, in the order
 *   in which the batches come, so the state of a pass is always that of its rows.
 * </ol>
 */
@NullMarked
package io.github.livechat4j.warehouse.replication;

import org.jspecify.annotations.NullMarked;
