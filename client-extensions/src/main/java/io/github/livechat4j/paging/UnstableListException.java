package io.github.livechat4j.paging;

import io.github.livechat4j.error.LiveChatException;
import java.util.List;

/**
 * Thrown if the list changed each time that a part of it was read again, so that a record may have been skipped. The
 * records before that part have been delivered. Resume the walk from its cursor, or call the same iterator again, when
 * the list changes less.
 */
public final class UnstableListException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** The page that changed each time. */
    private final int page;

    UnstableListException(int page, int tries) {
        super(null, "the list changed " + tries + " times while page " + page + " was read", List.of(), null);
        this.page = page;
    }

    /**
     * Returns that page.
     *
     * @return its number, from 1
     */
    public int page() {
        return page;
    }
}
