package io.github.livechat4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.http.RetryPolicy.Posts;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {

    private static final RetryPolicy POSTS_TWICE = RetryPolicy.DEFAULT.withPosts(Posts.ALWAYS);

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
        RetryPolicy policy = RetryPolicy.DEFAULT;

        assertThat(policy.retriesStatus(method, 429)).isEqualTo(tooMany);
        assertThat(List.of(408, 500, 502, 503, 504)).allMatch(status -> policy.retriesStatus(method, status) == other);
        assertThat(policy.retriesFailure(method, true)).isEqualTo(neverConnected);
        assertThat(policy.retriesFailure(method, false)).isEqualTo(broken);
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
        RetryPolicy policy = RetryPolicy.DEFAULT;

        assertThat(List.of(1, 2, 3, 6, 7, 1000))
                .extracting(attempt -> policy.backoffLimit(attempt).toMillis())
                .containsExactly(250L, 500L, 1000L, 8000L, 8000L, 8000L);
    }

    @Test
    void backsOffNotAtAll_whenThereIsNoDelay() {
        RetryPolicy policy =
                new RetryPolicy(1000, Duration.ZERO, Duration.ofSeconds(1), Duration.ZERO, Posts.WHEN_NOT_ACTED_ON);

        assertThat(policy.backoffLimit(999)).isZero();
    }

    @Property
    void backsOffForATimeThatCanBeCounted(
            @ForAll @LongRange(min = 0) long base,
            @ForAll @LongRange(min = 0) long most,
            @ForAll @IntRange(min = 1) int attempt) {
        RetryPolicy policy = new RetryPolicy(
                5, Duration.ofSeconds(base), Duration.ofSeconds(most), Duration.ZERO, Posts.WHEN_NOT_ACTED_ON);

        assertThat(policy.backoffLimit(attempt).toMillis())
                .isBetween(
                        0L,
                        Math.min(
                                Duration.ofDays(36_525).toMillis(),
                                Duration.ofSeconds(Math.min(most, 1L << 40)).toMillis()));
    }

    @Test
    void refusesWhatCannotBeMeant() {
        Duration second = Duration.ofSeconds(1);
        Duration less = Duration.ofSeconds(-1);

        assertThatThrownBy(() -> RetryPolicy.DEFAULT.withMaxAttempts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxAttempts must be at least 1, was 0");
        assertThatThrownBy(() -> new RetryPolicy(1, less, second, second, Posts.ALWAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("baseDelay must not be negative, was PT-1S");
        assertThatThrownBy(() -> new RetryPolicy(1, second, less, second, Posts.ALWAYS))
                .hasMessageContaining("maxDelay");
        assertThatThrownBy(() -> new RetryPolicy(1, second, second, less, Posts.ALWAYS))
                .hasMessageContaining("maxRetryAfter");
    }
}
