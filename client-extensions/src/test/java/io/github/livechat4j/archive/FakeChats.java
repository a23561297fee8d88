package io.github.livechat4j.archive;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An archive of chats like that of the service: the newest first, with a limit for the records of a query. */
final class FakeChats {

    private final int pageSize;
    private final int cap;
    private final ZoneId zone;
    private final List<Entry> newestFirst = new ArrayList<>();
    private final Map<String, List<Entry>> cache = new HashMap<>();
    private int groups = 3;
    private int arrived;

    /** A chat or a missed chat. */
    record Entry(String id, long started, long ended, Set<Integer> groups, boolean missed) {}

    /** One page. */
    record Answer(List<Entry> records, int total, int pages) {}

    FakeChats(Limits limits, ZoneId zone) {
        this.pageSize = limits.pageSize();
        this.cap = limits.cap();
        this.zone = zone;
    }

    static FakeChats small() {
        return new FakeChats(new Limits(5, 100), ZoneOffset.UTC);
    }

    int groups() {
        return groups;
    }

    void groups(int number) {
        groups = number;
    }

    /** Adds chats of one day, evenly spread over it and over the groups 0, 1 and 2. */
    FakeChats day(LocalDate day, int chats) {
        return day(day, chats, 0);
    }

    /** Adds chats of one day, the first of which were missed. */
    FakeChats day(LocalDate day, int chats, int missed) {
        long begin = day.atStartOfDay(zone).toEpochSecond();
        List<Entry> records = new ArrayList<>();
        for (int chat = 0; chat < chats; chat++) {
            long started = begin + chat * 86_000L / chats;
            String id = "C" + day.toEpochDay() + "x" + chat;
            records.add(new Entry(id, started, started + 60, Set.of(chat % groups), chat < missed));
        }
        Collections.reverse(records);
        return add(records);
    }

    /** Adds records; those of the same second keep their order in the list. */
    synchronized FakeChats add(List<Entry> records) {
        newestFirst.addAll(records);
        newestFirst.sort((one, other) -> Long.compare(other.started(), one.started()));
        cache.clear();
        return this;
    }

    /** Adds a new chat, one second after the newest. */
    synchronized Entry arrive() {
        long started = newestFirst.get(0).started() + 1;
        Entry record = new Entry("A" + ++arrived, started, started + 1, Set.of(arrived % groups), false);
        newestFirst.add(0, record);
        cache.clear();
        return record;
    }

    synchronized void remove(String id) {
        newestFirst.removeIf(record -> record.id().equals(id));
        cache.clear();
    }

    synchronized List<Entry> records() {
        return List.copyOf(newestFirst);
    }

    List<String> ids() {
        return records().stream().map(Entry::id).toList();
    }

    /** Answers as {@code GET /chats} does. */
    synchronized Answer list(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Integer group, int page) {
        List<Entry> found = cache.computeIfAbsent(from + "/" + to + "/" + group, query -> find(from, to, group));
        int served = Math.min(found.size(), cap);
        int begin = (int) Math.min((long) (page - 1) * pageSize, served);
        return new Answer(
                found.subList(begin, Math.min(begin + pageSize, served)),
                found.size(),
                (found.size() + pageSize - 1) / pageSize);
    }

    private List<Entry> find(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Integer group) {
        long begin = from == null ? Long.MIN_VALUE : from.atStartOfDay(zone).toEpochSecond();
        long end =
                to == null ? Long.MAX_VALUE : to.plusDays(1).atStartOfDay(zone).toEpochSecond();
        List<Entry> days = newestFirst.subList(firstBefore(end), firstBefore(begin));
        return group == null
                ? List.copyOf(days)
                : days.stream()
                        .filter(record -> !record.missed() && record.groups().contains(group))
                        .toList();
    }

    private int firstBefore(long instant) {
        int low = 0;
        int high = newestFirst.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (newestFirst.get(middle).started() < instant) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    static String localTime(long started) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(started, 0, ZoneOffset.UTC);
        return java.time.format.DateTimeFormatter.ofPattern("EEE, MM/dd/yy hh:mm:ss a", java.util.Locale.ENGLISH)
                .format(time);
    }
}
