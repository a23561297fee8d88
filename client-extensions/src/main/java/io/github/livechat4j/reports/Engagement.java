package io.github.livechat4j.reports;

import java.util.List;

/**
 * Chats by the way they began.
 *
 * @param automatic chats that began with an automatic invitation
 * @param immediate chats that the visitor began alone
 * @param manual chats that an agent invited to
 */
public record Engagement(long automatic, long immediate, long manual) implements Figures<Engagement> {

    /**
     * Counts chats.
     *
     * @param automatic chats that began with an automatic invitation
     * @param immediate chats that the visitor began alone
     * @param manual chats that an agent invited to
     * @throws IllegalArgumentException if one is negative
     */
    public Engagement {
        Sums.requireCount("automatic", automatic);
        Sums.requireCount("immediate", immediate);
        Sums.requireCount("manual", manual);
    }

    /**
     * Counts the chats, however they began.
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
