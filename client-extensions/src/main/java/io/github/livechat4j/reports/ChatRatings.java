package io.github.livechat4j.reports;

import java.util.List;

/**
 * Ratings of chats, beside the number of all chats.
 *
 * @param good chats that were rated good
 * @param bad chats that were rated bad
 * @param chats all chats, rated or not
 */
public record ChatRatings(long good, long bad, long chats) implements Figures<ChatRatings> {

    /**
     * Counts ratings.
     *
     * @param good chats that were rated good
     * @param bad chats that were rated bad
     * @param chats all chats, rated or not
     * @throws IllegalArgumentException if one is negative
     */
    public ChatRatings {
        Sums.requireCount("good", good);
        Sums.requireCount("bad", bad);
        Sums.requireCount("chats", chats);
    }

    /**
     * Says how satisfied those are who rated.
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
