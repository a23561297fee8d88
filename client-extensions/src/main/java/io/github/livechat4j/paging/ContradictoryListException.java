package io.github.livechat4j.paging;

import io.github.livechat4j.error.LiveChatException;
import java.util.List;

/**
 * What the service says of a list cannot all be true, such as records of other days than those that were asked for, or pages that never end. A walk that went on would
 * never come to an end, or give what nobody asked for. The same is to be expected of another walk.
 *
 * <p>The message says what was asked, what was expected, and what came. Look whether the base URL is that of the service, and whether a proxy on the way
 * takes parameters off the query or answers from a cache.
 */
public final class ContradictoryListException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param what what was asked, what was expected, and what came, without any record
     */
    public ContradictoryListException(String what) {
        super(
                null,
                what
                        + "; check that the base URL is that of the service, and that no proxy takes parameters off the query or answers"
                        + " from a cache",
                List.of(),
                null);
    }
}
