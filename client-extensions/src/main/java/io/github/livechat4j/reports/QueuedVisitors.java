package io.github.livechat4j.reports;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Numbers of visitors in the queue.
 *
 * @param queued the number of all visitors in the queue; empty if it was not reported
 * @param leftQueue the number of visitors who left the queue; empty if it was not reported
 * @param enteredChat the number of visitors who entered a chat; empty if it was not reported
 */
public record QueuedVisitors(OptionalLong queued, OptionalLong leftQueue, OptionalLong enteredChat)
        implements Figures<QueuedVisitors> {

    /**
     * Creates numbers of visitors.
     *
     * @param queued the number of all visitors in the queue
     * @param leftQueue the number of visitors who left the queue
     * @param enteredChat the number of visitors who entered a chat
     * @throws NullPointerException if a parameter is null
     * @throws IllegalArgumentException if a number is negative
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
