package io.github.livechat4j.reports;

import java.util.List;

/**
 * The greatest number of chats at the same time. That of two hours is the greater of both.
 *
 * @param chats how many at most
 */
public record Occupancy(long chats) implements Figures<Occupancy> {

    /**
     * Counts chats at the same time.
     *
     * @param chats how many at most
     * @throws IllegalArgumentException if it is negative
     */
    public Occupancy {
        Sums.requireCount("chats", chats);
    }

    @Override
    public Occupancy plus(Occupancy other) {
        return new Occupancy(Math.max(chats, other.chats));
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.of("most_chats_at_once", chats));
    }
}
