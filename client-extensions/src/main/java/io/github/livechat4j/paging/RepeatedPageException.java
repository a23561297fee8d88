package io.github.livechat4j.paging;

import io.github.livechat4j.error.LiveChatException;
import java.util.List;

/**
 * Thrown if the service returns the same records on two pages, each time that they are read, so that the walk would not
 * end.
 *
 * <p>The records of the pages before it have been delivered.
 */
public final class RepeatedPageException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** The page that repeats another. */
    private final int page;

    /** The page that is repeated. */
    private final int repeats;

    RepeatedPageException(int page, int repeats) {
        super(null, "page " + page + " has the same records as page " + repeats, List.of(), null);
        this.page = page;
        this.repeats = repeats;
    }

    /**
     * Returns the repeating page.
     *
     * @return its number, from 1
     */
    public int page() {
        return page;
    }

    /**
     * Returns the repeated page.
     *
     * @return the number of that page
     */
    public int repeats() {
        return repeats;
    }
}
