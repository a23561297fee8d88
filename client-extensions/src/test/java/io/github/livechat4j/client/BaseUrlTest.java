package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    @Test
    void of_whenItEndsWithSlashes_thenTheyAreDropped() {
        assertThat(BaseUrl.of("https://proxy.example.com/livechat//").text())
                .isEqualTo("https://proxy.example.com/livechat");
    }

    @Test
    void of_whenItHasBlanksOrALineBreakAround_thenTheyAreDropped() {
        assertThat(BaseUrl.of(" https://example.com/\r\n").text()).isEqualTo("https://example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com", "http://localhost:8080", "http://127.0.0.1:1", "http://[::1]:80"})
    void isSafe_whenNobodyElseCanRead_thenTrue(String url) {
        assertThat(BaseUrl.of(url).isSafe()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com", "http://127.0.0.1.example.com", "http://localhost.example.com"})
    void isSafe_whenOthersCanRead_thenFalse(String url) {
        assertThat(BaseUrl.of(url).isSafe()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "ftp://example.com",
                "https:///path",
                "https://nora:canary@example.com",
                "https://example.com?token=canary",
                "https://example.com#canary",
                "https://exa mple.com/canary"
            })
    void of_whenItIsNoAddressOfAService_thenIsRefusedWithoutShowingIt(String url) {
        assertThatThrownBy(() -> BaseUrl.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("baseUrl")
                .hasMessageNotContaining("canary");
    }
}
