package org.example.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.testkit.LiveChatSandboxTest;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests calls that return a future. */
@LiveChatSandboxTest(seed = 7, chats = 20)
class AsynchronousCallTest {

    @Test
    void agents_whenAskedForAsynchronously_thenAreThoseOfTheSynchronousCall(LiveChat livechat) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        List<Agent> agents;
        try {
            agents = livechat.async(executor).agents().listAgents().get(30, TimeUnit.SECONDS);
        } finally {
            executor.shutdown();
        }

        assertThat(agents).isEqualTo(livechat.agents().listAgents()).isNotEmpty();
    }
}
