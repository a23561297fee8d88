package io.github.livechat4j.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record of the archive that a walk could not read, and so did not deliver: something without which it is worthless,
 * such as its id, is missing or is not what the contract promises.
 *
 * @param from the first day of the list that it is in; null for the beginning of time
 * @param to the last day of that list; null for an open end
 * @param page the page of that list, from 1
 * @param index its place on that page, from 0
 * @param id its id as far as it has one that is a text or a number; null otherwise
 * @param jsonPath where in the answer what makes it unreadable is, {@code $.chats[3].id}
 * @param expected what was expected there, {@code a text}
 * @param found the kind of what was found there, {@code an object}
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

    /** Tells where it is and what is wrong with it, without its data. */
    @Override
    public String toString() {
        return "record " + index + " of page " + page + " of " + new Days(from, to) + ": expected " + expected + " at "
                + jsonPath + " but found " + found;
    }
}
