package io.github.livechat4j.reports;

import java.util.List;

/**
 * Ratings of chats, with the number of all chats.
 *
 * @param good the number of chats that were rated good
 * @param bad the number of chats that were rated bad
 * @param chats the number of all chats, rated or not
 */
public record ChatRatings(long good, long bad, long chats) implements Figures<ChatRatings> {

    /**
     * Creates ratings.
     *
     * @param good the number of chats that were rated good
     * @param bad the number of chats that were rated bad
     * @param chats the number of all chats, rated or not
     * @throws IllegalArgumentException if a number is negative
     */
    public ChatRatings {
        Sums.requireCount("good", good);
        Sums.requireCount("bad", bad);
        Sums.requireCount("chats", chats);
    }

    /**
     * Returns the satisfaction: the good and bad ratings.
     *
     * @return the good and bad ratings
     */
    public Satisfaction satisfaction() {
        return new Satisfaction(good, bad);
    }

    @Override
    public ChatRatings plus(ChatRatings other) {
        return new ChatRatings(
                Math.addExact(good, other.good), Math.addExact(bad, other.bad), Math.addExact(chats, other.chats));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of("good", good),
                Figure.of("bad", bad),
                Figure.of("chats", chats),
                Figure.of("satisfaction", satisfaction().rate()));
    }
}
