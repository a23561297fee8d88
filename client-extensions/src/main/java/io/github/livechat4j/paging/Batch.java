package io.github.livechat4j.paging;

import java.util.List;

/**
 * What one page brought to a walk.
 *
 * @param page the page as it was read
 * @param entries those of its records that are new, in the order of the walk
 * @param inPlace whether the walk stands there; records that were found when a part of the list was read again have no place
 */
record Batch<T>(Page<T> page, List<Entry<T>> entries, boolean inPlace) {}
