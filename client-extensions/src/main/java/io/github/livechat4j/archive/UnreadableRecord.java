package io.github.livechat4j.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record of the archive that a walk could not read, and so did not deliver: an essential field, such as its id, is
 * missing or violates the contract.
 *
 * @param from the first day of its list; null for no limit
 * @param to the last day of that list; null for an open end
 * @param page the page of that list, from 1
 * @param index its place on that page, from 0
 * @param id its id if it is a text or a number; null otherwise
 * @param jsonPath the place of the violation in the answer, such as {@code $.chats[3].id}
 * @param expected the expected kind of value, such as {@code a text}
 * @param found the actual kind of value, such as {@code an object}
 * @param json the record as it was sent. It is data of the service and may be personal.
 */
public record UnreadableRecord(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page,
        int index,
        @Nullable String id,
        String jsonPath,
        String expected,
        String found,
        String json) {

    /** Returns its place and the violation, without its data. */
    @Override
    public String toString() {
        return "record " + index + " of page " + page + " of " + new Days(from, to) + ": expected " + expected + " at "
                + jsonPath + " but found " + found;
    }
}
