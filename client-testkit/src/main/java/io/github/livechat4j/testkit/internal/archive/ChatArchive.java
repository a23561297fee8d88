package io.github.livechat4j.testkit.internal.archive;

import io.github.livechat4j.testkit.internal.json.ArrayNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The archive of all chats, newest first: chats that were started in the running sandbox, then generated chats. */
public final class ChatArchive {

    /** The number of records per page. */
    public static final int PAGE = 25;

    private static final int MOST_PAGES = 1000;
    private static final int KEPT_SEARCHES = 32;

    private final GeneratedArchive generator;
    private final List<RunningChat> running = new CopyOnWriteArrayList<>();
    private final AtomicInteger changes = new AtomicInteger();
    private final Map<String, Search> searches = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Search> eldest) {
            return size() > KEPT_SEARCHES;
        }
    };

    /**
     * Creates an archive. The time does not depend on the number of chats.
     *
     * @param plan the parameters of the generated chats
     */
    public ChatArchive(ArchivePlan plan) {
        this.generator = new GeneratedArchive(plan);
    }

    /** The result of a search: the number of matching records and the place at which each page begins. */
    private record Search(int change, int total, List<Integer> pages) {}

    /**
     * Returns one page of {@code GET /chats}.
     *
     * @param filter selects the records
     * @param from the start in epoch seconds, inclusive
     * @param to the end in epoch seconds, exclusive
     * @param page the number of the page, from 1; a page after the last is empty
     * @return the page, with the total of matching records and the number of pages that are served
     */
    public ObjectNode page(ChatFilter filter, long from, long to, int page) {
        Search search = search(filter, from, to);
        int pages = Math.min(MOST_PAGES, (search.total() + PAGE - 1) / PAGE);
        ObjectNode answer = new ObjectNode();
        ArrayNode chats = answer.putArray("chats");
        if (page <= pages) {
            List<RunningChat> current = List.copyOf(running);
            Span span = span(current, from, to);
            for (int i = search.pages().get(page - 1); i < span.end() && chats.size() < PAGE; i = span.next(i)) {
                ChatFacts chat = at(current, i);
                if (span.contains(i, chat) && filter.test(chat)) {
                    chats.add(chat.json());
                }
            }
        }
        return answer.put("total", search.total()).put("pages", pages);
    }

    private Search search(ChatFilter filter, long from, long to) {
        int change = changes.get();
        String key = filter.key() + from + ".." + to;
        synchronized (searches) {
            Search known = searches.get(key);
            if (known != null && known.change() == change) {
                return known;
            }
        }
        List<RunningChat> current = List.copyOf(running);
        Span span = span(current, from, to);
        int counted = counted(filter, span);
        int total = 0;
        List<Integer> pages = new ArrayList<>();
        for (int i = span.first(); i < Math.min(counted, span.end()); i = span.next(i)) {
            ChatFacts chat = at(current, i);
            if (span.contains(i, chat) && filter.test(chat)) {
                if (total % PAGE == 0 && total / PAGE < MOST_PAGES) {
                    pages.add(i);
                }
                total++;
            }
        }
        int others = Math.max(0, span.end() - counted);
        for (int page = pages.size(); page < MOST_PAGES && page * PAGE < total + others; page++) {
            pages.add(counted + page * PAGE - total);
        }
        Search search = new Search(change, total + others, pages);
        synchronized (searches) {
            searches.put(key, search);
        }
        return search;
    }

    /**
     * A range of places to search. Running chats have negative places, the newest the lowest. Generated chats are
     * ordered by time, so only the places inside the period are searched.
     */
    private record Span(long from, long to, int first, int generated, int end) {

        int next(int place) {
            return place == -1 ? generated : place + 1;
        }

        boolean contains(int place, ChatFacts chat) {
            return place >= 0 || (chat.started() >= from && chat.started() < to);
        }
    }

    private Span span(List<RunningChat> current, long from, long to) {
        int generated = generator.timeline().countFrom(to);
        return new Span(
                from,
                to,
                current.isEmpty() ? generated : -current.size(),
                generated,
                generator.timeline().countFrom(from));
    }

    private ChatFacts at(List<RunningChat> current, int place) {
        return place < 0 ? current.get(place + current.size()) : new GeneratedChat(generator, place);
    }

    /**
     * Passes the matching records to a consumer, newest first.
     *
     * @param filter selects the records
     * @param from the start in epoch seconds, inclusive
     * @param to the end in epoch seconds, exclusive
     * @param reader called with each record
     */
    public void forEach(ChatFilter filter, long from, long to, Consumer<ChatFacts> reader) {
        List<RunningChat> current = List.copyOf(running);
        Span span = span(current, from, to);
        for (int i = span.first(); i < span.end(); i = span.next(i)) {
            ChatFacts chat = at(current, i);
            if (span.contains(i, chat) && filter.test(chat)) {
                reader.accept(chat);
            }
        }
    }

    /**
     * Counts the matching records. Without conditions the time does not depend on the number of generated chats.
     *
     * @param filter selects the records
     * @param from the start in epoch seconds, inclusive
     * @param to the end in epoch seconds, exclusive
     * @return the number of matching records
     */
    public int count(ChatFilter filter, long from, long to) {
        List<RunningChat> current = List.copyOf(running);
        Span span = span(current, from, to);
        int counted = counted(filter, span);
        int count = Math.max(0, span.end() - counted);
        for (int i = span.first(); i < Math.min(counted, span.end()); i = span.next(i)) {
            ChatFacts chat = at(current, i);
            if (span.contains(i, chat) && filter.test(chat)) {
                count++;
            }
        }
        return count;
    }

    /** Returns the place from which on all records of the span match, so that they need not be generated. */
    private int counted(ChatFilter filter, Span span) {
        int pending = filter.isWithPending() ? 0 : generator.plan().pending();
        return filter.isOpen() ? Math.max(span.generated(), pending) : span.end();
    }

    /**
     * Finds a record by its id.
     *
     * @param id the id
     * @return the record; empty if there is none
     */
    public Optional<ChatFacts> find(String id) {
        return running(id).<ChatFacts>map(chat -> chat).or(() -> {
            OptionalInt place = generator.place(id);
            return place.isPresent() ? Optional.of(new GeneratedChat(generator, place.getAsInt())) : Optional.empty();
        });
    }

    /**
     * Finds a chat that was started in the running sandbox.
     *
     * @param id the id
     * @return the chat; empty if there is none
     */
    public Optional<RunningChat> running(String id) {
        return running.stream().filter(chat -> chat.id().equals(id)).findFirst();
    }

    /**
     * Returns whether a visitor has a chat in the archive.
     *
     * @param visitorId the id of the visitor
     * @return whether a chat of the visitor exists
     */
    public boolean knowsVisitor(String visitorId) {
        return running.stream().anyMatch(chat -> chat.visitorId().equals(visitorId))
                || generator.visitors().find(visitorId).isPresent();
    }

    /**
     * Replaces the tags of a chat.
     *
     * @param chat the chat
     * @param tags the new tags
     */
    public void changeTags(ChatFacts chat, List<String> tags) {
        if (chat instanceof RunningChat mine) {
            mine.changeTags(tags);
        } else if (chat instanceof GeneratedChat generated) {
            generator.changeTags(generated.number(), tags);
        }
        changes.incrementAndGet();
    }

    /**
     * Adds a reached goal to the latest chat of a visitor. Does nothing if the visitor has no chat.
     *
     * @param visitorId the visitor
     * @param goal the goal
     */
    public void markGoal(String visitorId, GoalFact goal) {
        if (!knowsVisitor(visitorId)) {
            return;
        }
        List<RunningChat> current = List.copyOf(running);
        for (int i = -current.size(); i < generator.plan().chats(); i++) {
            ChatFacts chat = at(current, i);
            if (chat.visitorId().equals(visitorId) && !chat.isMissed()) {
                if (chat instanceof RunningChat mine) {
                    mine.markGoal(goal);
                } else {
                    generator.markGoal(i, goal);
                }
                changes.incrementAndGet();
                return;
            }
        }
    }

    /**
     * Starts a chat, which is pending until it is ended.
     *
     * @param guest the visitor
     * @param agents the agents who answer
     * @param groups the ids of its groups
     * @param now the time at which it starts
     * @return the chat
     */
    public RunningChat start(
            RunningChat.Guest guest, List<ArchivePlan.AgentName> agents, List<Integer> groups, Instant now) {
        String id = new ChatIds(generator.draws(), Integer.MAX_VALUE).of(Integer.MAX_VALUE - running.size());
        RunningChat chat = new RunningChat(id, guest, agents, groups, now.getEpochSecond(), generator.json());
        running.add(0, chat);
        changes.incrementAndGet();
        return chat;
    }

    /** Notes that a running chat has changed, which invalidates cached counts. */
    public void changed() {
        changes.incrementAndGet();
    }

    /**
     * Returns the number of changes, for callers that cache counts.
     *
     * @return a number that grows with each change
     */
    public int changes() {
        return changes.get();
    }

    /**
     * Returns the start of the archive.
     *
     * @return the earliest possible start of a chat
     */
    public Instant beginning() {
        return generator.plan().from();
    }
}
