package io.github.livechat4j.paging.internal;

import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.model.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days that a list was asked for. Records of other days show that the service ignored them.
 *
 * <p>The zone of the days is unknown, and a record may be listed shortly before or after its known times. So one more
 * day on each side is tolerated.
 *
 * @param from the first day; null for no limit
 * @param to the last day; null for the current day
 */
public record AskedDays(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final Duration SLACK = Duration.ofDays(1);
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

    /** The number of records of one page with other days that is no coincidence. */
    private static final int ENOUGH = 3;

    /**
     * Whether a page shows that the service ignored the days: half of its records that have a time are of other days,
     * or several are.
     *
     * @param records the times of the events of each record of the page; empty for records without times
     */
    public boolean areIgnoredBy(List<? extends List<Instant>> records) {
        if (from == null && to == null) {
            return false;
        }
        long dated = records.stream().filter(instants -> !instants.isEmpty()).count();
        long others = records.stream().filter(this::isOfOthers).count();
        return others > 0 && (2 * others >= dated || others >= ENOUGH);
    }

    private boolean isOfOthers(List<Instant> happened) {
        return !happened.isEmpty()
                && (happened.stream().allMatch(this::isBefore)
                        || happened.stream().allMatch(this::isAfter));
    }

    private boolean isBefore(Instant instant) {
        return from != null
                && instant.isBefore(from.atStartOfDay(EARLIEST).toInstant().minus(SLACK));
    }

    private boolean isAfter(Instant instant) {
        return to != null
                && instant.isAfter(
                        to.plusDays(1).atStartOfDay(LATEST).toInstant().plus(SLACK));
    }

    /** Returns the known times of the events of a chat. */
    public static List<Instant> happenings(@Nullable ArchivedChat archived) {
        return archived instanceof Chat chat
                ? known(Stream.of(chat.startedTimestamp(), chat.endedTimestamp()))
                : List.of();
    }

    /** Returns the known times of the events of a ticket. */
    public static List<Instant> happenings(Ticket ticket) {
        Stream<@Nullable Instant> openings =
                ticket.opened().stream().flatMap(opening -> Stream.of(opening.from(), opening.to()));
        Stream<@Nullable Instant> events = ticket.events().stream().map(TicketEvent::date);
        return known(Stream.of(Stream.of(ticket.modified()), openings, events).flatMap(instants -> instants));
    }

    private static List<Instant> known(Stream<@Nullable Instant> instants) {
        return instants.flatMap(Stream::ofNullable).toList();
    }

    /** Returns the days in words. */
    @Override
    public String toString() {
        String last = Objects.toString(to, "today");
        return from == null ? "up to " + last : from.equals(to) ? last : from + " to " + last;
    }
}
