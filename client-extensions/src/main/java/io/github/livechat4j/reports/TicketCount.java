package io.github.livechat4j.reports;

import java.util.List;

/**
 * A number of tickets.
 *
 * @param tickets the number of tickets, at least 0
 */
public record TicketCount(long tickets) implements Figures<TicketCount> {

    /**
     * Creates a number of tickets.
     *
     * @param tickets the number of tickets, at least 0
     * @throws IllegalArgumentException if the argument is negative
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
