package io.github.livechat4j.testkit.internal.archive;

import io.github.livechat4j.testkit.internal.archive.ArchivePlan.AgentName;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A chat that was started in the running sandbox. */
public final class RunningChat implements ChatFacts {

    /**
     * The visitor of a running chat.
     *
     * @param id the id of the visitor
     * @param name the name of the visitor
     * @param mail the e-mail address of the visitor; empty if unknown
     * @param startUrl the page on which the chat started
     */
    public record Guest(String id, String name, String mail, String startUrl) {}

    private static final Place NOWHERE = new Place("Porto", "Norte", "Portugal", "PT", "Europe/Lisbon");

    private final String id;
    private final Guest guest;
    private final List<AgentName> agents;
    private final List<Integer> groups;
    private final long started;
    private final ChatJson json;
    private final List<Message> messages = new ArrayList<>();
    private final List<GoalFact> goals = new ArrayList<>();
    private List<String> tags = List.of();
    private Rating rating = Rating.NOT_RATED;
    private long ended = -1;

    RunningChat(String id, Guest guest, List<AgentName> agents, List<Integer> groups, long started, ChatJson json) {
        this.id = id;
        this.guest = guest;
        this.agents = List.copyOf(agents);
        this.groups = List.copyOf(groups);
        this.started = started;
        this.json = json;
    }

    /**
     * Adds a message of the visitor.
     *
     * @param text the message
     * @param epochSecond its time in epoch seconds
     */
    public synchronized void say(String text, long epochSecond) {
        messages.add(new Message(epochSecond, guest.name(), null, text, Message.Kind.PLAIN));
    }

    /**
     * Adds a message of the first agent. Does nothing if the chat has no agent.
     *
     * @param text the message
     * @param epochSecond its time in epoch seconds
     */
    public synchronized void answer(String text, long epochSecond) {
        agents.stream()
                .findFirst()
                .ifPresent(agent ->
                        messages.add(new Message(epochSecond, agent.name(), agent.login(), text, Message.Kind.PLAIN)));
    }

    /**
     * Ends the chat. The caller makes sure that it has not ended already.
     *
     * @param epochSecond the end in epoch seconds
     * @param newRating the rating
     */
    public synchronized void end(long epochSecond, Rating newRating) {
        ended = Math.max(started, epochSecond);
        rating = newRating;
    }

    synchronized void changeTags(List<String> newTags) {
        tags = List.copyOf(newTags);
    }

    synchronized void markGoal(GoalFact goal) {
        goals.add(goal);
    }

    /**
     * Returns the visitor.
     *
     * @return the visitor
     */
    public Guest guest() {
        return guest;
    }

    /**
     * Returns the messages.
     *
     * @return the messages so far, unmodifiable
     */
    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean isMissed() {
        return false;
    }

    @Override
    public synchronized boolean isPending() {
        return ended < 0;
    }

    @Override
    public long started() {
        return started;
    }

    @Override
    public synchronized int duration() {
        return ended < 0 ? 0 : (int) (ended - started);
    }

    @Override
    public List<String> agents() {
        return agents.stream().map(AgentName::login).toList();
    }

    /**
     * Returns the agents of the chat.
     *
     * @return their logins and names
     */
    public List<AgentName> agentNames() {
        return agents;
    }

    @Override
    public List<Integer> groups() {
        return groups;
    }

    @Override
    public synchronized Rating rating() {
        return rating;
    }

    @Override
    public @Nullable String comment() {
        return null;
    }

    @Override
    public EngagementKind engagement() {
        return EngagementKind.IMMEDIATE;
    }

    @Override
    public synchronized List<String> tags() {
        return tags;
    }

    @Override
    public synchronized List<GoalFact> goals() {
        return List.copyOf(goals);
    }

    @Override
    public OptionalInt queueSeconds() {
        return OptionalInt.empty();
    }

    @Override
    public String visitorId() {
        return guest.id();
    }

    @Override
    public Place place() {
        return NOWHERE;
    }

    @Override
    public synchronized void replies(IntConsumer delays) {
        long waitingSince = -1;
        for (Message message : messages) {
            if (message.login() == null) {
                waitingSince = waitingSince < 0 ? message.timestamp() : waitingSince;
            } else if (waitingSince >= 0) {
                delays.accept((int) (message.timestamp() - waitingSince));
                waitingSince = -1;
            }
        }
    }

    @Override
    public OptionalInt greeting() {
        return OptionalInt.empty();
    }

    @Override
    public int greetingsShown() {
        return 0;
    }

    @Override
    public boolean says(String words) {
        return messages().stream()
                        .anyMatch(message ->
                                message.text().toLowerCase(Locale.ROOT).contains(words))
                || guest.name().toLowerCase(Locale.ROOT).contains(words);
    }

    @Override
    public ObjectNode json() {
        return json.chat(
                this,
                new ChatDetails(
                        guest.name(),
                        guest.mail(),
                        "203.0.113.46",
                        null,
                        guest.startUrl(),
                        null,
                        messages(),
                        agents,
                        List.of(),
                        Map.of("Name:", guest.name()),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        List.of()));
    }
}
