package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.archive.ChatFacts;
import io.github.livechat4j.testkit.internal.archive.ChatFilter;
import io.github.livechat4j.testkit.internal.archive.Rating;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * {@code /reports/chats} and {@code /reports/availability}, computed from the archive with the filters of
 * {@code GET /chats}.
 */
final class ComputedChatReports {

    private static final int QUARTER = 900;
    private static final int DAY = 86_400;
    private static final int OCCUPANCY_WEEKS = 4;

    private final AccountState account;

    ComputedChatReports(AccountState account) {
        this.account = account;
    }

    void register(Map<String, Handler> handlers) {
        handlers.put("totalChats", this::totals);
        series(handlers, "chatEngagement", query -> Tallies::engagement);
        series(handlers, "notRepliedChats", query -> Tallies::notReplied);
        series(handlers, "chatRatings", query -> Tallies::ratings);
        series(handlers, "queuedVisitors", query -> () -> Tallies.queue(false));
        series(handlers, "queueWaitingTimes", query -> () -> Tallies.queue(true));
        series(handlers, "chatFirstResponseTime", query -> Tallies::firstResponses);
        series(handlers, "chatResponseTime", query -> Tallies::responses);
        series(handlers, "chatGreetings", query -> {
            OptionalInt greeting = number(query, "greeting");
            OptionalInt goal = number(query, "goal");
            return () -> Tallies.greetings(greeting, goal);
        });
        series(handlers, "chatGoals", query -> {
            OptionalInt goal = number(query, "goal");
            boolean sales = query.path("sales_tracker").asInt() == 1;
            String currency = query.path("currency").asText();
            return () -> Tallies.goals(
                    reached -> (goal.isEmpty() || reached.goal().id() == goal.getAsInt())
                            && (!sales || reached.goal().type().equals("sales_tracker")),
                    code -> currency.isEmpty() || code.equalsIgnoreCase(currency));
        });
        handlers.put("chattingTime", arguments -> {
            Period period = period(arguments.query());
            List<ReportBucket> buckets = ReportBucket.of(arguments.query(), period);
            boolean inMinutes = buckets.get(0).isHour();
            return rows(filter(arguments.query()), buckets, () -> Tallies.chattingTime(inMinutes));
        });
        handlers.put("availability", this::availability);
        handlers.put("chatRatingsRanking", this::ranking);
        handlers.put("agentsOccupancy", this::occupancy);
    }

    private void series(
            Map<String, Handler> handlers, String operation, Function<ObjectNode, Supplier<ChatCounter>> tallies) {
        handlers.put(operation, arguments -> {
            ObjectNode query = arguments.query();
            return rows(filter(query), ReportBucket.of(query, period(query)), tallies.apply(query));
        });
    }

    private JsonNode rows(ChatFilter filter, List<ReportBucket> buckets, Supplier<ChatCounter> tallies) {
        ObjectNode rows = new ObjectNode();
        for (ReportBucket bucket : buckets) {
            ChatCounter tally = tallies.get();
            account.archive().forEach(filter, bucket.from(), bucket.to(), tally::add);
            ObjectNode row = bucket.row();
            tally.writeTo(row);
            rows.set(bucket.key(), row);
        }
        return rows;
    }

    /** Counts chats by their places in the archive where it can, without generating them. */
    private JsonNode totals(OperationArguments arguments) {
        ChatFilter filter = filter(arguments.query());
        ObjectNode rows = new ObjectNode();
        for (ReportBucket bucket : ReportBucket.of(arguments.query(), period(arguments.query()))) {
            int chats = account.archive().count(filter, bucket.from(), bucket.to());
            rows.set(bucket.key(), bucket.row().put("chats", chats));
        }
        return rows;
    }

    /** Parses the filter of chats. It ignores parameters that select what is counted, such as goals. */
    private static ChatFilter filter(ObjectNode query) {
        return ChatFilter.of(query.deepCopy().retain("agent", "group", "tag", "agents", "groups"));
    }

