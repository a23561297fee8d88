package io.github.livechat4j.archive;

import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.model.TicketEvent;
import io.github.livechat4j.model.TicketPage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tickets like those of the service: listed on each day of an event, with the latest change first. */
final class FakeTickets {

    private final Limits limits;
    private final ZoneId zone;
    private final Map<String, List<Instant>> happenings = new LinkedHashMap<>();

    FakeTickets(Limits limits, ZoneId zone) {
        this.limits = limits;
        this.zone = zone;
    }

    /** Adds a ticket, or events of a ticket. */
    synchronized FakeTickets happens(String id, Instant... instants) {
        happenings.computeIfAbsent(id, added -> new ArrayList<>()).addAll(List.of(instants));
        return this;
    }

    synchronized void remove(String id) {
        happenings.remove(id);
    }

    synchronized List<String> ids() {
        return List.copyOf(happenings.keySet());
    }

    synchronized Instant modified(String id) {
        return Collections.max(happenings.getOrDefault(id, List.of(Instant.EPOCH)));
    }

    synchronized TicketPage list(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Integer group, int page) {
        List<String> found = happenings.keySet().stream()
                .filter(id -> happenings.getOrDefault(id, List.of()).stream().anyMatch(at -> isWithin(at, from, to)))
                .filter(id -> group == null || group == Math.floorMod(id.hashCode(), 3))
                .sorted(Comparator.comparing(this::modified).reversed())
                .toList();
        int served = Math.min(found.size(), limits.cap());
        int begin = Math.min((page - 1) * limits.pageSize(), served);
        return TicketPage.builder()
                .tickets(found.subList(begin, Math.min(begin + limits.pageSize(), served)).stream()
                        .map(this::ticket)
                        .toList())
                .total(found.size())
                .pages((found.size() + limits.pageSize() - 1) / limits.pageSize())
                .build();
    }

    /** Returns all tickets of some days, in any order. */
    synchronized List<String> all(@Nullable LocalDate from, @Nullable LocalDate to) {
        return happenings.keySet().stream()
                .filter(id -> happenings.getOrDefault(id, List.of()).stream().anyMatch(at -> isWithin(at, from, to)))
                .toList();
    }

    private boolean isWithin(Instant at, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private Ticket ticket(String id) {
        return Ticket.builder()
                .id(id)
                .modified(modified(id))
                .events(happenings.getOrDefault(id, List.of()).stream()
                        .map(at -> TicketEvent.builder().date(at).build())
                        .toList())
                .build();
    }
}
