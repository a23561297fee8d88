/**
 * Lists that come in pages. {@link Paging} makes a {@link PagedList}, which delivers each record once although the list
 * changes while it is read. It remembers 5,000 identities, unless {@link PagedList#remembering} sets another number; an
 * older record can come twice.
 *
 * <p><b>How a list changes.</b> A new record <i>arrives</i> at the front. A record is <i>deleted</i> from any place. A
 * record is <i>reordered</i> when it leaves its place and comes to the front, as a ticket does when it changes. Chats
 * are never reordered.
 *
 * <p><b>Words.</b> A <i>pass</i> reads the pages once, in one direction; forwards is from the first page to the last.
 * The <i>boundary</i> lies between the pages that a pass has read and those that it has not. A record that crosses it
 * unread is <i>skipped</i>; one that crosses it the other way is read twice, and the <i>duplicate</i> is dropped by its
 * identity. The <i>distance from the end</i> of a record is the total minus its position. A {@link PageCursor}, from
 * which a later walk resumes, knows the last three delivered records and the first ten records of the list.
 *
 * <ol>
 *   <li><b>Boundary rule.</b> Each page tells the total of the list. If the total falls by <i>n</i> from one page to
 *   the next, a pass forwards may have skipped <i>n</i> records; a pass backwards, if the total rises by <i>n</i>. The
 *   pass steps back by <i>n</i> records and reads on from there. If the same two pages, unchanged, cause that three
 *   times, their counts are unreliable and are ignored.
 *   <li><b>Distance rule.</b> Arrivals, and deletions in front of a record, keep its distance from the end. So a record
 *   that comes again at its old distance is only a duplicate. One that comes again nearer to the end shows that a
 *   record between it and the end left its place: the list was reordered. A pass forwards also takes a falling total
 *   for that, since a deletion can hide a reordering. A pass backwards reads the first page first and last: if one of
 *   its records is gone or has another distance, the list was reordered.
 *   <li><b>Reading again.</b> If the list was reordered, the walk reads it again from its front when the pass is over.
 *   After a pass forwards, this reading stops when it meets 25 of the first 100 delivered records (in a resumed walk: 6
 *   of the first ten that the cursor knows) one after the other in their old order: a reordered record is in front of
 *   all that kept their place, so nothing behind them was reordered. After a pass backwards, this reading goes through
 *   the whole list. In a resumed walk that saw no reordering when it resumed, it stops earlier: at two of the last
 *   three records that the cursor knows. The reading is repeated until one sees no reordering, or two in a row read the
 *   same records.
 *   <li><b>Resuming.</b> A resumed walk looks for the last three delivered records where the change of the total puts
 *   them, and goes on behind them. If they are in another place, the list was reordered. If all three are gone, a walk
 *   forwards reads the page of the cursor again, and a walk backwards begins at the end.
 *   <li><b>Errors.</b> A page that repeats another one, both unchanged when they are read again: {@link
 *   RepeatedPageException}. 16 steps back, or 16 readings again, without success: {@link UnstableListException}. 100
 *   pages that bring the end no nearer, or 20 that grow without a duplicate: {@link ContradictoryListException}. More
 *   pages than are served: {@link UnreachablePagesException}, at the end.
 * </ol>
 *
 * <p><b>Known limits.</b> A record can be skipped only in these cases, since the answers do not show them:
 *
 * <ul>
 *   <li>25 delivered records (backwards: all of the first page) were reordered in exactly the reverse of their order.
 *   <li>Forwards, with pages read ahead: a later page was answered before an earlier one, and between the two answers
 *   so many records came to the front that they fill all pages up to the earlier one. Then no delivered record comes
 *   again on that page, so the walk does not notice a reordering, and skips a record that was reordered at that time.
 *   Arrivals and deletions alone cause no skip.
 *   <li>Before a walk resumed, the records that its cursor knows were reordered, or (backwards) a record arrived and
 *   was deleted.
 * </ul>
 *
 * <p><b>States of a walk.</b> In its pass; reading again; over. Only the pass reads ahead, and only there a cursor
 * moves on.
 *
 * @serial exclude
 */
@NullMarked
package io.github.livechat4j.paging;

import org.jspecify.annotations.NullMarked;
