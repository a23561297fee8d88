package io.github.livechat4j.paging;

/** The size of a page and the number of the last page, derived from the pages of a list. */
final class PageCount {

    private final int reach;
    private int pageSize;
    private int last;
    private boolean pagesAreFull = true;

    PageCount(int reach, int pageSize) {
        this.reach = reach;
        this.pageSize = pageSize;
    }

    /** Returns the number of records of a page; 0 while it is unknown. */
    int pageSize() {
        return pageSize;
    }

    /** Returns the number of the last page. */
    int last() {
        return last;
    }

    /** Assumes that the list has a page, until an answer contradicts it. */
    void assume(int page) {
        last = Math.max(last, page);
    }

    /** Updates the size of a page. */
    void learnSize(ReadPage<?> page) {
        if (page.records().size() > pageSize) {
            pagesAreFull &= pageSize == 0;
            pageSize = page.records().size();
        }
    }

    /**
     * Updates the counts from an accepted page. A list has at least the pages that have records, regardless of their
     * counts.
     */
    void learn(ReadPage<?> page) {
        learnSize(page);
        int said = pagesSaidBy(page);
        if (said < page.number() && !page.isEmpty() && !isLastByTotal(page)) {
            said = page.number() + 1;
        }
        last = Math.min(said, reach);
        pagesAreFull &= page.records().size() == pageSize;
    }

    /** Returns the number of pages by the counts of a page: by its total if that gives more and pages are full. */
    int pagesSaidBy(ReadPage<?> page) {
        int byTotal = pagesAreFull && pageSize > 0 ? (page.total() + pageSize - 1) / pageSize : 0;
        return Math.max(byTotal, page.pages());
    }

    private boolean isLastByTotal(ReadPage<?> page) {
        long read = (long) (page.number() - 1) * pageSize + page.records().size();
        return page.total() > 0 && read >= page.total();
    }

    /** Returns the total if it exceeds the served records; otherwise 0. */
    int beyondReach(int total) {
        return (long) reach * pageSize < total ? total : 0;
    }
}
