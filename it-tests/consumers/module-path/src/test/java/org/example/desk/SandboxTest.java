package org.example.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.LiveChatSandboxTest;
import org.junit.jupiter.api.Test;

@LiveChatSandboxTest(chats = 60)
class SandboxTest {

    @Test
    void aDemonstration_whenRun_thenShowsAgents() {
        assertThat(Demonstration.agents()).isNotEmpty();
        assertThat(LiveChatSandbox.class.getModule().getName()).isEqualTo("io.github.livechat4j.testkit");
    }

    @Test
    void theArchive_whenWalked_thenGivesEachChatOnce(LiveChat livechat) {
        assertThat(livechat.archive().chats()).hasSize(60);
    }

    @Test
    void aChange_whenMade_thenIsThere(LiveChatSandbox sandbox) {
        Desk desk = new Desk(sandbox.client());

        desk.label("a guest", desk.agents().get(0));

        assertThat(sandbox.client().tags().listTags()).extracting(tag -> tag.name()).contains("a guest");
    }
}
