package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.http.AttemptListener;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallSettingsTest {

    @Test
    void toString_whenThereAreSecretHeaders_thenShowsOnlyTheirNames() {
        RequestHeaders headers = new RequestHeaders("kites/2", Optional.of("fra"), Map.of("X-Secret", "canary"));
        CallSettings settings = new CallSettings(
                Credentials.bearer("canary"),
                headers,
                Kites.SETTINGS.retryPolicy(),
                Kites.SETTINGS.deadline(),
                AttemptListener.NONE,
                answer -> {});

        assertThat(headers).hasToString("RequestHeaders[userAgent=kites/2, region=Optional[fra], extra=[X-Secret]]");
        assertThat(settings.toString()).contains("X-Secret").doesNotContain("canary");
    }
}
