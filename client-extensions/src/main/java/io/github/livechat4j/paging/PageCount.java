package io.github.livechat4j.paging;

/** The size of a page and the number of the last page, as far as the pages of a list have told. */
final class PageCount {

    private final int reach;
    private int pageSize;
    private int last;
    private boolean pagesAreFull = true;

    PageCount(int reach, int pageSize) {
        this.reach = reach;
        this.pageSize = pageSize;
    }

    /** How many records a page holds; 0 as long as that is not known. */
    int pageSize() {
        return pageSize;
    }

    /** The number of the last page. */
    int last() {
        return last;
    }

    /** Assumes that the list has a page, until a page that was read says otherwise. */
    void assume(int page) {
        last = Math.max(last, page);
    }

    /** Learns the size of a page. */
    void learnSize(ReadPage<?> page) {
        if (page.records().size() > pageSize) {
            pagesAreFull &= pageSize == 0;
            pageSize = page.records().size();
        }
    }

    /**
     * Learns from a page that was accepted. A list has at least the pages that have records, whatever their counts say.
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

    /** The number of pages by the counts of a page: by its total if that says more and pages are full. */
    int pagesSaidBy(ReadPage<?> page) {
        int byTotal = pagesAreFull && pageSize > 0 ? (page.total() + pageSize - 1) / pageSize : 0;
        return Math.max(byTotal, page.pages());
    }

    private boolean isLastByTotal(ReadPage<?> page) {
        long read = (long) (page.number() - 1) * pageSize + page.records().size();
        return page.total() > 0 && read >= page.total();
    }

    /** The total, if it is more than is served; else 0. */
    int beyondReach(int total) {
        return (long) reach * pageSize < total ? total : 0;
    }
}
