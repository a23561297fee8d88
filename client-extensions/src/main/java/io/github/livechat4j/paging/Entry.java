package io.github.livechat4j.paging;

/**
 * A record at its place.
 *
 * @param index where it is on its page, from 0
 * @param identity what makes it that record
 * @param hash the fingerprint of its identity
 */
record Entry<T>(T item, int index, Object identity, long hash) {}
