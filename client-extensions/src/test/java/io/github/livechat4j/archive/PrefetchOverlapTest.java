package io.github.livechat4j.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.paging.Paging;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that a prefetch requests its number of pages at once, with the real client over HTTP. */
class PrefetchOverlapTest {

    private static final int PAGE = 25;
    private static final int PAGES = 60;

    private final FakeChats chats = new FakeChats(Limits.SERVICE, ZoneOffset.UTC)
            .day(LocalDate.now(ZoneOffset.UTC).minusDays(10), PAGES * PAGE);
    private final ArchiveServer server = ArchiveServer.of(chats);
    private final LiveChat livechat = server.client(1);

    @AfterEach
    void close() {
        livechat.close();
        server.close();
    }

    private enum Kind {
        LIST {
            @Override
            Stream<ArchivedChat> walk(LiveChat livechat, int prefetch) {
                ListChatsQuery all = ListChatsQuery.builder().build();
                return Paging.chats(livechat.chats(), all).prefetch(prefetch).stream();
            }
        },
        ARCHIVE {
            @Override
            Stream<ArchivedChat> walk(LiveChat livechat, int prefetch) {
                return livechat.archive().chats().prefetch(prefetch).stream();
            }
        },
        ARCHIVE_OLDEST_FIRST {
            @Override
            Stream<ArchivedChat> walk(LiveChat livechat, int prefetch) {
                return livechat.archive().chats().order(ArchiveOrder.OLDEST_FIRST).prefetch(prefetch).stream();
            }
        };

        abstract Stream<ArchivedChat> walk(LiveChat livechat, int prefetch);

        boolean isBackwards() {
            return this == ARCHIVE_OLDEST_FIRST;
        }
    }

    @ParameterizedTest
    @EnumSource
    void prefetch_whenEight_thenEightPagesAreOnTheirWayAtOnceAndNeverMore(Kind kind) {
        server.holding(PrefetchOverlapTest::isInTheMiddle, 8);

        assertThat(taken(kind, 8)).isEqualTo(expected(kind));

        assertThat(server.mostAtOnce()).isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource
    void prefetch_whenOne_thenOnePageIsOnItsWay(Kind kind) {
        assertThat(taken(kind, 1)).isEqualTo(expected(kind));

        assertThat(server.mostAtOnce()).isEqualTo(1);
    }

    /**
     * Returns whether a page is neither among the first nor the last ones, which a walk may request singly at its
     * beginning.
     */
    private static boolean isInTheMiddle(int page) {
        return page > 10 && page < 50;
    }

    private List<String> expected(Kind kind) {
        List<String> expected = new ArrayList<>(chats.ids());
        if (kind.isBackwards()) {
            Collections.reverse(expected);
        }
        return expected;
    }

    private List<String> taken(Kind kind, int prefetch) {
        return kind.walk(livechat, prefetch).map(record -> ((Chat) record).id()).toList();
    }
}
