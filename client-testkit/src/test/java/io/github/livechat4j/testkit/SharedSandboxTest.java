package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.client.LiveChat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** All tests share a sandbox that a {@code @BeforeAll} method requested. */
@LiveChatSandboxTest(chats = 30)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedSandboxTest {

    @SuppressWarnings("NullAway.Init")
    private static LiveChatSandbox ofAll;

    @BeforeAll
    static void begin(LiveChatSandbox sandbox) {
        ofAll = sandbox;
    }

    @Test
    @Order(1)
    void theFirstTestHasIt(LiveChatSandbox sandbox, LiveChat livechat) {
        assertThat(sandbox).isSameAs(ofAll);
        assertThat(livechat).isSameAs(ofAll.client());
    }

    @Test
    @Order(2)
    void theSecondHasItToo_andItStillAnswers(LiveChat livechat) {
        assertThat(livechat.chats().listChats().total()).isEqualTo(30);
    }

    @Test
    @Order(3)
    @LiveChatSandboxTest(chats = 7)
    void whatAMethodSays_doesNotChangeIt(LiveChat livechat) {
        assertThat(livechat.chats().listChats().total()).isEqualTo(30);
    }
}
