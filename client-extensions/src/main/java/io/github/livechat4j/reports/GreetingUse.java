package io.github.livechat4j.reports;

import java.util.List;

/**
 * Displayed greetings, and the chats and goals they led to.
 *
 * @param displayed the number of displayed greetings
 * @param accepted the number of chats they led to
 * @param goals the number of goals they led to
 */
public record GreetingUse(long displayed, long accepted, long goals) implements Figures<GreetingUse> {

    /**
     * Creates numbers of greetings.
     *
     * @param displayed the number of displayed greetings
     * @param accepted the number of chats they led to
     * @param goals the number of goals they led to
     * @throws IllegalArgumentException if a number is negative
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
