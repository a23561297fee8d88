package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;

/**
 * A record on its page.
 *
 * @param index its index on the page, from 0
 * @param identity its identity
 * @param hash the fingerprint of its identity
 */
record ReadRecord<T>(T item, int index, Object identity, long hash) {

    long briefHash() {
        return hash & CursorState.BRIEF;
    }
}
