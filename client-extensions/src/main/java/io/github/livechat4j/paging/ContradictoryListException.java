package io.github.livechat4j.paging;

import io.github.livechat4j.error.LiveChatException;
import java.util.List;

/**
 * The answers of the service contradict each other or the query: the records are of other days than the query, or the
 * pages never end. A walk that went on would not end, or would deliver records that do not match the query. Another
 * walk ends in the same way.
 *
 * <p>The message tells the request, the expected answer and the actual one. Check that the base URL is that of the
 * service, and that no proxy removes parameters from the query or answers from a cache.
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
