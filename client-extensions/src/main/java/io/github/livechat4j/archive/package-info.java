/**
 * The whole archive of an account, however large it is. {@link Archive} makes an {@link ArchiveWalk} of all chats or
 * all tickets.
 *
 * <p><b>Why a walk has slices.</b> The service serves the newest 25,000 records of a query, and no more. So a walk asks
 * for some days at a time: a <i>slice</i>. The first page of a slice tells its total. If the total is 25,000 or more,
 * the days are <i>halved</i>, and each half is asked for. If records can still arrive, as in the last days and in each
 * list of tickets, the limit is 24,500. Each slice is read as a {@link io.github.livechat4j.paging.PagedList}, by the
 * rules of that package.
 *
 * <ol>
 *   <li><b>Overfull day.</b> A single day with too many records cannot be halved. The newest 25,000 come from the list
 *   of all groups. The records behind them come from the list of each group, merged by time. If the day's total is
 *   larger than the number of records found, the walk throws an {@link UnreachableRecordsException} after the last
 *   record of that day; its cursor goes on with the next day.
 *   <li><b>Tickets belong to their last day.</b> A ticket is listed on each day on which something happened to it. It
 *   is delivered from the last of these days and skipped in the others. The time zone of the account is not known, so a
 *   ticket near midnight may be listed in two slices; the walk recognizes it by its identity. In doubt a ticket is
 *   delivered twice rather than not at all.
 *   <li><b>Duplicates.</b> A walk remembers the last 30,000 identities of chats, 100,000 of tickets, and drops records
 *   that come again.
 *   <li><b>Cursor.</b> An {@link ArchiveCursor} holds the slice and the position in it. The days that are left are
 *   sliced anew when the walk resumes, since totals may have changed; the filter and the order must be the same.
 *   <li><b>Since.</b> {@link ArchiveWalk#since(ArchiveCursor)} skips records that ended or changed more than an hour
 *   before an earlier walk began. The hour covers the delay with which the service lists a record. Records of that
 *   hour, and those that ended or changed while the earlier walk ran, can come again.
 *   <li><b>Ignored days.</b> A service, or a proxy, may ignore the days of a query and answer with all records. The
 *   walk then ends with a {@link io.github.livechat4j.paging.ContradictoryListException}. It looks for three signs:
 *       <ul>
 *         <li>On a page, half of the records with a time, or three of them, are of other days. One day before and one
 *         day after the requested days do not count as other days, since the time zone of the account is not known.
 *         <li>The days are halved three times in a row, and each time one half has all records of the whole. The walk
 *         then requests the other half too. If the sum of both halves exceeds the whole by more than a tenth and 500
 *         records, the service ignores the days. The walk does not compare halves if their records are tickets with a
 *         time, since both halves may list the same ticket; the first sign is enough for these.
 *         <li>A slice of past days grows by more than 500 records while it is read.
 *       </ul>
 *   <li><b>Unreadable records.</b> A record that does not match the contract is counted and told to a listener; the
 *   walk goes on.
 *   <li><b>Plan.</b> {@link Archive#plan(io.github.livechat4j.model.ListChatsQuery)} returns the slices as values that
 *   can be sent to other machines: each is walked by itself, in any order, and together they are all records.
 * </ol>
 *
 * <p><b>Known limit.</b> A walk with the oldest first over an overfull day of tickets that change meanwhile can end
 * with an {@link UnreachableRecordsException} for tickets that changed between two groups. Nothing is lost silently:
 * walk that day again.
 *
 * @serial exclude
 */
@NullMarked
package io.github.livechat4j.archive;

import org.jspecify.annotations.NullMarked;
