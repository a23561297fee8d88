package io.github.livechat4j.testkit.internal.archive;

import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** What filters and reports ask about a record of the archive, without making the record. */
public interface ChatFacts {

    /**
     * Gives the id.
     *
     * @return the id of the record
     */
    String id();

    /**
     * Tells whether it is a message that was left while nobody was there.
     *
     * @return whether it is a missed chat
     */
    boolean isMissed();

    /**
     * Tells whether it still goes on.
     *
     * @return whether it is pending
     */
    boolean isPending();

    /**
     * Says when it began.
     *
     * @return epoch seconds
     */
    long started();

    /**
     * Says how long it took.
     *
     * @return seconds; 0 for a missed chat
     */
    int duration();

    /**
     * Names who answered.
     *
     * @return logins; none if nobody did
     */
    List<String> agents();

    /**
     * Names the groups.
     *
     * @return their ids
     */
    List<Integer> groups();

    /**
     * Says how it was rated.
     *
     * @return the rating
     */
    Rating rating();

    /**
     * Gives what the visitor wrote about the rating.
     *
     * @return the comment, or null
     */
    @Nullable
    String comment();

    /**
     * Says how it came about.
     *
     * @return the engagement; a missed chat was begun by the visitor
     */
    Engagement engagement();

    /**
     * Gives the tags.
     *
     * @return the tags of the moment
     */
    List<String> tags();

    /**
     * Gives the goals that were reached.
     *
     * @return the goals
     */
    List<GoalFact> goals();

    /**
     * Says how long the visitor waited.
     *
     * @return seconds in the queue; empty if there was no queue
     */
    OptionalInt queueSeconds();

    /**
     * Names the visitor.
     *
     * @return the id
     */
    String visitorId();

    /**
     * Says where the visitor was.
     *
     * @return the place
     */
    Place place();

    /**
     * Tells the seconds after which an agent answered each message of the visitor.
     *
     * @param delays gets each delay, the first answer first; nothing if nobody answered
     */
    void replies(IntConsumer delays);

    /**
     * Names the greeting that led to it.
     *
     * @return the id; empty if none did
     */
    OptionalInt greeting();

    /**
     * Says how often that greeting was shown until somebody accepted it.
     *
     * @return a number; 0 without a greeting
     */
    int greetingsShown();

    /**
     * Searches the text.
     *
     * @param words lower-case text
     * @return whether it is in the record
     */
    boolean says(String words);

    /**
     * Makes the record.
     *
     * @return JSON as {@code GET /chats/{chat_id}} answers it
     */
    ObjectNode json();
}
