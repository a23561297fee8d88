package io.github.livechat4j.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.http.RetryPolicy.Posts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

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
