package io.github.livechat4j.testkit.internal.archive;

import io.github.livechat4j.testkit.internal.archive.ArchivePlan.AgentName;
import io.github.livechat4j.testkit.internal.archive.GoalFact.GoalKind;
import io.github.livechat4j.testkit.internal.archive.GoalFact.Order;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A generated chat. It holds only its place; all other properties are computed when they are read. */
final class GeneratedChat implements ChatFacts {

    /** The longest possible duration in seconds: six exchanges of less than two minutes each, and the remainder. */
    static final int LONGEST = 6 * 120 + 60;

    private final GeneratedArchive generator;
    private final Draws draws;
    private final ArchivePlan plan;
    private final int place;

    GeneratedChat(GeneratedArchive generator, int place) {
        this.generator = generator;
        this.draws = generator.draws();
        this.plan = generator.plan();
        this.place = place;
    }

    int number() {
        return place;
    }

    @Override
    public String id() {
        return generator.id(place);
    }

    @Override
    public boolean isMissed() {
        return generator.isMissed(place);
    }

    @Override
    public boolean isPending() {
        return place < plan.pending();
    }

    @Override
    public long started() {
        return generator.timeline().start(place);
    }

    @Override
    public int duration() {
        if (isMissed()) {
            return 0;
        }
        int duration = 5 + draws.below(Topic.EXTRAS, place, 40);
        for (int i = 0; i < exchanges(); i++) {
            duration += gap(i) + (isAnswered() ? delay(i) : 0);
        }
        return duration;
    }

    int exchanges() {
        return isAnswered() ? 1 + draws.below(Topic.EXCHANGES, place, 6) : 1;
    }

    int gap(int exchange) {
        return 5 + draws.below(Topic.GAP + exchange, place, 55);
    }

    int delay(int exchange) {
        return 3 + draws.below(Topic.DELAY + exchange, place, 57);
    }

    boolean isAnswered() {
        return !isMissed() && !plan.agents().isEmpty() && draws.below(Topic.ANSWERED, place, 100) >= 6;
    }

    @Override
    public List<String> agents() {
        return names().stream().map(AgentName::login).toList();
    }

    /**
     * Returns the agents of the chat. Half of the unanswered chats have no agent; in the other half the agent did not
     * reply.
     */
    List<AgentName> names() {
        if (isMissed() || plan.agents().isEmpty() || draws.below(Topic.ANSWERED, place, 100) < 3) {
            return List.of();
        }
        int all = plan.agents().size();
        int first = draws.below(Topic.AGENT, place, all);
        if (all < 2 || draws.below(Topic.SECOND_AGENT, place, 10) > 0) {
            return List.of(plan.agents().get(first));
        }
        int second = (first + 1 + draws.below(Topic.SECOND_AGENT, -1L - place, all - 1)) % all;
        return List.of(plan.agents().get(first), plan.agents().get(second));
    }

    @Override
    public List<Integer> groups() {
        int all = plan.groups().size();
        int first = draws.below(Topic.GROUP, place, all);
        return all > 1 && draws.below(Topic.GROUP, -1L - place, 20) == 0
                ? List.of(plan.groups().get(first), plan.groups().get((first + 1) % all))
                : List.of(plan.groups().get(first));
    }

    @Override
    public Rating rating() {
        if (!isAnswered() || isPending()) {
            return Rating.NOT_RATED;
        }
        int percent = draws.below(Topic.RATE, place, 100);
        return percent < 30 ? Rating.GOOD : percent < 36 ? Rating.BAD : Rating.NOT_RATED;
    }

    @Override
    public @Nullable String comment() {
        return rating() == Rating.NOT_RATED || draws.below(Topic.COMMENT, place, 10) > 2
                ? null
                : Texts.COMMENTS
                        .lines()
                        .get(draws.below(
                                Topic.COMMENT,
                                -1L - place,
                                Texts.COMMENTS.lines().size()));
    }

