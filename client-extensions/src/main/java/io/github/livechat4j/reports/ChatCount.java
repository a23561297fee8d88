package io.github.livechat4j.reports;

import java.util.List;

/**
 * A number of chats.
 *
 * @param chats how many
 */
public record ChatCount(long chats) implements Figures<ChatCount> {

    /**
     * Counts chats.
     *
     * @param chats how many
     * @throws IllegalArgumentException if it is negative
     */
    public ChatCount {
        Sums.requireCount("chats", chats);
    }

    @Override
    public ChatCount plus(ChatCount other) {
        return new ChatCount(Math.addExact(chats, other.chats));
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.of("chats", chats));
    }
}
