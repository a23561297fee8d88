package io.github.livechat4j.reports;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Visitors who waited in the queue.
 *
 * @param queued how many waited; empty if it was not reported
 * @param leftQueue how many of them left; empty if it was not reported
 * @param enteredChat how many of them went on to a chat; empty if it was not reported
 */
public record QueuedVisitors(OptionalLong queued, OptionalLong leftQueue, OptionalLong enteredChat)
        implements Figures<QueuedVisitors> {

    /**
     * Counts visitors.
     *
     * @param queued how many waited
     * @param leftQueue how many of them left
     * @param enteredChat how many of them went on to a chat
     * @throws NullPointerException if one is null
     * @throws IllegalArgumentException if one is negative
     */
    public QueuedVisitors {
        Sums.requireCount("queued", Objects.requireNonNull(queued, "queued"));
        Sums.requireCount("leftQueue", Objects.requireNonNull(leftQueue, "leftQueue"));
        Sums.requireCount("enteredChat", Objects.requireNonNull(enteredChat, "enteredChat"));
    }

    @Override
    public QueuedVisitors plus(QueuedVisitors other) {
        return new QueuedVisitors(
                Sums.plus(queued, other.queued),
                Sums.plus(leftQueue, other.leftQueue),
                Sums.plus(enteredChat, other.enteredChat));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of("queued", queued),
                Figure.of("left_queue", leftQueue),
                Figure.of("entered_chat", enteredChat));
    }
}
