package io.github.livechat4j.spring.boot.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.spring.boot.test.AutoConfigureLiveChatSandbox;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.NewChat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "livechat.webhooks.subscriptions.url=http://127.0.0.1:${local.server.port}/livechat/events")
@AutoConfigureLiveChatSandbox
class SupportDeskTest {

    @Autowired
    private LiveChatSandbox sandbox;

    @Autowired
    private AgentBoard board;

    @Autowired
    private FollowUps followUps;

    @Test
    void board_whenAsked_thenHasTheOwner() {
        assertThat(board.logins()).contains(sandbox.login());
    }

    @Test
    void chat_whenItEnds_thenIsFollowedUp() {
        var chat = sandbox.startChat(NewChat.by("Ada"));
        chat.end();

        sandbox.awaitDeliveries();

        assertThat(followUps.chats()).contains(chat.id());
    }
}
