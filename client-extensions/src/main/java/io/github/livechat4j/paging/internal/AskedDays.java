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
 * The days that a list was asked for. Records of other days tell that the service did not look at them.
 *
 * <p>The zone in which days begin may be any, and a record may be listed a little before or after what is known of it,
 * so that a day on each side is no other day yet.
 *
 * @param from the first of them; null for the beginning of time
 * @param to the last of them; null for whatever day it is
 */
public record AskedDays(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final Duration SLACK = Duration.ofDays(1);
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

    /** One record whose times are wrong does not tell of all; so many of one page do. */
    private static final int ENOUGH = 3;

    /**
     * Whether a page shows that the service did not look at the days: half of its records that have a time are of other
     * days, or several are.
     *
     * @param records when something happened to each of the records of the page; nothing for those that do not tell
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

    /** When something happened to a chat, as far as it tells. */
    public static List<Instant> happenings(@Nullable ArchivedChat archived) {
        return archived instanceof Chat chat
                ? known(Stream.of(chat.startedTimestamp(), chat.endedTimestamp()))
                : List.of();
    }

    /** When something happened to a ticket, as far as it tells. */
    public static List<Instant> happenings(Ticket ticket) {
        Stream<@Nullable Instant> openings =
                ticket.opened().stream().flatMap(opening -> Stream.of(opening.from(), opening.to()));
        Stream<@Nullable Instant> events = ticket.events().stream().map(TicketEvent::date);
        return known(Stream.of(Stream.of(ticket.modified()), openings, events).flatMap(instants -> instants));
    }

    private static List<Instant> known(Stream<@Nullable Instant> instants) {
        return instants.flatMap(Stream::ofNullable).toList();
    }

    /** The days as people say them. */
    @Override
    public String toString() {
        String last = Objects.toString(to, "today");
        return from == null ? "up to " + last : from.equals(to) ? last : from + " to " + last;
    }
}
