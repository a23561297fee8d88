package org.example.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.metrics.MicrometerAttemptListener;
import io.github.livechat4j.testkit.Fault;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.LiveChatSandboxTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

/** Tests the metrics of calls. */
@LiveChatSandboxTest(seed = 7, chats = 20)
class MetricsTest {

    @Test
    void calls_whenOneIsRefusedAtFirst_thenAreCountedByStatusAndAttempt(LiveChatSandbox sandbox) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        sandbox.fail("listAgents", 1, Fault.status(503));

        try (LiveChat livechat = sandbox.clientBuilder()
                .attemptListener(new MicrometerAttemptListener(registry))
                .build()) {
            livechat.agents().listAgents();
        }

        assertThat(count(registry, "503", "1")).isOne();
        assertThat(count(registry, "200", "2")).isOne();
    }

    private static long count(SimpleMeterRegistry registry, String status, String attempt) {
        return registry.get("livechat.client.attempts")
                .tag("operation", "listAgents")
                .tag("status", status)
                .tag("attempt", attempt)
                .timer()
                .count();
    }
}