    @Override
    public EngagementKind engagement() {
        int percent = draws.below(Topic.ENGAGEMENT, place, 100);
        return isMissed() || percent < 65
                ? EngagementKind.IMMEDIATE
                : percent < 92 ? EngagementKind.GREETING : EngagementKind.INVITATION;
    }

    @Override
    public List<String> tags() {
        List<String> changed = generator.changedTags(place);
        if (changed != null) {
            return changed;
        }
        if (isMissed() || plan.tags().isEmpty()) {
            return List.of();
        }
        int percent = draws.below(Topic.TAGS, place, 100);
        int all = plan.tags().size();
        int first = draws.below(Topic.TAGS, -1L - place, all);
        return percent < 55
                ? List.of()
                : percent < 85 || all < 2
                        ? List.of(plan.tags().get(first))
                        : List.of(plan.tags().get(first), plan.tags().get((first + 1) % all));
    }

    @Override
    public List<GoalFact> goals() {
        List<GoalFact> goals = new ArrayList<>(generator.markedGoals(place));
        if (!isMissed() && !plan.goals().isEmpty() && draws.below(Topic.GOALS, place, 100) < 14) {
            goals.add(goal(plan.goals()
                    .get(draws.below(Topic.GOALS, -1L - place, plan.goals().size()))));
        }
        return goals;
    }

    private GoalFact goal(GoalKind kind) {
        int after = draws.below(Topic.GOAL_VALUE, -1L - place, Math.max(1, duration()));
        if (kind.currency() == null) {
            return new GoalFact(kind, after, null);
        }
        BigDecimal price = BigDecimal.valueOf(500 + draws.below(Topic.GOAL_VALUE, place, 20_000), 2);
        return new GoalFact(kind, after, new Order("O-" + (1000 + place), kind.name(), price, kind.currency()));
    }

    @Override
    public OptionalInt queueSeconds() {
        return draws.below(Topic.QUEUE, place, 100) < (isMissed() ? 30 : 18)
                ? OptionalInt.of(2 + draws.below(Topic.QUEUE_TIME, place, 300))
                : OptionalInt.empty();
    }

    int visitor() {
        return generator.visitors().ofChat(place);
    }

    @Override
    public String visitorId() {
        return generator.visitors().id(visitor());
    }

    @Override
    public Place place() {
        return generator.visitors().place(visitor());
    }

    @Override
    public void replies(IntConsumer delays) {
        if (isAnswered()) {
            for (int i = 0; i < exchanges(); i++) {
                delays.accept(delay(i));
            }
        }
    }

    @Override
    public OptionalInt greeting() {
        return engagement() == EngagementKind.GREETING && !plan.greetings().isEmpty()
                ? OptionalInt.of(plan.greetings()
                        .get(draws.below(Topic.GREETING, place, plan.greetings().size())))
                : OptionalInt.empty();
    }

    @Override
    public int greetingsShown() {
        return engagement() == EngagementKind.GREETING ? 1 + draws.below(Topic.DISPLAYED, place, 12) : 0;
    }

    @Override
    public boolean says(String words) {
        for (int i = 0; i < exchanges(); i++) {
            boolean visitorSays =
                    text(Texts.VISITORS.lowerCase(), Topic.VISITOR_TEXT + i).contains(words);
            if (visitorSays || (isAnswered() && agentSays(words, i))) {
                return true;
            }
        }
        boolean isInWelcome = isWelcomed() && Texts.WELCOMES.lowerCase().get(0).contains(words);
        return isInWelcome
                || generator.visitors().name(visitor()).toLowerCase(Locale.ROOT).contains(words);
    }

    private boolean agentSays(String words, int exchange) {
        return text(Texts.AGENTS.lowerCase(), Topic.AGENT_TEXT + exchange).contains(words);
    }

    String text(List<String> texts, int topic) {
        return texts.get(draws.below(topic, place, texts.size()));
    }

    boolean isWelcomed() {
        return isAnswered() && engagement() == EngagementKind.GREETING;
    }

    Draws draws() {
        return draws;
    }

    GeneratedArchive generator() {
        return generator;
    }

    @Override
    public ObjectNode json() {
        return new GeneratedRecord(this).json();
    }
}
