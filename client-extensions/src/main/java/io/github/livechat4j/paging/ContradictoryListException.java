package io.github.livechat4j.paging;

import io.github.livechat4j.error.LiveChatException;
import java.util.List;

/**
 * Thrown if the answers of the service contradict each other or the query: the records are of other days than the
 * query, or the pages never end. Continuing the walk would never end, or would deliver records that do not match the
 * query. Another walk fails in the same way.
 *
 * <p>The message names the request, the expected answer and the actual one. Check that the base URL is that of the
 * service, and that no proxy removes parameters from the query or answers from a cache.
 */
public final class ContradictoryListException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param what the request, the expected and the actual answer in words, without data of records
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
