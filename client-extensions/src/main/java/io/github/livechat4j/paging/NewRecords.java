package io.github.livechat4j.paging;

import java.util.List;

/**
 * The new records of one page for a walk.
 *
 * @param page the page as it was read
 * @param records the records, in the order of the walk
 * @param inPlace whether a cursor can be behind them; false for records that were found by reading a part of the list
 *     again
 */
record NewRecords<T>(Page<T> page, List<ReadRecord<T>> records, boolean inPlace) {}
