package io.github.livechat4j.reports;

import java.util.List;

/**
 * The greatest number of simultaneous chats. The sum of two hours is the greater of both numbers.
 *
 * @param chats the greatest number
 */
public record Occupancy(long chats) implements Figures<Occupancy> {

    /**
     * Creates a number of simultaneous chats.
     *
     * @param chats the greatest number
     * @throws IllegalArgumentException if the argument is negative
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
