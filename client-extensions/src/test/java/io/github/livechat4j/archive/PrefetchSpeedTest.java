package io.github.livechat4j.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.paging.Paging;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a prefetch is for: 8 pages are on their way at once, over HTTP and through the real client, if each takes 100 ms. */
@Tag("slow")
class PrefetchSpeedTest {

    private static final Duration LATENCY = Duration.ofMillis(100);
    private static final int PAGE = 25;
    private static final int PAGES = 121;
    private static final int FEWER_PAGES = 11;

    private final FakeChats chats = new FakeChats(Limits.SERVICE, ZoneOffset.UTC)
            .day(LocalDate.now(ZoneOffset.UTC).minusDays(10), PAGES * PAGE);
    private final ArchiveServer server = ArchiveServer.of(chats, LATENCY);
    private final LiveChat livechat = server.client(1);

    @AfterEach
    void close() {
        livechat.close();
        server.close();
    }

    private enum Kind {
        LIST {
            @Override
            Stream<ArchivedChat> walk(LiveChat livechat, int prefetch, long limit) {
                ListChatsQuery all = ListChatsQuery.builder().build();
                return Paging.chats(livechat.chats(), all).prefetch(prefetch).limit(limit).stream();
            }
        },
        ARCHIVE {
            @Override
            Stream<ArchivedChat> walk(LiveChat livechat, int prefetch, long limit) {
                return livechat.archive().chats().prefetch(prefetch).limit(limit).stream();
            }
        },
        ARCHIVE_OLDEST_FIRST {
            @Override
            Stream<ArchivedChat> walk(LiveChat livechat, int prefetch, long limit) {
                return livechat
                        .archive()
                        .chats()
                        .order(ArchiveOrder.OLDEST_FIRST)
                        .prefetch(prefetch)
                        .limit(limit)
                        .stream();
            }
        };

        abstract Stream<ArchivedChat> walk(LiveChat livechat, int prefetch, long limit);

        boolean isBackwards() {
            return this == ARCHIVE_OLDEST_FIRST;
        }
    }

    @ParameterizedTest
    @EnumSource
    void prefetch_whenEachPageTakesATenthOfASecond_then8AreSixTimesAsFastAs1(Kind kind) {
        pagesPerSecond(kind, 8, FEWER_PAGES); // so that all connections are there

        double one = pagesPerSecond(kind, 1, FEWER_PAGES);
        double eight = pagesPerSecond(kind, 8, PAGES);

        assertThat(eight).isGreaterThanOrEqualTo(6 * one);
    }

    private double pagesPerSecond(Kind kind, int prefetch, int pages) {
        List<String> expected = new ArrayList<>(chats.ids());
        if (kind.isBackwards()) {
            Collections.reverse(expected);
        }
        long begin = System.nanoTime();
        List<String> taken = kind.walk(livechat, prefetch, (long) pages * PAGE)
                .map(record -> ((Chat) record).id())
                .toList();
        double seconds = (System.nanoTime() - begin) / 1e9;

        assertThat(taken).isEqualTo(expected.subList(0, pages * PAGE));
        return pages / seconds;
    }
}
