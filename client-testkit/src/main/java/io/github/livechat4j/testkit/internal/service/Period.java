package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days of a query, in its time zone or in that of the account.
 *
 * @param first the first day, inclusive
 * @param last the last day, inclusive
 * @param zone the time zone of the boundaries of days
 */
record Period(LocalDate first, LocalDate last, ZoneId zone) {

    /** Parses the period. {@code date_from} defaults to the given beginning, and {@code date_to} to today. */
    static Period of(ObjectNode query, AccountState account, LocalDate beginning) {
        ZoneId zone = zone(query, account);
        LocalDate last = query.has("date_to")
                ? LocalDate.parse(query.path("date_to").asText())
                : LocalDate.ofInstant(account.clock.instant(), zone);
        LocalDate first = query.has("date_from")
                ? LocalDate.parse(query.path("date_from").asText())
                : beginning.isAfter(last) ? last : beginning;
        if (first.isAfter(last)) {
            throw Refusal.badRequest("date_from has to be no later than date_to");
        }
        return new Period(first, last, zone);
    }

    static ZoneId zone(ObjectNode query, AccountState account) {
        if (!query.has("timezone")) {
            return account.zone;
        }
        try {
            return ZoneId.of(query.path("timezone").asText());
        } catch (DateTimeException e) {
            throw Refusal.badRequest("timezone has to be an IANA name of a time zone");
        }
    }

    long from() {
        return first.atStartOfDay(zone).toEpochSecond();
    }

    /** Returns the end in epoch seconds, exclusive. */
    long to() {
        return last.plusDays(1).atStartOfDay(zone).toEpochSecond();
    }

    boolean isOneDay() {
        return first.equals(last);
    }

    boolean contains(long epochSecond) {
        return epochSecond >= from() && epochSecond < to();
    }
}
