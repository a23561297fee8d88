package io.github.livechat4j.testkit.internal.archive;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A goal that was reached in a chat.
 *
 * @param goal the goal
 * @param afterSeconds how long after the beginning of the chat
 * @param order what was sold; null if nothing was
 */
public record GoalFact(
        GoalKind goal, int afterSeconds, @Nullable Order order) {

    /**
     * A goal as the archive knows it.
     *
     * @param id its id
     * @param name its name
     * @param type its type, as the service calls it
     * @param currency in which it sells; null if it sells nothing
     */
    public record GoalKind(
            int id, String name, String type, @Nullable String currency) {}

    /**
     * What was sold.
     *
     * @param id of the order
     * @param description what it was
     * @param price in units of the currency
     * @param currency its ISO 4217 code
     */
    public record Order(String id, String description, BigDecimal price, String currency) {}
}
