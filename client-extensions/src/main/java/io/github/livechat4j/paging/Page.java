package io.github.livechat4j.paging;

import java.util.List;

/**
 * One page of a list, with the counts of the whole list.
 *
 * @param <T> the type of the records
 * @param number the number of the page, from 1
 * @param items its records, in the order of the list; for a page that a walk delivers, the new records, in the order of
 *     the walk
 * @param total the number of records on all pages, as the service counted them for this answer
 * @param pages the number of pages, as the service counted them for this answer
 */
public record Page<T>(int number, List<T> items, int total, int pages) {

    /**
     * Creates a page.
     *
     * @param number the number of the page, from 1
     * @param items its records
     * @param total the number of records of the list
     * @param pages the number of pages of the list
     * @throws IllegalArgumentException if the number is less than 1
     * @throws NullPointerException if the records are null, or one of them is
     */
    public Page {
        if (number < 1) {
            throw new IllegalArgumentException("number must be at least 1, was " + number);
        }
        items = List.copyOf(items);
    }
}
