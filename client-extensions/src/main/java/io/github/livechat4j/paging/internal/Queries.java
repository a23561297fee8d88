package io.github.livechat4j.paging.internal;

import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rejects queries that a walk does not support. */
public final class Queries {

    /** Parameters that a walk sets itself, so that additional properties with these names are rejected. */
    private static final Set<String> SET_BY_NAME = Set.of("page", "date_from", "date_to");

    private Queries() {}

    /**
     * Checks a query for chats.
     *
     * @param query the query
     * @throws IllegalArgumentException if it names a page, ends before it begins, or has a time zone that does not
     *     exist
     */
    public static void check(ListChatsQuery query) {
        check(query.page(), query.dateFrom(), query.dateTo(), query.additionalProperties());
        String zone = query.timezone();
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new IllegalArgumentException(
                    "timezone must be the IANA name of a time zone, such as Europe/Warsaw or UTC, was " + zone);
        }
    }

    /**
     * Checks a query for tickets.
     *
     * @param query the query
     * @throws IllegalArgumentException if it names a page, or ends before it begins
     */
    public static void check(ListTicketsQuery query) {
        check(query.page(), query.dateFrom(), query.dateTo(), query.additionalProperties());
    }

    private static void check(
            @Nullable Integer page,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<String, @Nullable Object> additionalProperties) {
        if (page != null) {
            throw new IllegalArgumentException("page must not be set, since a walk takes all pages; it was " + page);
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("dateFrom must not be after dateTo, but " + from + " is after " + to);
        }
        for (String name : SET_BY_NAME) {
            if (additionalProperties.containsKey(name)) {
                throw new IllegalArgumentException(
                        name + " must not be set as an additional property of a query that is walked over");
            }
        }
    }
}
