package io.github.livechat4j.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.MissedChat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests an archive of 137,000 chats with the real client over HTTP, on a server that serves 25,000 of a query. */
@Tag("slow")
class LargeArchiveTest {

    private static final int CHATS = 137_000;
    private static final int FULL_DAY = 26_500;
    private static final int DAYS = 365;
    private static final int MISSED = 400;
    private static final int MISSED_DAYS = 100;
    private static final int PAGE = 25;
    private static final int KILLS = 10;
    private static final Set<Integer> WITHIN_THE_FULL_DAY = Set.of(60_001, 79_502);

    private final FakeChats chats = archive();
    private final ArchiveServer server = ArchiveServer.of(chats);
    private final LiveChat livechat = server.client(4);
    private final LiveChat withoutRetries = server.client(1);

    /**
     * Returns an archive of a year up to yesterday. The day in the middle has the most chats; a hundred other days have
     * missed chats.
     */
    private static FakeChats archive() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        FakeChats chats = new FakeChats(Limits.SERVICE, ZoneOffset.UTC);
        List<FakeChats.Entry> all = new ArrayList<>(oneDay(today.minusDays(DAYS / 2), FULL_DAY, 0));
        int left = CHATS - FULL_DAY;
        int daysLeft = DAYS - 1;
        for (int back = 1; back <= DAYS; back++) {
            if (back != DAYS / 2) {
                int many = left / daysLeft--;
                left -= many;
                all.addAll(oneDay(today.minusDays(back), many, daysLeft < MISSED_DAYS ? MISSED / MISSED_DAYS : 0));
            }
        }
        return chats.add(all);
    }

    private static List<FakeChats.Entry> oneDay(LocalDate day, int many, int missed) {
        return new FakeChats(Limits.SERVICE, ZoneOffset.UTC)
                .day(day, many, missed)
                .records();
    }

    @AfterEach
    void close() {
        livechat.close();
        withoutRetries.close();
        server.close();
    }

    private static String id(ArchivedChat record) {
        return record instanceof MissedChat missed ? missed.id() : ((Chat) record).id();
    }

    @Test
    void theArchive_whenCounted_thenIsWhatItShouldBe() {
        assertThat(chats.records()).hasSize(CHATS);
        assertThat(chats.records().stream().filter(FakeChats.Entry::missed)).hasSize(MISSED);
        assertThat(new HashSet<>(chats.ids())).hasSize(CHATS);
    }

    @ParameterizedTest
    @CsvSource({"NEWEST_FIRST, 0", "NEWEST_FIRST, 4", "OLDEST_FIRST, 0", "OLDEST_FIRST, 4"})
    void aWalk_whenOverHttp_thenGivesEachChatOnceInOrderAndAsksForLittleMore(ArchiveOrder order, int prefetch) {
        List<String> expected = new ArrayList<>(chats.ids());
        if (order == ArchiveOrder.OLDEST_FIRST) {
            Collections.reverse(expected);
        }
        List<String> ids = new ArrayList<>();
        int missed = 0;

        for (ArchivedChat record : livechat.archive().chats().order(order).prefetch(prefetch)) {
            missed += record instanceof MissedChat ? 1 : 0;
            ids.add(id(record));
        }

        assertThat(ids.equals(expected)).isTrue();
        assertThat(missed).isEqualTo(MISSED);
        assertThat(server.requests()).isLessThanOrEqualTo((int) (CHATS / PAGE * 1.04));
    }

    @ParameterizedTest
    @CsvSource({"NEWEST_FIRST, 0", "OLDEST_FIRST, 8"})
    void aWalk_whenKilledTenTimes_thenLosesNothingAndRepeatsAPageAtMost(ArchiveOrder order, int prefetch) {
        Exporter exporter =
                new Exporter(() -> livechat.archive().chats().order(order).prefetch(prefetch));

        exporter.export(killPoints(1));

        assertThat(exporter.missing(chats.ids())).isEmpty();
        assertThat(exporter.repeats()).isLessThanOrEqualTo(KILLS * PAGE);
    }

    @ParameterizedTest
    @CsvSource({"NEWEST_FIRST, true", "OLDEST_FIRST, false"})
    void aWalk_whenKilledWhileChatsArriveAndRequestsFail_thenLosesNothing(ArchiveOrder order, boolean retries) {
        Set<String> atTheBeginning = new HashSet<>(chats.ids());
        Random failing = new Random(7);
        AtomicInteger arrivals = new AtomicInteger();
        server.failing(request -> failing.nextInt(20) == 0).before(() -> {
            if (arrivals.get() < 30 && server.requests() % 170 == 0) {
                arrivals.incrementAndGet();
                chats.arrive();
            }
        });
        LiveChat client = retries ? livechat : withoutRetries;
        Exporter exporter = new Exporter(() -> client.archive().chats().order(order));

        exporter.export(killPoints(2));

        assertThat(arrivals).hasValue(30);
        assertThat(exporter.failures()).matches(failures -> retries ? failures == 0 : failures > 100);
        assertThat(exporter.missing(atTheBeginning)).isEmpty();
        assertThat(exporter.repeats()).isLessThanOrEqualTo((KILLS + 1) * PAGE);
    }

    /** Returns the places at which the walk is killed, two of them within the overfull day. */
    private static Set<Integer> killPoints(int seed) {
        Set<Integer> points = new Random(seed)
                .ints(0, CHATS)
                .distinct()
                .filter(point -> !WITHIN_THE_FULL_DAY.contains(point))
                .limit(KILLS - WITHIN_THE_FULL_DAY.size())
                .boxed()
                .collect(Collectors.toSet());
        points.addAll(WITHIN_THE_FULL_DAY);
        return points;
    }

    /** A program that stores its cursor after each page, resumes after failures, and is killed sometimes. */
    private static final class Exporter {

        private final Supplier<ArchiveWalk<ArchivedChat>> walks;
        private final Set<String> ids = new HashSet<>();
        private int repeats;
        private int failures;

        Exporter(Supplier<ArchiveWalk<ArchivedChat>> walks) {
            this.walks = walks;
        }

        Set<String> missing(Collection<String> expected) {
            Set<String> missing = new HashSet<>(expected);
            missing.removeAll(ids);
            return missing;
        }

        int repeats() {
            return repeats;
        }

        int failures() {
            return failures;
        }

        void export(Set<Integer> killPoints) {
            ArchiveIterator<ArchivedChat> walk = walks.get().iterator();
            ArchiveCursor stored = walk.cursor();
            int taken = 0;
            boolean goesOn = true;
            while (goesOn) {
                try {
                    goesOn = walk.hasNext();
                    if (goesOn) {
                        repeats += ids.add(id(walk.next())) ? 0 : 1;
                        taken++;
                        stored = taken % PAGE == 0 ? walk.cursor() : stored;
                    }
                    if (killPoints.contains(taken)) {
                        taken++;
                        walk = walks.get().resume(stored).iterator();
                    }
                } catch (LiveChatException e) {
                    failures++;
                    walk = walks.get().resume(walk.cursor()).iterator();
                }
            }
        }
    }
}
