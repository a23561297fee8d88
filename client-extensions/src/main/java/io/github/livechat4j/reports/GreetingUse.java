package io.github.livechat4j.reports;

import java.util.List;

/**
 * Greetings that were shown, and what they led to.
 *
 * @param displayed how many were shown
 * @param accepted how many chats they led to
 * @param goals how many goals they led to
 */
public record GreetingUse(long displayed, long accepted, long goals) implements Figures<GreetingUse> {

    /**
     * Counts greetings.
     *
     * @param displayed how many were shown
     * @param accepted how many chats they led to
     * @param goals how many goals they led to
     * @throws IllegalArgumentException if one is negative
     */
    public GreetingUse {
        Sums.requireCount("displayed", displayed);
        Sums.requireCount("accepted", accepted);
        Sums.requireCount("goals", goals);
    }

    @Override
    public GreetingUse plus(GreetingUse other) {
        return new GreetingUse(
                Math.addExact(displayed, other.displayed),
                Math.addExact(accepted, other.accepted),
                Math.addExact(goals, other.goals));
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.of("displayed", displayed), Figure.of("accepted", accepted), Figure.of("goals", goals));
    }
}
