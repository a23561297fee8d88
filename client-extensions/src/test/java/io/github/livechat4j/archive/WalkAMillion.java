package io.github.livechat4j.archive;

import io.github.livechat4j.api.ChatsApi;
import io.github.livechat4j.api.Resources;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.model.ListChatsQuery;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Walks over a million chats, which are created on demand, in a JVM with little memory. Prints the number of chats, and
 * the kilobytes in use after a fifth of them and after all of them.
 */
final class WalkAMillion {

    private static final int CHATS = 1_000_000;
    private static final int PER_DAY = 2_000;
    private static final int PAGE = 25;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private WalkAMillion() {}

    public static void main(String[] arguments) {
        ArchiveIterator<ArchivedChat> walk = Archive.of(
                        new Service(), InstantSource.fixed(Instant.parse("2026-03-31T23:00:00Z")))
                .chats()
                .prefetch(Integer.parseInt(arguments[0]))
                .iterator();
        int chats = 0;
        long early = 0;
        long messages = 0;
        while (walk.hasNext()) {
            messages += ((Chat) walk.next()).startedTimestamp() == null ? 0 : 1;
            chats++;
            if (chats == CHATS / 5) {
                early = usedKilobytes();
            }
        }
        System.out.println(chats + " " + messages + " " + early + " " + usedKilobytes());
    }

    private static long usedKilobytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1024;
    }

    /** Creates each page on demand: chat 0 is the newest, and each day has the same number of chats. */
    private static final class Service implements Resources {

        @Override
        public <A> A resource(Class<A> type) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {ChatsApi.class},
                    (proxy, method, arguments) -> page((ListChatsQuery) arguments[0])));
        }

        private static ChatPage page(ListChatsQuery query) {
            int begin = query.dateTo() == null
                    ? 0
                    : clamp(TODAY.toEpochDay() - query.dateTo().toEpochDay());
            int end = query.dateFrom() == null
                    ? CHATS
                    : clamp(TODAY.toEpochDay() - query.dateFrom().toEpochDay() + 1);
            int total = Math.max(0, end - begin);
            int number = query.page() == null ? 1 : query.page();
            List<ArchivedChat> chats = IntStream.range((number - 1) * PAGE, Math.min(total, number * PAGE))
                    .mapToObj(chat -> chat(begin + chat))
                    .toList();
            return ChatPage.builder()
                    .chats(chats)
                    .total(total)
                    .pages((total + PAGE - 1) / PAGE)
                    .build();
        }

        private static int clamp(long days) {
            return (int) Math.max(0, Math.min(CHATS, days * PER_DAY));
        }

        private static ArchivedChat chat(int chat) {
            long day = TODAY.minusDays(chat / PER_DAY).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
            return Chat.builder()
                    .type("chat")
                    .id("MH" + chat)
                    .startedTimestamp(Instant.ofEpochSecond(day + 40L * (PER_DAY - chat % PER_DAY)))
                    .visitorName("x".repeat(200))
                    .build();
        }
    }
}
