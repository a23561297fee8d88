package io.github.livechat4j.testkit.internal.archive;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A goal that was reached in a chat.
 *
 * @param goal the goal
 * @param afterSeconds the seconds from the start of the chat
 * @param order the sale; null if nothing was sold
 */
public record GoalFact(
        GoalKind goal, int afterSeconds, @Nullable Order order) {

    /**
     * The properties of a goal that the archive needs.
     *
     * @param id the id
     * @param name the name
     * @param type the type, in the words of the service
     * @param currency the ISO 4217 code of its sales; null if it is not about sales
     */
    public record GoalKind(
            int id, String name, String type, @Nullable String currency) {}

    /**
     * A sale.
     *
     * @param id the id of the order
     * @param description the description of the order
     * @param price the price in units of the currency
     * @param currency the ISO 4217 code of the currency
     */
    public record Order(String id, String description, BigDecimal price, String currency) {}
}
