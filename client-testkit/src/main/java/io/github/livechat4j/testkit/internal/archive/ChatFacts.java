package io.github.livechat4j.testkit.internal.archive;

import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The properties of an archived chat that filters and reports need, without its JSON. */
public interface ChatFacts {

    /**
     * Returns the id.
     *
     * @return the id of the record
     */
    String id();

    /**
     * Returns whether this is a missed chat, which is a message left while no agent was available.
     *
     * @return whether it is a missed chat
     */
    boolean isMissed();

    /**
     * Returns whether the chat is still open.
     *
     * @return whether it is pending
     */
    boolean isPending();

    /**
     * Returns the start.
     *
     * @return epoch seconds
     */
    long started();

    /**
     * Returns the duration.
     *
     * @return seconds; 0 for a missed chat
     */
    int duration();

    /**
     * Returns the agents of the chat.
     *
     * @return their logins; empty if there are none
     */
    List<String> agents();

    /**
     * Returns the groups of the chat.
     *
     * @return their ids
     */
    List<Integer> groups();

    /**
     * Returns the rating.
     *
     * @return the rating
     */
    Rating rating();

    /**
     * Returns the visitor's comment on the rating.
     *
     * @return the comment; null if there is none
     */
    @Nullable
    String comment();

    /**
     * Returns the way in which the chat was started.
     *
     * @return the engagement; {@link EngagementKind#IMMEDIATE} for a missed chat
     */
    EngagementKind engagement();

    /**
     * Returns the current tags.
     *
     * @return the tags
     */
    List<String> tags();

    /**
     * Returns the goals that the visitor reached.
     *
     * @return the goals
     */
    List<GoalFact> goals();

    /**
     * Returns the time in the queue.
     *
     * @return seconds; empty if the visitor was not queued
     */
    OptionalInt queueSeconds();

    /**
     * Returns the id of the visitor.
     *
     * @return the id
     */
    String visitorId();

    /**
     * Returns the location of the visitor.
     *
     * @return the location
     */
    Place place();

    /**
     * Passes the delay of each reply of an agent to a consumer.
     *
     * @param delays called with the seconds of each delay, the first reply first; not called if no agent replied
     */
    void replies(IntConsumer delays);

    /**
     * Returns the greeting that started the chat.
     *
     * @return its id; empty if no greeting did
     */
    OptionalInt greeting();

    /**
     * Returns how often the greeting was shown before the visitor accepted it.
     *
     * @return the number; 0 without a greeting
     */
    int greetingsShown();

    /**
     * Searches the text of the chat.
     *
     * @param words the text to find, in lower case
     * @return whether the record contains it
     */
    boolean says(String words);

    /**
     * Builds the JSON of the record.
     *
     * @return the JSON that {@code GET /chats/{chat_id}} returns
     */
    ObjectNode json();
}
