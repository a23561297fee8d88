package io.github.livechat4j.paging;

import io.github.livechat4j.error.LiveChatException;
import java.util.List;

/**
 * Thrown if the list is longer than the served pages, so that its oldest records cannot be reached. All other records
 * have been delivered.
 *
 * <p>{@code GET /chats} serves at most 1,000 pages of a query. Queries for fewer days reach more records; the archive
 * of this client sends such queries itself.
 */
public final class UnreachablePagesException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** The total of the list. */
    private final int total;

    /** The number of served pages. */
    private final int served;

    UnreachablePagesException(int total, int served) {
        super(null, sentence(total, served), List.of(), null);
        this.total = total;
        this.served = served;
    }

    private static String sentence(int total, int served) {
        return "the list has " + total + " records, more than the " + served
                + " pages that the service serves; ask for fewer days" + " or walk the archive";
    }

    /**
     * Returns the total of the list.
     *
     * @return the number, as the service counts them
     */
    public int total() {
        return total;
    }

    /**
     * Returns the number of served pages.
     *
     * @return the number of pages
     */
    public int served() {
        return served;
    }
}
