package io.github.livechat4j.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.TurnTooLateException;
import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.programs.RedisServer;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(180)
class SharedLimitTest {

    /** In any minute, each task makes a request at most for each space that begins in it. */
    @ParameterizedTest
    @CsvSource({"60,1", "60,2", "60,7", "100,40", "100,99", "2,1", "1,1", "1000,50"})
    void parts_whenTasksRunTogether_thenDoNotExceedTheLimitInAnyMinute(long limit, int tasks) {
        SharedLimit pacing = new SharedLimit(limit, tasks);

        long ofEach = -Math.floorDiv(
                -Duration.ofMinutes(1).toNanos(), pacing.space(tasks).toNanos());

        assertThat(ofEach * tasks).isBetween(1L, limit);
    }

    @Test
    void aTask_whenItBegins_thenWaitsForOneSpace() {
        Pacer pacer = SharedLimit.ofTask(Duration.ofMinutes(10));

        assertThatThrownBy(() -> pacer.acquire(Duration.ofMinutes(1))).isInstanceOf(TurnTooLateException.class);
    }

    @NeedsProgram(value = "redis-server", packages = "redis-server")
    @Test
    void aQuery_whenItSharesARedis_thenUsesTheTurnsOfOtherPrograms(@TempDir Path directory) throws Exception {
        try (RedisServer redis = RedisServer.start(directory);
                LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(30).start();
                RedisPacer other = RedisPacer.connect(new RedisAddress(redis.url(), "account", 2))) {
            int read = LocalSpark.reader(sandbox, "chats")
                    .option("requestsPerMinute", "2")
                    .option("redis", redis.url())
                    .option("redisKey", "account")
                    .load()
                    .select("id")
                    .limit(20)
                    .collectAsList()
                    .size();

            assertThat(read).isEqualTo(20);
            assertThat(sandbox.requests()).hasSize(1);
            assertThatThrownBy(() -> other.acquire(Duration.ZERO)).isInstanceOf(TurnTooLateException.class);
        }
    }
}
