package io.github.livechat4j.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How long visitors waited in the queue, by what came of it.
 *
 * @param queued all who waited
 * @param leftQueue those who left
 * @param enteredChat those who went on to a chat
 */
public record QueueWaits(Waits queued, Waits leftQueue, Waits enteredChat) implements Figures<QueueWaits> {

    /**
     * Describes waits.
     *
     * @param queued all who waited
     * @param leftQueue those who left
     * @param enteredChat those who went on to a chat
     * @throws NullPointerException if one is null
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
