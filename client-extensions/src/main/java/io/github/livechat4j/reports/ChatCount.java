package io.github.livechat4j.reports;

import java.util.List;

/**
 * A number of chats.
 *
 * @param chats the number of chats, at least 0
 */
public record ChatCount(long chats) implements Figures<ChatCount> {

    /**
     * Creates a number of chats.
     *
     * @param chats the number of chats, at least 0
     * @throws IllegalArgumentException if the argument is negative
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