    private Period period(ObjectNode query) {
        return Period.of(
                query, account, LocalDate.ofInstant(account.archive().beginning(), Period.zone(query, account)));
    }

    private static OptionalInt number(ObjectNode query, String name) {
        return query.has(name) ? OptionalInt.of(query.path(name).asInt()) : OptionalInt.empty();
    }

    /** Reports availability: a quarter of an hour counts as available if an agent has a chat in it. */
    private JsonNode availability(OperationArguments arguments) {
        Period period = period(arguments.query());
        long first = period.from() / QUARTER - DAY / QUARTER;
        BitSet quarters = new BitSet();
        account.archive().forEach(filter(arguments.query()), first * QUARTER, period.to(), chat -> {
            if (!chat.agents().isEmpty()) {
                quarters.set(
                        (int) (chat.started() / QUARTER - first),
                        (int) ((chat.started() + chat.duration()) / QUARTER - first) + 1);
            }
        });
        ObjectNode rows = new ObjectNode();
        for (ReportBucket bucket : ReportBucket.of(arguments.query(), period)) {
            int available = quarters.get((int) (bucket.from() / QUARTER - first), (int) (bucket.to() / QUARTER - first))
                    .cardinality();
            ObjectNode row = bucket.row();
            Tallies.writeTime(row, bucket.isHour(), (long) available * QUARTER);
            rows.set(bucket.key(), row);
        }
        return rows;
    }

    private JsonNode ranking(OperationArguments arguments) {
        Period period = period(arguments.query());
        Map<String, int[]> ratings = new HashMap<>();
        account.archive().forEach(filter(arguments.query()), period.from(), period.to(), chat -> {
            if (chat.rating() != Rating.NOT_RATED) {
                int which = chat.rating() == Rating.GOOD ? 0 : 1;
                chat.agents().forEach(agent -> ratings.computeIfAbsent(agent, unseen -> new int[2])[which]++);
            }
        });
        return ComputedRanking.of(ratings);
    }

    /** Reports the maximum of concurrent chats in each hour of the latest days that fall on the requested weekday. */
    private JsonNode occupancy(OperationArguments arguments) {
        DayOfWeek weekday = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(arguments.query().path("weekday").asText()))
                .findFirst()
                .orElseThrow();
        LocalDate latest = LocalDate.ofInstant(account.clock.instant(), account.zone)
                .with(TemporalAdjusters.previousOrSame(weekday));
        ObjectNode hours = new ObjectNode();
        IntStream.iterate(OCCUPANCY_WEEKS - 1, week -> week >= 0, week -> week - 1)
                .mapToObj(latest::minusWeeks)
                .forEach(day -> occupancy(new Period(day, day, account.zone), hours));
        return hours;
    }

    private void occupancy(Period day, ObjectNode hours) {
        List<ChatFacts> chats = new ArrayList<>();
        account.archive().forEach(ChatFilter.of(new ObjectNode()), day.from() - DAY, day.to(), chat -> {
            if (!chat.isMissed()) {
                chats.add(chat);
            }
        });
        long[] begins = chats.stream().mapToLong(ChatFacts::started).sorted().toArray();
        long[] ends = chats.stream()
                .mapToLong(chat -> chat.started() + chat.duration())
                .sorted()
                .toArray();
        for (ReportBucket hour : ReportBucket.hours(day)) {
            // chats open at the start of the hour; below, chats open at each start within the hour
            int most = before(begins, hour.from()) - before(ends, hour.from());
            for (int i = before(begins, hour.from()); i < before(begins, hour.to()); i++) {
                most = Math.max(most, i + 1 - before(ends, begins[i]));
            }
            hours.put(day.first() + " " + hour.key(), most);
        }
    }

    /** Returns how many of the sorted instants are earlier. */
    private static int before(long[] instants, long instant) {
        int low = 0;
        int high = instants.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (instants[middle] < instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
