package io.github.livechat4j.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.livechat4j.api.ChatsApi;
import io.github.livechat4j.api.Resources;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.wire.JsonCodec;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CursorAheadTest {

    private static final Instant SERVED = Instant.parse("2026-03-05T12:00:00Z");

    private final JsonCodec codec = new JsonCodec();

    /** The error of the clock, which the first answer corrects, as in a client. */
    private Duration ahead = Duration.ofHours(3);

    private final Archive archive = Archive.of(resources(), () -> SERVED.plus(ahead));

    private Resources resources() {
        ChatsApi chats = (ChatsApi) Proxy.newProxyInstance(
                ChatsApi.class.getClassLoader(), new Class<?>[] {ChatsApi.class}, (proxy, method, arguments) -> {
                    ahead = Duration.ZERO;
                    return codec.read("{\"chats\":[],\"total\":0,\"pages\":0}", ChatPage.class);
                });
        return (Resources) Proxy.newProxyInstance(
                Resources.class.getClassLoader(),
                new Class<?>[] {Resources.class},
                (proxy, method, arguments) -> chats);
    }

    private static ArchiveCursor end(ArchiveWalk<ArchivedChat> walk) {
        try (ArchiveIterator<ArchivedChat> records = walk.iterator()) {
            while (records.hasNext()) {
                records.next();
            }
            return records.cursor();
        }
    }

    @Test
    void cursor_whenTheClockIsFast_thenIsOfTheServicesTime() {
        ArchiveCursor cursor = end(archive.chats());

        assertThat(cursor.read().start()).isEqualTo(SERVED);
    }

    @Test
    void since_whenTheCursorLiesAhead_thenIsRefused() {
        ArchiveCursor cursor = end(
                Archive.of(resources(), () -> SERVED.plus(Duration.ofHours(3))).chats());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> end(archive.chats().since(cursor)))
                .withMessageContaining("PT3H ahead of the clock of the service");
    }

    @Test
    void since_whenTheOverlapReachesBackBehindNow_thenIsWalked() {
        ArchiveCursor cursor = end(
                Archive.of(resources(), () -> SERVED.plus(Duration.ofHours(3))).chats());

        assertThat(end(archive.chats().since(cursor, Duration.ofHours(8)))).isNotNull();
    }
}
