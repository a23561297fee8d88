package io.github.livechat4j.paging;

import java.util.List;

/**
 * One page of a list, with what the service says of the whole list.
 *
 * @param <T> the type of the records
 * @param number which page it is, counted from 1
 * @param items its records, in the order of the list; of a page that a walk delivers, those that are new, in the order
 *     of the walk
 * @param total how many records the list has on all pages, as the service counted them when it gave this page
 * @param pages how many pages the list has, as the service counted them then
 */
public record Page<T>(int number, List<T> items, int total, int pages) {

    /**
     * Makes a page.
     *
     * @param number which page it is, from 1
     * @param items its records
     * @param total how many records the list has
     * @param pages how many pages the list has
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
