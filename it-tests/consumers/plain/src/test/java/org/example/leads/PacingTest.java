package org.example.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.RateLimit;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.LiveChatSandboxTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests the rate limit of calls. */
@LiveChatSandboxTest(seed = 7, chats = 20)
class PacingTest {

    @Test
    void call_whenItsTurnIsAfterItsDeadline_thenIsNotMade(LiveChatSandbox sandbox) {
        try (LiveChat livechat = sandbox.clientBuilder()
                .pacer(Pacer.local(RateLimit.of(1, Duration.ofDays(1))))
                .build()) {
            livechat.agents().listAgents();

            assertThatThrownBy(() -> livechat.agents().listAgents()).isInstanceOf(LiveChatException.class);
        }

        assertThat(sandbox.requests("listAgents")).hasSize(1);
    }
}
