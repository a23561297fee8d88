package io.github.livechat4j.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Waiting times of visitors in the queue, by outcome.
 *
 * @param queued the waits of all visitors in the queue
 * @param leftQueue the waits of visitors who left the queue
 * @param enteredChat the waits of visitors who entered a chat
 */
public record QueueWaits(Waits queued, Waits leftQueue, Waits enteredChat) implements Figures<QueueWaits> {

    /**
     * Creates waiting times.
     *
     * @param queued the waits of all visitors in the queue
     * @param leftQueue the waits of visitors who left the queue
     * @param enteredChat the waits of visitors who entered a chat
     * @throws NullPointerException if a parameter is null
     */
    public QueueWaits {
        Objects.requireNonNull(queued, "queued");
        Objects.requireNonNull(leftQueue, "leftQueue");
        Objects.requireNonNull(enteredChat, "enteredChat");
    }

    @Override
    public QueueWaits plus(QueueWaits other) {
        return new QueueWaits(
                queued.plus(other.queued), leftQueue.plus(other.leftQueue), enteredChat.plus(other.enteredChat));
    }

    @Override
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        add(figures, "queued", queued);
        add(figures, "left_queue", leftQueue);
        add(figures, "entered_chat", enteredChat);
        return List.copyOf(figures);
    }

    private static void add(List<Figure> figures, String kind, Waits waits) {
        waits.figures().forEach(figure -> figures.add(new Figure(kind + "_" + figure.name(), figure.value())));
    }
}
