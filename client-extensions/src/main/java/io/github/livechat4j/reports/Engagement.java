package io.github.livechat4j.reports;

import java.util.List;

/**
 * Chats by how they started.
 *
 * @param automatic the number of chats that started with an automatic invitation
 * @param immediate the number of chats that the visitor started without an invitation
 * @param manual the number of chats that started with an invitation of an agent
 */
public record Engagement(long automatic, long immediate, long manual) implements Figures<Engagement> {

    /**
     * Creates numbers of chats.
     *
     * @param automatic the number of chats that started with an automatic invitation
     * @param immediate the number of chats that the visitor started without an invitation
     * @param manual the number of chats that started with an invitation of an agent
     * @throws IllegalArgumentException if a number is negative
     */
    public Engagement {
        Sums.requireCount("automatic", automatic);
        Sums.requireCount("immediate", immediate);
        Sums.requireCount("manual", manual);
    }

    /**
     * Returns the number of all chats.
     *
     * @return the sum
     */
    public long chats() {
        return Math.addExact(Math.addExact(automatic, immediate), manual);
    }

    @Override
    public Engagement plus(Engagement other) {
        return new Engagement(
                Math.addExact(automatic, other.automatic),
                Math.addExact(immediate, other.immediate),
                Math.addExact(manual, other.manual));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of("chats_from_auto_invite", automatic),
                Figure.of("chats_from_immediate_start", immediate),
                Figure.of("chats_from_manual_invite", manual));
    }
}
