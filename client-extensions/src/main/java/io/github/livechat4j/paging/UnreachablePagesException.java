package io.github.livechat4j.paging;

import io.github.livechat4j.error.LiveChatException;
import java.util.List;

/**
 * The list is longer than what the service serves of it, so that its oldest records cannot be reached. All others have
 * been delivered.
 *
 * <p>{@code GET /chats} serves 1,000 pages of a query, however many there are. A query for fewer days reaches more; the
 * archive of this client asks such queries by itself.
 */
public final class UnreachablePagesException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** How many records the list has. */
    private final int total;

    /** How many pages are served. */
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
     * Says how many records the list has.
     *
     * @return the number, as the service counts them
     */
    public int total() {
        return total;
    }

    /**
     * Says how many pages of it are served.
     *
     * @return the number of pages
     */
    public int served() {
        return served;
    }
}
