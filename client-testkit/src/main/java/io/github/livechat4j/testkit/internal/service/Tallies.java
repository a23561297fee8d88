package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.archive.ChatFacts;
import io.github.livechat4j.testkit.internal.archive.EngagementKind;
import io.github.livechat4j.testkit.internal.archive.GoalFact;
import io.github.livechat4j.testkit.internal.archive.Rating;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Creates the counters of the chat reports. */
final class Tallies {

    private static final double SECONDS_OF_HOUR = 3600;
    private static final double SECONDS_OF_MINUTE = 60;

    private Tallies() {}

    /** A counter with several named sums. */
    static final class Sums implements ChatCounter {

        private final List<Sum> sums = new ArrayList<>();

        Sums of(String name, ToIntFunction<ChatFacts> summand) {
            sums.add(new Sum(name, summand));
            return this;
        }

        Sums count(String name, Predicate<ChatFacts> counted) {
            return of(name, chat -> counted.test(chat) ? 1 : 0);
        }

        @Override
        public void add(ChatFacts chat) {
            for (Sum sum : sums) {
                sum.add(chat);
            }
        }

        @Override
        public void writeTo(ObjectNode row) {
            sums.forEach(sum -> sum.writeTo(row));
        }

        /** One number of a row. */
        private static final class Sum {

            private final String name;
            private final ToIntFunction<ChatFacts> summand;
            private int value;

            Sum(String name, ToIntFunction<ChatFacts> summand) {
                this.name = name;
                this.summand = summand;
            }

            void add(ChatFacts chat) {
                value += summand.applyAsInt(chat);
            }

            void writeTo(ObjectNode row) {
                row.put(name, value);
            }
        }
    }

    static ChatCounter engagement() {
        return new Sums()
                .count("chats_from_auto_invite", chat -> chat.engagement() == EngagementKind.GREETING)
                .count("chats_from_immediate_start", chat -> chat.engagement() == EngagementKind.IMMEDIATE)
                .count("chats_from_manual_invite", chat -> chat.engagement() == EngagementKind.INVITATION);
    }

    static ChatCounter notReplied() {
        return new Sums().count("not_replied", chat -> {
            int[] replies = {0};
            chat.replies(delay -> replies[0]++);
            return replies[0] == 0;
        });
    }

    static ChatCounter ratings() {
        return new Sums()
                .count("good", chat -> chat.rating() == Rating.GOOD)
                .count("bad", chat -> chat.rating() == Rating.BAD)
                .count("chats", chat -> true);
    }

    /**
     * Counts shown and accepted greetings and the goals of their chats. A greeting is shown several times before it is
     * accepted.
     */
    static ChatCounter greetings(OptionalInt greeting, OptionalInt goal) {
        Predicate<ChatFacts> meant = chat -> chat.engagement() == EngagementKind.GREETING
                && (greeting.isEmpty() || greeting.equals(chat.greeting()));
        return new Sums()
                .of("displayed", chat -> meant.test(chat) ? chat.greetingsShown() : 0)
                .count("accepted", meant)
                .of(
                        "goals",
                        chat -> meant.test(chat)
                                ? (int) chat.goals().stream()
                                        .filter(reached ->
                                                goal.isEmpty() || reached.goal().id() == goal.getAsInt())
                                        .count()
                                : 0);
    }

    /** Sums the durations of the chats that started in the bucket. */
    static ChatCounter chattingTime(boolean inMinutes) {
        return new ChatCounter() {

            private long seconds;

            @Override
            public void add(ChatFacts chat) {
                seconds += chat.duration();
            }

            @Override
            public void writeTo(ObjectNode row) {
                writeTime(row, inMinutes, seconds);
            }
        };
    }

    static void writeTime(ObjectNode row, boolean inMinutes, long seconds) {
        row.put(inMinutes ? "minutes" : "hours", rounded(seconds / (inMinutes ? SECONDS_OF_MINUTE : SECONDS_OF_HOUR)));
    }

    static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }

    /** An average of delays; null if there are none. */
    private static final class Delays {

        private int count;
        private long sum;

        void add(int seconds) {
            count++;
            sum += seconds;
        }

        void writeTo(ObjectNode average) {
            average.put("count", count);
            if (count == 0) {
                average.putNull("seconds");
            } else {
                average.put("seconds", rounded((double) sum / count));
            }
        }
    }

    static ChatCounter firstResponses() {
        Delays delays = new Delays();
        return tally(
                chat -> {
                    boolean[] first = {true};
                    chat.replies(delay -> {
                        if (first[0]) {
                            delays.add(delay);
                        }
                        first[0] = false;
                    });
                },
                row -> delays.writeTo(row.putObject("first_response_time")));
    }

    static ChatCounter responses() {
        Delays delays = new Delays();
        return tally(chat -> chat.replies(delays::add), row -> delays.writeTo(row.putObject("avg_response_time")));
    }

    private static ChatCounter tally(Consumer<ChatFacts> reader, Consumer<ObjectNode> writer) {
        return new ChatCounter() {
            @Override
            public void add(ChatFacts chat) {
                reader.accept(chat);
            }

            @Override
            public void writeTo(ObjectNode row) {
                writer.accept(row);
            }
        };
    }

    /** The waiting times of one group of visitors. */
    private static final class Waits {

        private int count;
        private int shortest = Integer.MAX_VALUE;
        private int longest;
        private long sum;

        void add(int seconds) {
            count++;
            shortest = Math.min(shortest, seconds);
            longest = Math.max(longest, seconds);
            sum += seconds;
        }

        void writeTo(ObjectNode row, boolean withTimes) {
            row.put("count", count);
            if (withTimes && count > 0) {
                row.putObject("min").put("seconds", shortest);
                row.putObject("max").put("seconds", longest);
                row.putObject("average").put("seconds", rounded((double) sum / count));
            }
        }
    }

    /** Counts queued visitors. A visitor of a chat without an agent counts as having left the queue. */
    static ChatCounter queue(boolean withTimes) {
        Waits left = new Waits();
        Waits entered = new Waits();
        Waits queued = new Waits();
        return tally(
                chat -> chat.queueSeconds().ifPresent(seconds -> {
                    queued.add(seconds);
                    (chat.agents().isEmpty() ? left : entered).add(seconds);
                }),
                row -> {
                    queued.writeTo(row.putObject("queued"), withTimes);
                    left.writeTo(row.putObject("left_queue"), withTimes);
                    entered.writeTo(row.putObject("entered_chat"), withTimes);
                });
    }

    /** Counts goals and sums their sales by currency. */
    static ChatCounter goals(Predicate<GoalFact> meant, Predicate<String> currency) {
        int[] goals = {0};
        Map<String, Integer> sales = new TreeMap<>();
        Map<String, BigDecimal> values = new TreeMap<>();
        return tally(
                chat -> chat.goals().stream().filter(meant).forEach(goal -> {
                    goals[0]++;
                    if (goal.order() != null && currency.test(goal.order().currency())) {
                        sales.merge(goal.order().currency(), 1, Integer::sum);
                        values.merge(goal.order().currency(), goal.order().price(), BigDecimal::add);
                    }
                }),
                row -> {
                    ObjectNode value = row.put("goals", goals[0]).putObject("value");
                    sales.forEach((code, count) ->
                            value.putObject(code).put("sales_count", count).put("value", values.get(code)));
                });
    }
}
