package io.github.livechat4j.testkit.internal.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The shared state of generated chats: their random generators, and the tags and goals that were changed later. */
final class GeneratedArchive {

    private static final int MISSED_PERCENT = 4;

    private final ArchivePlan plan;
    private final Draws draws;
    private final Timeline timeline;
    private final Visitors visitors;
    private final ChatIds ids;
    private final ChatJson json;
    private final Map<Integer, String> knownIds = new HashMap<>();
    private final Map<String, Integer> knownPlaces = new HashMap<>();
    private final Map<Integer, List<String>> changedTags = new ConcurrentHashMap<>();
    private final Map<Integer, List<GoalFact>> markedGoals = new ConcurrentHashMap<>();

    GeneratedArchive(ArchivePlan plan) {
        this.plan = plan;
        this.draws = new Draws(plan.seed());
        this.timeline = new Timeline(plan.from(), plan.to(), plan.zone(), plan.chats(), draws);
        this.visitors = new Visitors(draws, plan.to().getEpochSecond(), plan.chats());
        this.ids = new ChatIds(draws, plan.chats());
        this.json = new ChatJson(plan.zone());
        int chats = 0;
        int missed = 0;
        for (int place = plan.pending(); place < Math.min(plan.chats(), plan.pending() + 1000); place++) {
            if (isMissed(place) && missed < plan.missedIds().size()) {
                name(place, plan.missedIds().get(missed++));
            } else if (!isMissed(place) && chats < plan.chatIds().size()) {
                name(place, plan.chatIds().get(chats++));
            }
        }
    }

    private void name(int place, String id) {
        knownIds.put(place, id);
        knownPlaces.put(id, place);
    }

    ArchivePlan plan() {
        return plan;
    }

    Draws draws() {
        return draws;
    }

    Timeline timeline() {
        return timeline;
    }

    Visitors visitors() {
        return visitors;
    }

    ChatJson json() {
        return json;
    }

    boolean isMissed(int place) {
        return place >= plan.pending() && draws.below(Topic.MISSED, place, 100) < MISSED_PERCENT;
    }

    String id(int place) {
        String known = knownIds.get(place);
        return known == null ? ids.of(place) : known;
    }

    OptionalInt place(String id) {
        Integer known = knownPlaces.get(id);
        if (known != null) {
            return OptionalInt.of(known);
        }
        OptionalInt place = ids.place(id);
        // this place has a fixed id, so its computed id is not in use
        return place.isPresent() && knownIds.containsKey(place.getAsInt()) ? OptionalInt.empty() : place;
    }

    @Nullable
    List<String> changedTags(int place) {
        return changedTags.isEmpty() ? null : changedTags.get(place);
    }

    void changeTags(int place, List<String> tags) {
        changedTags.put(place, List.copyOf(tags));
    }

    List<GoalFact> markedGoals(int place) {
        return markedGoals.isEmpty() ? List.of() : markedGoals.getOrDefault(place, List.of());
    }

    void markGoal(int place, GoalFact goal) {
        markedGoals.merge(place, List.of(goal), (before, more) -> {
            List<GoalFact> all = new ArrayList<>(before);
            all.addAll(more);
            return List.copyOf(all);
        });
    }

    /** Returns the tickets of a chat; tickets are spread evenly over the archive. */
    List<String> tickets(int place) {
        int all = plan.tickets().size();
        if (all == 0) {
            return List.of();
        }
        int distance = Math.max(1, plan.chats() / all);
        return place % distance == 0 && place / distance < all
                ? List.of(plan.tickets().get(place / distance))
                : List.of();
    }
}
