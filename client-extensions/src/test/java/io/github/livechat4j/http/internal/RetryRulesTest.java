package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.http.RetryPolicy.Posts;
import io.github.livechat4j.random.RandomTrials;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryRulesTest {

    private static final RetryRules POSTS_TWICE = new RetryRules(RetryPolicy.DEFAULT.withPosts(Posts.ALWAYS));

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            method  | 429  | other  | never connected | broken
            GET     | true | true   | true            | true
            HEAD    | true | true   | true            | true
            PUT     | true | true   | true            | true
            DELETE  | true | true   | true            | true
            OPTIONS | true | true   | true            | true
            POST    | true | false  | true            | false
            PATCH   | true | false  | true            | false
            """)
    void tellsMethodsThatMayBeSentTwiceFromThoseThatMayNot(
            String method, boolean tooMany, boolean other, boolean neverConnected, boolean broken) {
        RetryRules rules = new RetryRules(RetryPolicy.DEFAULT);

        assertThat(rules.retriesStatus(method, 429)).isEqualTo(tooMany);
        assertThat(List.of(408, 500, 502, 503, 504)).allMatch(status -> rules.retriesStatus(method, status) == other);
        assertThat(rules.retriesFailure(method, true)).isEqualTo(neverConnected);
        assertThat(rules.retriesFailure(method, false)).isEqualTo(broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PATCH"})
    void sendsAllTwice_whenPostsMayBe(String method) {
        assertThat(POSTS_TWICE.retriesStatus(method, 503)).isTrue();
        assertThat(POSTS_TWICE.retriesFailure(method, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {100, 200, 204, 301, 302, 304, 400, 401, 403, 404, 405, 409, 410, 421, 422, 425, 501, 505, 507, 599})
    void triesNoOtherStatusAgain(int status) {
        assertThat(POSTS_TWICE.retriesStatus("GET", status)).isFalse();
    }

    @Test
    void backsOffTwiceAsLongEachTime_thenNoLonger() {
        RetryRules rules = new RetryRules(RetryPolicy.DEFAULT);

        assertThat(List.of(1, 2, 3, 6, 7, 1000))
                .extracting(attempt -> rules.backoffLimit(attempt).toMillis())
                .containsExactly(250L, 500L, 1000L, 8000L, 8000L, 8000L);
    }

    @Test
    void backsOffNotAtAll_whenThereIsNoDelay() {
        RetryRules rules = new RetryRules(
                new RetryPolicy(1000, Duration.ZERO, Duration.ofSeconds(1), Duration.ZERO, Posts.WHEN_NOT_ACTED_ON));

        assertThat(rules.backoffLimit(999)).isZero();
    }

    @Test
    void backsOffForATimeThatCanBeCounted() {
        RandomTrials.run(1_000, inputs -> {
            long base = inputs.between(0, Long.MAX_VALUE);
            long most = inputs.between(0, Long.MAX_VALUE);
            int attempt = inputs.between(1, Integer.MAX_VALUE);
            RetryRules rules = new RetryRules(new RetryPolicy(
                    5, Duration.ofSeconds(base), Duration.ofSeconds(most), Duration.ZERO, Posts.WHEN_NOT_ACTED_ON));

            assertThat(rules.backoffLimit(attempt).toMillis())
                    .as("base %s, most %s, attempt %s", base, most, attempt)
                    .isBetween(
                            0L,
                            Math.min(
                                    Duration.ofDays(36_525).toMillis(),
                                    Duration.ofSeconds(Math.min(most, 1L << 40)).toMillis()));
        });
    }
}
