package io.github.livechat4j.reports;

import java.util.List;

/**
 * A number of tickets.
 *
 * @param tickets how many
 */
public record TicketCount(long tickets) implements Figures<TicketCount> {

    /**
     * Counts tickets.
     *
     * @param tickets how many
     * @throws IllegalArgumentException if it is negative
     */
    public TicketCount {
        Sums.requireCount("tickets", tickets);
    }

    @Override
    public TicketCount plus(TicketCount other) {
        return new TicketCount(Math.addExact(tickets, other.tickets));
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.of("tickets", tickets));
    }
}
