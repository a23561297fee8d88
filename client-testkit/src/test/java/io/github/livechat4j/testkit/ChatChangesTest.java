package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.BadRequestException;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.MarkGoalAsSuccessfulRequest;
import io.github.livechat4j.model.MissedChat;
import io.github.livechat4j.model.SendChatTranscriptRequest;
import io.github.livechat4j.model.UpdateChatTagsRequest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Changes of archived chats, and chats that start while the sandbox runs. */
class ChatChangesTest {

    @Test
    void tagsOfAChatAreSet_andShowInTheListAndInTheCountOfTheTag() {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(50).start()) {
            LiveChat livechat = sandbox.client();
            String id = newest(livechat).id();

            ChatPage changed = livechat.chats()
                    .updateChatTags(
                            id,
                            UpdateChatTagsRequest.builder()
                                    .tag(List.of("seen twice"))
                                    .build());

            assertThat(changed.chats())
                    .singleElement()
                    .isEqualTo(livechat.chats().getChat(id));
            assertThat(livechat.chats()
                            .listChats(ListChatsQuery.builder()
                                    .tag(List.of("seen twice"))
                                    .build())
                            .total())
                    .isOne();
        }
    }

    private static Chat newest(LiveChat livechat) {
        return livechat.chats().listChats(ListChatsQuery.builder().build()).chats().stream()
                .filter(Chat.class::isInstance)
                .map(Chat.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGoalThatIsMarked_showsInTheVisitorsLatestChat() {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(50).start()) {
            LiveChat livechat = sandbox.client();
            Chat chat = newest(livechat);

            livechat.goals()
                    .markGoalAsSuccessful(
                            1419,
                            MarkGoalAsSuccessfulRequest.builder()
                                    .visitorId(Objects.requireNonNull(chat.visitorId()))
                                    .build());

            assertThat(((Chat) livechat.chats().getChat(chat.id())).goals()).anyMatch(goal -> goal.id() == 1419);
        }
    }

    @Test
    void aTranscriptIsSentOnlyToAnAddress() {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(50).start()) {
            LiveChat livechat = sandbox.client();
            String id = newest(livechat).id();

            assertThat(livechat.chats()
                            .sendChatTranscript(
                                    id,
                                    SendChatTranscriptRequest.builder()
                                            .to("archive@example.com")
                                            .build())
                            .result())
                    .isEqualTo("transcript sent");
            assertThatExceptionOfType(BadRequestException.class)
                    .isThrownBy(() -> livechat.chats()
                            .sendChatTranscript(
                                    id,
                                    SendChatTranscriptRequest.builder()
                                            .to("nowhere")
                                            .build()));
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> livechat.chats().getChat("NOSUCHCHAT"));
        }
    }

    @Test
    void aChatThatBeginsIsTheNewest_andEndsWithWhatWasSaid() {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(50).start()) {
            LiveChat livechat = sandbox.client();
            ListChatsQuery withPending =
                    ListChatsQuery.builder().includePending(true).build();

            SandboxChat chat = sandbox.startChat(
                    NewChat.by("Rui Antunes").agent("ines.duarte@example.com").group(3));
            List<ArchivedChat> before = livechat.chats().listChats().chats();
            ArchivedChat running =
                    livechat.chats().listChats(withPending).chats().get(0);
            chat.agentSays("Good morning!").endRatedGood();
            Chat ended = newest(livechat);

            assertThat(before).doesNotContain(running);
            assertThat(((Chat) running).pending()).isTrue();
            assertThat(ended.id()).isEqualTo(chat.id());
            assertThat(ended.messages()).hasSize(2);
            assertThat(ended.rate()).hasToString("rated_good");
            assertThat(livechat.chats().listChats().total()).isEqualTo(51);
        }
    }

    @Test
    void theContractsExampleChatsAreThere() {
        try (LiveChatSandbox sandbox = LiveChatSandbox.start()) {
            assertThat(sandbox.client().chats().getChat("QK4T8ZP1MW")).isInstanceOf(Chat.class);
            assertThat(sandbox.client().chats().getChat("QK4T8XB9LS")).isInstanceOf(MissedChat.class);
        }
    }
}
