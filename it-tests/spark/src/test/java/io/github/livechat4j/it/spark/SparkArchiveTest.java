package io.github.livechat4j.it.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.archive.ChatSlice;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ListChatsQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

/** Walks the slices of a plan with Spark, each in a task of its own. */
class SparkArchiveTest {

    @Test
    void slices_whenWalkedBySpark_thenAreTogetherTheWalk() throws Exception {
        try (ArchiveServer server = new ArchiveServer();
                LiveChat livechat = livechat(server.url())) {
            JavaSparkContext spark = JavaSparkContext.fromSparkContext(
                    SharedCluster.get().spark().sparkContext());
            ListChatsQuery filter = ListChatsQuery.builder()
                    .dateFrom(ArchiveServer.FIRST)
                    .dateTo(ArchiveServer.LAST)
                    .build();
            List<ChatSlice> plan = livechat.archive().plan(filter);
            String url = server.url();

            List<String> bySpark = spark.parallelize(plan, plan.size())
                    .flatMap(slice -> ids(url, slice).iterator())
                    .collect();

            List<String> byWalk = new ArrayList<>();
            livechat.archive().chats(filter).forEach(chat -> byWalk.add(id(chat)));
            assertThat(plan).hasSizeGreaterThan(2);
            assertThat(bySpark)
                    .hasSize(ArchiveServer.DAYS * ArchiveServer.CHATS_OF_A_DAY)
                    .doesNotHaveDuplicates();
            assertThat(byWalk).containsExactlyInAnyOrderElementsOf(everything());
            assertThat(bySpark).containsExactlyInAnyOrderElementsOf(byWalk);
        }
    }

    /** Runs in a task of Spark. Each task creates its own client, because a client is not serializable. */
    private static List<String> ids(String url, ChatSlice slice) {
        try (LiveChat livechat = livechat(url)) {
            List<String> ids = new ArrayList<>();
            livechat.archive().walk(slice).forEach(chat -> ids.add(id(chat)));
            return ids;
        }
    }

    private static LiveChat livechat(String url) {
        return LiveChat.builder()
                .credentials(Credentials.basic("nora@example.com", "not-a-real-token"))
                .baseUrl(url)
                .build();
    }

    private static String id(ArchivedChat chat) {
        return ((Chat) chat).id();
    }

    private static List<String> everything() {
        return IntStream.range(0, ArchiveServer.DAYS)
                .mapToObj(ArchiveServer.LAST::minusDays)
                .flatMap(day -> IntStream.range(0, ArchiveServer.CHATS_OF_A_DAY)
                        .mapToObj(number -> ArchiveServer.id(day, number)))
                .toList();
    }
}
